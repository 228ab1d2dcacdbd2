import { describe, expect, test } from 'vitest';
import {
  atMost,
  command,
  decode,
  device,
  either,
  encode,
  fromHex,
  lessThan,
  minutesOfDay,
  type Rule,
  seconds,
  u8,
  u16be,
  u32be,
  u64be,
} from '../index.ts';

const time = () => seconds(u32be(), { epoch: 'unix' });
const fetch = device('one', {
  fetch: command({
    fPort: 1,
    frame: [either([0x01, { from: time() }], [0x02, { from: time(), to: time() }])],
    rules: [atMost('from', 'to')],
  }),
});

// 1609459200 = 0x5fee6600 is the beginning of 2021, 1609545600 = 0x5fefb780 a day later.
const first = '2021-01-01T00:00:00Z';
const second = '2021-01-02T00:00:00Z';

describe('a rule over times', () => {
  test('takes them in order', () =>
    expect(encode(fetch.fetch, { from: first, to: second }).bytes).toEqual(fromHex('025fee66005fefb780')));
  test('takes the same time twice where it says at most', () =>
    expect(encode(fetch.fetch, { from: first, to: first }).bytes).toEqual(fromHex('025fee66005fee6600')));
  test('asks nothing where one of them is not there', () =>
    expect(encode(fetch.fetch, { from: first }).bytes).toEqual(fromHex('015fee6600')));
  test('refuses to write them the other way round', () =>
    expect(() => encode(fetch.fetch, { from: second, to: first })).toThrow(
      'fetch: from ("2021-01-02T00:00:00Z") is more than to ("2021-01-01T00:00:00Z")',
    ));
  test('refuses to read them the other way round', () =>
    expect(() => decode(fetch, { fPort: 1, bytes: fromHex('025fefb7805fee6600')! })).toThrow('is more than to'));
});

describe('declaring refuses a rule', () => {
  const declare = (fields: Readonly<Record<string, unknown>>, rule: Rule) => () =>
    device('one', { it: command({ fPort: 1, frame: [fields] as unknown as readonly [number], rules: [rule] }) });
  const rows = [
    {
      name: 'between a time and a number',
      declare: declare({ from: time(), to: u32be() }, atMost('from', 'to')),
      says: 'it: atMost is "to"; it must be a field of the same kind as from',
    },
    {
      name: 'between a date and a time of the day',
      declare: declare({ from: time(), to: minutesOfDay(u16be()) }, lessThan('from', 'to')),
      says: 'it: lessThan is "to"; it must be a field of the same kind as from',
    },
    {
      name: 'over 64 bits, which are text in the payload',
      declare: declare({ from: u64be(), to: u64be() }, lessThan('from', 'to')),
      says: 'it: lessThan is "from"; it must be about fields that are times, or numbers of up to 48 bits',
    },
    {
      name: 'over a field that is not there',
      declare: declare({ from: u8() }, lessThan('from', 'to')),
      says: 'it: lessThan speaks of "to"',
    },
  ];
  test.each(rows)('$name', ({ declare, says }) => expect(declare).toThrow(says));
});
