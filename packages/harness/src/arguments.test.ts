import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argumentsOf, payloadsOf } from './arguments.ts';

/** What must be among a thousand draws. */
const reached: readonly {
  readonly name: string;
  readonly frame: readonly unknown[];
  readonly data: readonly unknown[];
}[] = [
  {
    name: 'the limits of a field and what lies beside them',
    frame: [{ x: kit.u16be({ minimum: 3, maximum: 900 }) }],
    data: [{ x: 3 }, { x: 4 }, { x: 899 }, { x: 900 }, { x: 255 }, { x: 256 }],
  },
  {
    name: 'both sides of zero',
    frame: [{ x: kit.i16be() }],
    data: [{ x: -1 }, { x: 0 }, { x: 1 }, { x: -32768 }, { x: 32767 }],
  },
  {
    name: 'values beside the grid, where the field rounds',
    frame: [{ x: kit.u8({ step: 10, maximum: 20, rounding: 'down' }) }],
    data: [{ x: 0 }, { x: 9 }, { x: 10 }, { x: 19 }, { x: 20 }],
  },
  {
    name: 'null and words',
    frame: [kit.orOneOf(kit.orNull(kit.u8(), 255), { never: 0 })],
    data: [null, 'never', 1, 254],
  },
  { name: 'text of full length and none', frame: [kit.ascii({ prefix: kit.u8(), maxBytes: 3 })], data: ['', 'xxx'] },
  { name: 'bytes in either case', frame: [kit.hex({ length: 1 })], data: ['ab', 'AB'] },
  {
    name: 'lists with no item and with the most',
    frame: [0x01, kit.list(kit.bool(), { maxItems: 2 })],
    data: [[], [true, true]],
  },
  { name: 'flags in any order', frame: [kit.flags(['a', 'b'])], data: [[], ['a', 'b'], ['b', 'a']] },
  {
    name: 'every case, also that without fields',
    frame: [{ x: kit.oneOf({ a: 0, b: 1, c: 2 }) }, kit.when('x', { a: [{ y: kit.bool() }], b: [{ z: kit.bool() }] })],
    data: [{ x: 'a', y: true }, { x: 'b', z: false }, { x: 'c' }],
  },
  {
    name: 'every layout',
    frame: [kit.either([0x00, { y: kit.bool() }], [0x01, { z: kit.bool() }])],
    data: [{ y: true }, { z: true }],
  },
  {
    name: 'parts that are there and not there, and null for nothing at all',
    frame: [0x01, kit.optional([{ y: kit.bool() }])],
    data: [{}, null, { y: true }],
  },
  {
    name: 'one setting, another, and both',
    frame: [kit.some({ y: [0x00, kit.bool()], z: [0x01] })],
    data: [{ y: true }, { z: true }, { y: false, z: true }],
  },
  {
    name: 'lengths and checksums as they are',
    frame: [{ n: kit.length(kit.u8()) }, { x: kit.u8({ maximum: 0 }) }, { s: kit.sum8() }],
    data: [{ n: 2, x: 0, s: 2 }],
  },
];

describe('argumentsOf draws', () => {
  for (const { name, frame, data } of reached) {
    test(name, () => {
      const drawn = fc.sample(argumentsOf(openWith(frame)), { numRuns: 1000, seed: 1 });
      for (const expected of data) expect(drawn).toContainEqual(expected);
    });
  }

  test('nothing, in so many words, where nothing can be sent', () => {
    const frame = [{ low: kit.u8({ minimum: 9 }) }, { high: kit.u8({ maximum: 3 }) }];
    const command = openWith(frame, { rules: [kit.lessThan('low', 'high')] });
    expect(() => fc.sample(argumentsOf(command), 1)).toThrow('open: no data can be sent: rule broken');
  });
});

test('payloadsOf draws several commands in one payload, in the order in which they go out', () => {
  const device = kit.device(
    'several',
    { open: kit.command({ frame: [0x01] }), close: kit.command({ frame: [0x02], many: true }) },
    { several: true, fPort: 10, payload: 'keyed' },
  );
  const drawn = fc.sample(payloadsOf(device), { numRuns: 200, seed: 1 });
  expect(drawn).toContainEqual(
    expect.objectContaining({ given: { open: true, close: [true, true] }, fPort: 10, bytes: [0x01, 0x02, 0x02] }),
  );
});

function openWith(frame: readonly unknown[], rest: { readonly rules?: readonly kit.Rule[] } = {}): kit.Command {
  return kit.device('one', { open: kit.command({ fPort: 10, frame: frame as [], ...rest }) }).open as kit.Command;
}
