import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { decode, encode, fromHex, toBase64 } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { decodeSettings } from './by-hand/decode-settings.ts';
import { encodeSettings } from './by-hand/encode-settings.ts';
import { type Settings, someSettings } from './by-hand/settings.ts';
import { calls } from './calls.ts';
import device from './device.ts';
import { measure } from './measure.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';
import { resultsOf } from './result.ts';

const built = fileURLToPath(new URL('dist/main.js', import.meta.url));

/** All questions take half a minute, so only `.ci/run` asks them all. */
const ALL = process.env.DOWNLINK_BENCH === 'all';
const QUICK = '^(encode|decode|validate)';
const asked = ALL ? questions : questions.filter(({ name }) => new RegExp(QUICK).test(name));

function bench(...words: string[]) {
  return spawnSync(process.execPath, [built, ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

describe('bench', () => {
  test(`answers ${ALL ? 'every question' : 'the quick questions'} as JSON`, { timeout: 300_000 }, () => {
    const { status, stdout, stderr } = ALL ? bench('--short', '--json') : bench('--short', '--json', QUICK);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { machine, results } = JSON.parse(stdout);
    expect(Object.keys(machine)).toEqual(['node', 'cpu', 'cores', 'system', 'load']);
    expect([...new Set(results.map(({ question }: { question: string }) => question))]).toEqual(
      asked.map(({ name }) => name),
    );
    for (const result of results) {
      expect(Object.keys(result)).toEqual(['question', 'variant', 'ratio', 'against', 'median', 'unit']);
      expect(result.ratio).toBeGreaterThan(0);
    }
    for (const { name, against } of asked) {
      const base = results.find(
        ({ question, variant }: Record<string, string>) => question === name && variant === against,
      );
      expect(base).toMatchObject({ ratio: 1, against });
    }
  });

  test('answers for people the questions that a filter picks', () => {
    const { stdout } = bench('--short', '^decode');
    expect(stdout).toContain('decode/eleven-values: ');
    expect(stdout).not.toContain('encode/eleven-values');
  });

  test('says what questions there are where none is picked', () => {
    const { status, stderr } = bench('nothing');
    expect(status).toBe(1);
    expect(stderr).toContain('there are encode/eleven-values, encode/another-format');
  });
});

describe('measure', () => {
  const asked = (variants: Record<string, (input: number) => unknown>): Question => ({
    name: 'double',
    asks: '',
    against: 'plus',
    unit: 'ns',
    prepare: async () => ({ variants: calls(variants, [1, 2, 3]) }),
  });
  const effort = { size: 'short', rounds: 3, milliseconds: 1 } as const;

  test('refuses variants that answer differently', async () => {
    const different = asked({ plus: (input) => input + input, square: (input) => input * input });
    await expect(measure(different, effort)).rejects.toThrow('double: square and plus differ');
  });

  test('gives back what was prepared also where it refuses', async () => {
    let closed = false;
    const { variants } = await asked({ plus: (n) => n, times: () => 0 }).prepare('short');
    const prepare = async () => ({
      variants,
      close: async () => {
        closed = true;
      },
    });
    await expect(measure({ ...asked({}), prepare }, effort)).rejects.toThrow('differ');
    expect(closed).toBe(true);
  });

  test('gives the ratio to the variant that the others are measured by', () => {
    const timings = new Map([
      ['plus', { median: 10, spread: [9, 11] as const }],
      ['times', { median: 40, spread: [39, 41] as const }],
    ]);
    const results = resultsOf(asked({}), timings);
    expect(results.map(({ variant, ratio }) => [variant, ratio])).toEqual([
      ['plus', 1],
      ['times', 0.25],
    ]);
  });
});

describe('code by hand', () => {
  const [good] = someSettings(1) as [Settings];

  for (const [name, data] of [
    ['no object', null],
    ['a list', []],
    ['a missing field', { ...good, days: undefined }],
    ['an unknown field', { ...good, dais: 1 }],
    ['a fraction', { ...good, zone: 1.5 }],
    ['text for a number', { ...good, interval: '5' }],
    ['a number for a boolean', { ...good, rain: 1 }],
    ['a number that is none', { ...good, below: Number.NaN }],
    ['less than the minimum', { ...good, interval: 0 }],
    ['more than the maximum', { ...good, below: 3276.8 }],
    ['a value between two counts', { ...good, below: 0.05 }],
  ] as const) {
    test(`refuses to encode ${name}, as the codec does`, () => {
      expect(() => encodeSettings(data as unknown as Settings)).toThrow();
      expect(() => encode(device.settings, data as unknown as Settings)).toThrow();
    });
  }

  for (const [name, hex, fPort] of [
    ['another port', '2100010000000000', 11],
    ['another opcode', '2200010000000000', 10],
    ['too few bytes', '21000100000000', 10],
    ['too many bytes', '210001000000000000', 10],
    ['a count out of range', '2100000000000000', 10],
  ] as const) {
    test(`refuses to decode ${name}, as the codec does`, () => {
      const frame = { fPort, bytes: fromHex(hex)! };
      expect(() => decodeSettings(frame)).toThrow();
      expect(() => decode(device, frame)).toThrow();
    });
  }

  // 21, 720 as 02d0, −2.5 in tenths as ffe7, 1 0 1 0 1 0 1001 110011, 127 as 7f.
  test('encodes and decodes bytes worked out by hand', () => {
    const bits = { enabled: true, confirmed: false, frost: true, rain: false, wind: true, night: false };
    const data: Settings = { interval: 720, below: -2.5, ...bits, zone: 9, level: 51, days: 127 };
    const bytes = fromHex('2102d0ffe7aa737f')!;
    expect(encodeSettings(data)).toBe(toBase64(bytes));
    expect(decodeSettings({ fPort: 10, bytes })).toEqual({ command: 'settings', data });
  });
});
