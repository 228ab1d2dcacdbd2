import type { BytesWire, TextWire, TimeWire } from '../tree/wire.ts';
import { countRange } from '../values/count-range.ts';
import type { Built } from './json-schema.ts';

const HEX = '[0-9a-fA-F]';

/** Hex digits, an EUI or an IPv4 address. */
export function bytesSchema(wire: BytesWire): Built {
  if (wire.form === 'ipv4') {
    const part = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
    return exact(`^(?:${part}\\.){3}${part}$`);
  }
  if (wire.length !== undefined) return exact(`^${HEX}{${wire.length * 2}}$`);
  const most = mostBytes(wire);
  return exact(most === undefined ? `^(?:${HEX}{2})*$` : `^(?:${HEX}{2}){0,${most}}$`);
}

/** ASCII exactly, the end and the padding worked into the pattern; UTF-8 as far as characters go. */
export function textSchema(wire: TextWire, path: string): Built {
  const most = wire.length ?? mostBytes(wire);
  const least = wire.length !== undefined && wire.pad === undefined ? wire.length : 0;
  if (wire.charset === 'utf8') {
    const limits = {
      ...(least > 0 && { minLength: Math.ceil(least / 4) }),
      ...(most !== undefined && { maxLength: most }),
    };
    return {
      schema: { type: 'string', ...limits },
      wider: [{ path, why: 'its bytes in UTF-8 are not its characters' }],
    };
  }
  const limits = { ...(least > 0 && { minLength: least }), ...(most !== undefined && { maxLength: most }) };
  const any = characters(wire.end);
  const last = wire.pad === undefined ? any : characters(wire.pad);
  const pattern = last === any ? `^${any}*$` : `^(?:${any}*${last})?$`;
  return { schema: { type: 'string', ...limits, pattern }, wider: [] };
}

/** A class of the printable ASCII characters but one. */
function characters(without: number | undefined): string {
  if (without === undefined || without < 0x20 || without > 0x7e) return '[ -~]';
  const hex = (code: number) => `\\u00${code.toString(16).padStart(2, '0')}`;
  const below = without > 0x20 ? `\\u0020-${hex(without - 1)}` : '';
  const above = without < 0x7e ? `${hex(without + 1)}-\\u007e` : '';
  return `[${below}${above}]`;
}

function mostBytes(wire: BytesWire | TextWire): number | undefined {
  const limits = [wire.maxBytes, wire.prefix && countRange(wire.prefix).most].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/** Times by their form; days that do not exist and limits are beyond a pattern. */
export function timeSchema(wire: TimeWire, path: string): Built {
  if (wire.unit === 'second') {
    const pattern =
      '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$';
    return {
      schema: { type: 'string', pattern },
      wider: [{ path, why: 'days that do not exist, and times outside its limits' }],
    };
  }
  const built = exact('^(?:[01][0-9]|2[0-3]):[0-5][0-9]$');
  return isWholeDay(wire) ? built : { ...built, wider: [{ path, why: 'times outside its limits' }] };
}

/** Whether a field takes every time of day, which a pattern can say. */
export function isWholeDay({ unit, minimum, maximum }: TimeWire): boolean {
  return unit === 'minuteOfDay' && minimum === '00:00' && maximum === '23:59';
}

function exact(pattern: string): Built {
  return { schema: { type: 'string', pattern }, wider: [] };
}
