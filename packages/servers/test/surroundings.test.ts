import { afterAll, describe, expect, test } from 'vitest';
import { openServers, type Settings } from '../src/index.ts';

const real = await openServers({ workers: 1 });
const standIn = await openServers({ workers: 1, standIn: true });
afterAll(() => Promise.all([real.close(), standIn.close()]));
const input = { decoded_payload: { a: 1, b: 2, c: 3, d: 4, e: 5 }, f_port: 9 };

const targets = [
  ['goja', await real.server('the-things-stack')],
  ['the stand-in', await standIn.server('the-things-stack')],
  ['ChirpStack', await real.server('chirpstack')],
] as const;

for (const [name, server] of targets) {
  describe.skipIf(name === 'goja' && server.engine.stand_in)(`a call in ${name}`, () => {
    const ask = async (expression: string, settings: Partial<Settings> = {}) => {
      const script = `function encodeDownlink(input) { return { bytes: Array.from(String(${expression}), (c) => c.charCodeAt(0)) }; }`;
      const { outcome } = await server.run({ script, operation: 'encodeDownlink', input, ...settings });
      return 'frm_payload_hex' in outcome
        ? Buffer.from(outcome.frm_payload_hex!, 'hex').toString()
        : JSON.stringify(outcome);
    };

    test('sees the clock stand where it was set', async () => {
      expect(await ask('new Date().toISOString()', { clock: 1_767_323_045_006 })).toBe('2026-01-02T03:04:05.006Z');
    });

    test('sees the real clock otherwise', async () => {
      expect(Math.abs(Number(await ask('Date.now()')) - Date.now())).toBeLessThan(10_000);
    });

    test('is in UTC unless it is told otherwise', async () => {
      expect(await ask('new Date(2026, 6, 1).getTimezoneOffset()')).toBe('0');
    });

    const zones = [
      ['Europe/Berlin', '2026-01-15T12:00:00Z', '13'],
      ['Europe/Berlin', '2026-07-15T12:00:00Z', '14'],
      ['America/New_York', '2026-07-15T12:00:00Z', '8'],
      ['Asia/Kolkata', '2026-07-15T12:00:00Z', '17'],
      ['europe/berlin', '2026-07-15T12:00:00Z', '14'],
    ] as const;
    for (const [timeZone, moment, hour] of zones) {
      test(`is in ${timeZone} at ${moment} where it is told so`, async () => {
        expect(await ask(`new Date("${moment}").getHours()`, { timeZone })).toBe(hour);
      });
    }

    test('draws the same numbers from the same seed', async () => {
      const drawn = await ask('[Math.random(), Math.random()].join()', { seed: 7 });
      expect(await ask('[Math.random(), Math.random()].join()', { seed: 7 })).toBe(drawn);
      expect(await ask('[Math.random(), Math.random()].join()', { seed: 8 })).not.toBe(drawn);
    });

    test('draws other numbers each time without one', async () => {
      expect(await ask('Math.random()')).not.toBe(await ask('Math.random()'));
    });

    test('refuses a clock that is no whole number', async () => {
      await expect(ask('1', { clock: 1.5 })).rejects.toMatchObject({
        code: 'bad_setting',
        message: 'clock: 1.5 is not a whole number',
      });
    });

    test('refuses a time zone that there is not', async () => {
      await expect(ask('1', { timeZone: 'Mars/Base' })).rejects.toMatchObject({ code: 'bad_setting' });
    });
  });
}

describe('the order of keys in the stand-in', () => {
  const [, server] = targets[1];
  const script =
    'function encodeDownlink(input) { return { bytes: [], warnings: [Object.keys(input.data).join("")] }; }';
  const orderWith = async (settings: Partial<Settings>) => {
    const { outcome } = await server.run({ script, operation: 'encodeDownlink', input, ...settings });
    return (outcome as { warnings: string[] }).warnings[0]!;
  };

  test('is the one of the input', async () => expect(await orderWith({})).toBe('abcde'));

  test('is shuffled alike by the same number, and otherwise by another one', async () => {
    const [one, again, other] = [
      await orderWith({ keyOrder: 1 }),
      await orderWith({ keyOrder: 1 }),
      await orderWith({ keyOrder: 3 }),
    ];
    expect(one).toBe(again);
    expect(new Set(['abcde', one, other]).size).toBe(3);
    expect([...one].sort().join('')).toBe('abcde');
  });
});
