import { describe, expect, test } from 'vitest';
import { refusalOf, refusesToDeclare } from '../../test/rows.ts';
import {
  atMost,
  command,
  decode,
  device,
  encode,
  f32be,
  lessThan,
  optional,
  orNull,
  type Rule,
  toHex,
  u8,
  u64be,
  utf8,
} from '../index.ts';

function deviceWith(
  rule: Rule,
  frame: readonly unknown[] = [{ low: u8(), high: u8({ perUnit: 2, rounding: 'nearest' }) }],
) {
  return device('one', { it: command({ fPort: 1, frame: frame as readonly [number], rules: [rule] }) });
}

describe('a rule', () => {
  const taken = [
    { name: 'atMost takes less', rule: atMost('low', 'high'), data: { low: 4, high: 5 }, hex: '040a' },
    { name: 'atMost takes the same', rule: atMost('low', 'high'), data: { low: 5, high: 5 }, hex: '050a' },
    { name: 'lessThan takes less', rule: lessThan('low', 'high'), data: { low: 4, high: 4.5 }, hex: '0409' },
  ];
  for (const { name, rule, data, hex } of taken) {
    const one = deviceWith(rule);
    test(name, () => expect(toHex(encode(one.it, data as never).bytes)).toBe(hex));
    test(`${name} when decoding`, () =>
      expect(decode(one, { fPort: 1, bytes: encode(one.it, data as never).bytes })).toEqual({ command: 'it', data }));
  }

  const refused = [
    {
      name: 'atMost refuses more',
      rule: atMost('low', 'high'),
      data: { low: 6, high: 5 },
      bytes: [6, 10],
      says: 'it: low (6) is more than high (5)',
    },
    {
      name: 'lessThan refuses the same',
      rule: lessThan('low', 'high'),
      data: { low: 5, high: 5 },
      bytes: [5, 10],
      says: 'it: low (5) is not less than high (5)',
    },
    {
      name: 'lessThan refuses more',
      rule: lessThan('low', 'high'),
      data: { low: 6, high: 5 },
      bytes: [6, 10],
      says: 'it: low (6) is not less than high (5)',
    },
    {
      name: 'lessThan looks at what is sent',
      rule: lessThan('low', 'high'),
      data: { low: 5, high: 5.2 },
      bytes: [5, 10],
      says: 'it: low (5) is not less than high (5)',
    },
  ];
  for (const { name, rule, data, bytes, says } of refused) {
    const one = deviceWith(rule);
    test(name, () => expect(refusalOf(() => encode(one.it, data as never)).message).toBe(says));
    test(`${name} when decoding`, () => expect(refusalOf(() => decode(one, { fPort: 1, bytes })).message).toBe(says));
  }

  test('holds where one of its fields is missing', () => {
    const one = deviceWith(atMost('low', 'high'), [{ low: u8() }, optional([{ high: u8() }])]);
    expect(toHex(encode(one.it, { low: 9 } as never).bytes)).toBe('09');
  });

  test('holds where one of its fields is null', () => {
    const one = deviceWith(atMost('low', 'high'), [{ low: u8(), high: orNull(u8(), 255) }]);
    expect(toHex(encode(one.it, { low: 9, high: null } as never).bytes)).toBe('09ff');
    expect(refusalOf(() => encode(one.it, { low: 9, high: 8 } as never)).message).toBe(
      'it: low (9) is more than high (8)',
    );
  });

  test('comes after the fields, in the order of the declaration', () => {
    const one = deviceWith(atMost('low', 'high'));
    expect(refusalOf(() => encode(one.it, { low: 6, high: 5, mid: 1 } as never)).message).toBe(
      'it: no field "mid"; it has low, high',
    );
  });

  test('may speak of the port', () => {
    const slot = { slot: u8({ minimum: 1, maximum: 9 }) };
    const one = device('one', { it: command({ fPort: slot, frame: [{ x: u8() }], rules: [atMost('slot', 'x')] }) });
    expect(refusalOf(() => encode(one.it, { slot: 3, x: 2 })).message).toBe('it: slot (3) is more than x (2)');
  });

  refusesToDeclare([
    {
      name: 'a field that there is not',
      declare: () => deviceWith(atMost('lo', 'high')),
      says: 'it: atMost speaks of "lo", but in the frame there is only low, high',
    },
    {
      name: 'text',
      declare: () => deviceWith(atMost('low', 'high'), [{ low: u8(), high: utf8() }]),
      says: 'it: atMost is "high"; it must be about fields that are times, or numbers of up to 48 bits',
    },
    {
      name: '64 bits, which are text in the payload',
      declare: () => deviceWith(atMost('low', 'high'), [{ low: u64be(), high: u64be() }]),
      says: 'it: atMost is "low"; it must be about fields that are times, or numbers of up to 48 bits',
    },
    {
      name: 'a value without a name',
      declare: () => deviceWith(atMost('low', 'high'), [f32be()]),
      says: 'it: atMost speaks of "low", but in the frame there is nothing',
    },
    {
      name: 'what is no list of rules',
      declare: () => command({ fPort: 1, frame: [u8()], rules: atMost('a', 'b') as never }),
      says: 'rules is an object; it must be a list: [atMost("low", "high")]',
    },
  ]);
});
