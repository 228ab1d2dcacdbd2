import { describe, expect, test } from 'vitest';
import { commandsOf } from '../device-commands.ts';
import * as kit from '../index.ts';
import { firstBytes } from './first-bytes.ts';

const all = Array.from({ length: 256 }, (_, byte) => byte);

/** The bytes that can stand at each place of a field or part, worked out by hand. */
const cases: readonly {
  readonly name: string;
  readonly item: unknown;
  readonly bytes: readonly (number[] | null)[];
}[] = [
  { name: 'up to 0x0102', item: { v: kit.u16be({ maximum: 0x0102 }) }, bytes: [[0, 1], all] },
  {
    name: 'from 0x01fe to 0x0201',
    item: { v: kit.u16le({ minimum: 0x01fe, maximum: 0x0201 }) },
    bytes: [
      [0, 1, 0xfe, 0xff],
      [1, 2],
    ],
  },
  {
    name: 'of two’s complement, from -2 to 1',
    item: { v: kit.i16be({ minimum: -2, maximum: 1 }) },
    bytes: [
      [0, 0xff],
      [0, 1, 0xfe, 0xff],
    ],
  },
  {
    name: 'of sign and magnitude, from -2 to 1',
    item: { v: kit.i8({ sign: 'magnitude', minimum: -2, maximum: 1 }) },
    bytes: [[0, 1, 0x81, 0x82]],
  },
  { name: 'of any value', item: { v: kit.u16be() }, bytes: [null, null] },
  {
    name: 'with a word for a count outside its limits',
    item: { v: kit.orOneOf(kit.u8({ minimum: 8, maximum: 9 }), { off: 0 }) },
    bytes: [[0, 8, 9]],
  },
  {
    name: 'in ten bits, from 0x0fe to 0x101',
    item: kit.bits([{ v: kit.uint(10, { minimum: 0x0fe, maximum: 0x101 }) }, kit.reserved(6)] as never),
    bytes: [
      [0x3f, 0x40],
      [0, 0x40, 0x80, 0xc0],
    ],
  },
];

describe('the first bytes of a number', () => {
  test.each(cases)('$name', ({ item, bytes }) => {
    const { frame } = commandsOf(kit.device('d', { c: kit.command({ fPort: 1, frame: [item] as never }) }))[0];
    expect(firstBytes(frame).map((set) => (set ? [...set].sort((one, other) => one - other) : null))).toEqual(bytes);
  });
});
