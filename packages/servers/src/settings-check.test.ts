import { describe, expect, test } from 'vitest';
import type { Calls } from './call.ts';
import { findServer } from './server-name.ts';
import { asCalls, checkOptions, checkSettings } from './settings-check.ts';

const calls: Calls = { script: '', operation: 'encodeDownlink', inputs: [] };

describe('the settings of a call', () => {
  const refused: readonly [server: string, settings: object, message: string][] = [
    [
      'chirpstack',
      { operation: 'decodeDownlink' },
      'chirpstack calls no "decodeDownlink"; it calls encodeDownlink, decodeUplink',
    ],
    ['the-things-stack@3.32', { operation: 'normalizeUplink' }, 'the-things-stack@3.32.1 calls no "normalizeUplink"'],
    ['ts013', { script: 5 }, 'script: 5 is not a text'],
    ['ts013', { inputs: 5 }, 'inputs: 5 is not a list'],
    ['ts013', { compiled: 'yes' }, 'compiled: "yes" is not true or false'],
    ['ts013', { raw: 'yes' }, 'raw: "yes" is not true or false'],
    ['ts013', { foo: 1 }, 'there is no setting "foo"; there are script, operation, compiled, '],
    ['ts013', { clock: Number.NaN }, 'clock: NaN is not a whole number'],
    ['ts013', { seed: 0.5 }, 'seed: 0.5 is not a whole number'],
    ['ts013', { keyOrder: '1' }, 'keyOrder: "1" is not a whole number'],
    ['ts013', { timeZone: '+01:00' }, 'timeZone: "+01:00" is not a time zone, such as Europe/Berlin'],
    ['ts013', { timeZone: 5 }, 'timeZone: 5 is not a time zone, such as Europe/Berlin'],
    ['ts013', { timeZone: 'Nowhere' }, 'timeZone: "Nowhere" is not a time zone, such as Europe/Berlin'],
  ];
  for (const [server, settings, message] of refused) {
    test(`are refused: ${message}`, () => {
      expect(() => checkSettings({ ...calls, ...settings }, findServer(server))).toThrow(message);
    });
  }

  test('are taken where they make sense', () => {
    const settings = { clock: 0, seed: -1, keyOrder: 5, timeZone: 'Europe/Berlin' };
    expect(checkSettings({ ...calls, ...settings }, findServer('lorawan-devices'))).toEqual({ ...calls, ...settings });
  });

  for (const [given, name] of [
    ['europe/berlin', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['PST', 'America/Los_Angeles'],
  ] as const) {
    test(`name the time zone ${given} as its database does`, () => {
      expect(checkSettings({ ...calls, timeZone: given }, findServer('ts013')).timeZone).toBe(name);
    });
  }
});

describe('the options of servers', () => {
  const refused: readonly [options: object, message: string][] = [
    [{ workers: 0 }, 'workers: 0 is not a whole number from 1 on'],
    [{ workers: 1.5 }, 'workers: 1.5 is not'],
    [{ guardMs: 0 }, 'guardMs: 0 is not a number of milliseconds'],
    [{ guardMs: Number.POSITIVE_INFINITY }, 'guardMs: Infinity is not'],
    [{ foo: 1 }, 'there is no setting "foo"; there are workers, guardMs, memoryLimit, factors, standIn'],
    [{ standIn: 'no' }, 'standIn: "no" is not true or false'],
    [{ factors: { goja: 0, standIn: 1, quickjs: 1 } }, 'factors.goja: 0 is not a number above 0'],
    [{ factors: 5 }, 'factors: 5 is not an object of settings'],
    [{ memoryLimit: 1000 }, 'memoryLimit: 1000 is not a number of bytes from 32 MiB to 2 GiB'],
  ];
  test('are refused where there are none', () => {
    expect(() => checkOptions(null as never)).toThrow('options: null is not an object of settings');
    expect(() => checkSettings(null as never, findServer('ts013'))).toThrow('calls: null is not an object of settings');
    expect(() => asCalls(null as never)).toThrow('call: null is not an object of settings');
    expect(() => asCalls({ ...calls, foo: 1 } as never)).toThrow('there is no setting');
    expect(() => findServer(null as never)).toThrow('server: null is not a text');
  });

  for (const [options, message] of refused) {
    test(`are refused: ${message}`, () => expect(() => checkOptions(options)).toThrow(message));
  }

  test('are taken where they make sense', () => {
    expect(() => checkOptions({ workers: 1, guardMs: 50, memoryLimit: 64 * 2 ** 20 })).not.toThrow();
  });
});
