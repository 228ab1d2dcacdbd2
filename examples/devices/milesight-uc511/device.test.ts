import { formatterOf, fromHex } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import uc511 from './device.ts';
import { encoded, printed, tabled } from './vectors.ts';

const { encodeDownlink, decodeDownlink } = formatterOf(uc511);

describe.each([
  { of: 'an input that Milesight prints', vectors: printed },
  { of: 'an input to Milesight’s encoder', vectors: encoded },
  { of: 'a frame by Milesight’s tables', vectors: tabled },
])('$of', ({ vectors }) => {
  test.each(vectors)('%j goes out as %s', (payload, hex) => {
    expect(encodeDownlink({ data: payload })).toEqual({ bytes: [...fromHex(hex)!], fPort: 85 });
  });

  test.each(vectors)('%j comes in from %s', (payload, hex) => {
    expect(decodeDownlink({ bytes: [...fromHex(hex)!], fPort: 85 })).toEqual({ data: payload });
  });
});

describe('what Milesight’s encoder bends is refused', () => {
  test.each([
    // ff4600
    [{ gpio_jitter_time: 256 }, 'gpio_jitter_time: 256 is outside 0…255'],
    // ff920101000000
    [{ valve_1_pulse: 4294967297 }, 'valve_1_pulse: 4294967297 is outside 0…4294967295'],
    // ff035802
    [{ report_interval: '600' }, 'report_interval: "600" is not a whole number'],
    // ff4b040100
    [{ rule_1_remove: 'no' }, 'rule_1_remove: "no" is not true'],
    // fd6c: it refuses this too
    [
      { fetch_history: { start_time: '2021-01-02T00:00:00Z', end_time: '2021-01-01T00:00:00Z' } },
      'fetch_history: start_time ("2021-01-02T00:00:00Z") is more than end_time ("2021-01-01T00:00:00Z")',
    ],
  ])('%j', (data, error) => {
    expect(encodeDownlink({ data })).toEqual({ errors: [error] });
  });
});

test('every command has a frame in these rows', () => {
  const seen = [...printed, ...encoded, ...tabled].flatMap(([payload]) => Object.keys(payload as object));
  const one = (name: string) => name.replace(/^rule_\d+_/, 'rule_1_');
  expect(uc511.$device.commands.filter((name) => !seen.map(one).includes(one(name)))).toEqual([]);
});
