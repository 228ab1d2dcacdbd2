import { requireKnown, requireOption } from '../fields/require.ts';
import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { bands, frequencyPlans, versionAliases } from './generated/limits-table.ts';
import type { BandTable, RateRow, RateTable } from './limits-table.ts';

/** What is known of the radio link to a device; what is left out may be anything. */
export interface Link {
  /** A band of The Things Stack (`EU_863_870`) or its region (`EU868`); this or `frequencyPlan`. */
  band?: string;
  /** A frequency plan of The Things Stack (`EU_863_870_TTN`). */
  frequencyPlan?: string;
  /** The version of the regional parameters (`RP002_V1_0_3`). */
  version?: string;
  /** The data rate of the downlink; without one, any that a receive window of the band uses. */
  dataRate?: number;
  /** Whether a 400 ms dwell time limits downlinks; without it both are reckoned with where they differ. */
  dwellTime?: boolean;
  /** Bytes to leave for MAC commands, 0…15; 0 unless told. */
  macCommands?: number;
}

/** A data rate that a downlink over a link may use, and the most bytes that it carries. */
export interface LinkRate {
  dataRate: number;
  modulation: string;
  limit: number;
}

/**
 * The data rates that a downlink over a link may use, each with its most payload bytes (the smaller one where the dwell
 * time is not known), in all versions that the link may have. @throws CodecError `unknown_option`, `out_of_range`.
 */
export function ratesOf(link: Link): LinkRate[] {
  requireKnown(link, ['band', 'frequencyPlan', 'version', 'dataRate', 'dwellTime', 'macCommands']);
  const { dwellTime } = link;
  requireOption(dwellTime === undefined || typeof dwellTime === 'boolean', 'dwellTime', dwellTime, 'true or false');
  const reserved = reservedOf(link);
  const plan = planOf(link);
  const band = bandOf(link.band ?? plan?.band);
  const rates = tablesOf(band, link.version).flatMap((table) =>
    usable(table, link.dataRate, plan?.rx2 ?? table.rx2).flatMap((row) => limitsOf(row, link.dwellTime, reserved)),
  );
  if (rates.length > 0) return rates;
  const known = new Set(tablesOf(band, link.version).flatMap((table) => table.rates.map(([dataRate]) => dataRate)));
  throw new CodecError('unknown_option', 'dataRate', { value: link.dataRate, options: [...known] });
}

function limitsOf([dataRate, modulation, limit, dwellLimit]: RateRow, dwell: boolean | undefined, reserved: number) {
  const limits = dwell === undefined ? [limit, dwellLimit] : [dwell ? dwellLimit : limit];
  return [...new Set(limits)].map((most) => ({ dataRate, modulation, limit: Math.max(0, most - reserved) }));
}

function usable(table: RateTable, dataRate: number | undefined, rx2: number): readonly RateRow[] {
  if (dataRate !== undefined) return table.rates.filter(([number]) => number === dataRate);
  return table.rates.filter(([number, , , , inRx1]) => inRx1 || number === rx2);
}

function tablesOf(band: BandTable, version: string | undefined): readonly RateTable[] {
  if (version === undefined) return band.tables;
  const meant = versionAliases[version] ?? version;
  const tables = band.tables.filter(({ versions }) => versions.includes(meant));
  if (tables.length > 0) return tables;
  throw unknown(
    'version',
    version,
    band.tables.flatMap(({ versions }) => versions),
  );
}

function bandOf(name: string | undefined): BandTable {
  const band = bands.find(({ id, region }) => id === name || region === name);
  if (band !== undefined) return band;
  throw unknown(
    'band',
    name,
    bands.map(({ id }) => id),
  );
}

function planOf({ band, frequencyPlan }: Link): { band: string; rx2: number | null } | undefined {
  if (frequencyPlan === undefined) return undefined;
  if (!Object.hasOwn(frequencyPlans, frequencyPlan)) {
    throw unknown('frequencyPlan', frequencyPlan, Object.keys(frequencyPlans));
  }
  const [of, , rx2] = frequencyPlans[frequencyPlan]!;
  if (band === undefined || bandOf(band).id === of) return { band: of, rx2 };
  throw unknown('band', band, [of]);
}

function reservedOf({ macCommands = 0 }: Link): number {
  if (Number.isInteger(macCommands) && macCommands >= 0 && macCommands <= 15) return macCommands;
  throw new CodecError('out_of_range', 'macCommands', { value: macCommands, minimum: 0, maximum: 15 });
}

function unknown(path: string, value: unknown, options: readonly string[]): CodecError {
  const meant = nearest(String(value), options);
  return new CodecError('unknown_option', path, { value, options, ...(meant === undefined ? {} : { nearest: meant }) });
}
