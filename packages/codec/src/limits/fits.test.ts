import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCodecError } from '../refusal/codec-error.ts';
import { fits } from './fits.ts';
import { ratesOf } from './link.ts';

interface Contract {
  bands: { [band: string]: { region: string; tables: Table[] } };
  phy_version_aliases: { [alias: string]: string };
  frequency_plans: { [plan: string]: { band: string; downlink_dwell: boolean | null; rx2_data_rate?: number } };
}

interface Table {
  phy_versions: string[];
  rx2: { data_rate: number; n: number | null };
  data_rates: { [dataRate: string]: { modulation: string; n: number; n_dwell?: number; rx1: boolean } };
}

const contractFile = new URL('../../../../test/contract/max-payload.json', import.meta.url);
const contract = JSON.parse(readFileSync(contractFile, 'utf8')) as Contract;

for (const [band, { region, tables }] of Object.entries(contract.bands)) {
  describe(`fits on ${band}`, () => {
    for (const { phy_versions, data_rates } of tables) {
      for (const version of phy_versions) {
        for (const [number, { n, n_dwell = n }] of Object.entries(data_rates)) {
          for (const [dwellTime, limit] of [
            [false, n],
            [true, n_dwell],
          ] as const) {
            const dataRate = Number(number);
            const dwell = dwellTime ? ' with a dwell time' : '';
            test(`takes ${limit} bytes and not one more in ${version} at DR${number}${dwell}`, () => {
              const verdictOf = (length: number) => fits(length, { band, version, dataRate, dwellTime }).verdict;
              expect([verdictOf(limit), verdictOf(limit + 1)]).toEqual([limit === 0 ? 'never' : 'fits', 'never']);
            });
          }
        }
        test(`reckons with every data rate of a receive window in ${version}`, () => {
          const table = tables.find((row) => row.phy_versions.includes(version))!;
          const expected = Object.entries(table.data_rates)
            .filter(([number, { rx1 }]) => rx1 || Number(number) === table.rx2.data_rate)
            .map(([number]) => Number(number));
          expect(new Set(ratesOf({ band, version }).map(({ dataRate }) => dataRate))).toEqual(new Set(expected));
        });
      }
    }
    test(`goes by the name of its region, ${region}, too`, () =>
      expect(ratesOf({ band: region })).toEqual(ratesOf({ band })));
  });
}

describe('fits', () => {
  test('depends where only some data rates carry it, and names those that do not', () => {
    expect(fits(52, { band: 'EU868', version: 'RP001_V1_0_3_REV_A' })).toEqual({
      verdict: 'depends',
      length: 52,
      least: 51,
      most: 242,
      tooLongAt: [
        { dataRate: 0, modulation: 'LoRa SF12/125kHz', limit: 51 },
        { dataRate: 1, modulation: 'LoRa SF11/125kHz', limit: 51 },
        { dataRate: 2, modulation: 'LoRa SF10/125kHz', limit: 51 },
      ],
      message:
        '52 bytes do not fit at DR0 (LoRa SF12/125kHz), DR1 (LoRa SF11/125kHz), DR2 (LoRa SF10/125kHz); only 51 are sure to: the server would queue it, then drop it there',
    });
  });
  test('takes the bytes themselves', () => expect(fits(new Uint8Array(51), { band: 'EU868' }).verdict).toBe('fits'));
  test('leaves room for MAC commands', () => {
    const link = { band: 'EU868', dataRate: 0, macCommands: 15 };
    expect([fits(36, link).verdict, fits(37, link).verdict]).toEqual(['fits', 'never']);
  });
  test('reckons with both dwell times where it is not told', () => {
    expect(fits(12, { band: 'AS923', version: 'RP002_V1_0_3', dataRate: 2 })).toMatchObject({
      verdict: 'depends',
      least: 11,
      most: 115,
    });
  });
  test('says that a data rate carries nothing', () => {
    expect(fits(1, { band: 'AS923', dataRate: 0, dwellTime: true }).message).toBe(
      'nothing fits: this data rate carries no application data',
    );
  });

  for (const [plan, { band, rx2_data_rate }] of Object.entries(contract.frequency_plans)) {
    test(`knows the frequency plan ${plan} by its band`, () => {
      const rates = ratesOf({ frequencyPlan: plan });
      const rx2Only = ratesOf({ band, ...(rx2_data_rate === undefined ? {} : { dataRate: rx2_data_rate }) });
      expect(rates).toEqual(expect.arrayContaining(rx2_data_rate === undefined ? ratesOf({ band }) : rx2Only));
    });
  }
  for (const [alias, version] of Object.entries(contract.phy_version_aliases)) {
    test(`knows ${alias} as ${version}`, () => {
      expect(ratesOf({ band: 'ISM_2400', version: alias })).toEqual(ratesOf({ band: 'ISM_2400', version }));
    });
  }

  const refusals: { name: string; link: object; message: string }[] = [
    {
      name: 'no band',
      link: {},
      message:
        'band: undefined is not one of "EU_863_870", "US_902_928", "AU_915_928", "AS_923", "AS_923_2", "AS_923_3", "AS_923_4", "IN_865_867" and 11 more',
    },
    {
      name: 'a data rate that the band lacks',
      link: { band: 'KR920', dataRate: 6 },
      message: 'dataRate: 6 is not one of 0, 1, 2, 3, 4, 5',
    },
    {
      name: 'a version that the band lacks',
      link: { band: 'AS923-4', version: 'RP001_V1_0_2' },
      message: 'version: "RP001_V1_0_2" is not one of "RP002_V1_0_3", "RP002_V1_0_4"',
    },
    {
      name: 'a frequency plan of another band',
      link: { band: 'US915', frequencyPlan: 'EU_863_870' },
      message: 'band: "US915" is not "EU_863_870"',
    },
    {
      name: '16 bytes of MAC commands',
      link: { band: 'EU868', macCommands: 16 },
      message: 'macCommands: 16 is outside 0…15',
    },
  ];
  for (const { name, link, message } of refusals) {
    test(`refuses ${name}`, () => {
      let thrown: unknown;
      try {
        fits(1, link);
      } catch (error) {
        thrown = error;
      }
      expect(isCodecError(thrown) && thrown.message).toBe(message);
    });
  }
});
