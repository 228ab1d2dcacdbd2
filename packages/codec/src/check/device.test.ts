import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/rows.ts';
import {
  ascii,
  bits,
  bool,
  command,
  type DeviceOptions,
  device,
  either,
  f32be,
  flag,
  flags,
  hex,
  i8,
  length,
  list,
  oneOf,
  optional,
  orNull,
  padTo,
  reserved,
  some,
  u8,
  u16be,
  u16le,
  u24be,
  u32be,
  uint,
  when,
} from '../index.ts';

type Frame = readonly unknown[];
interface Pair {
  readonly name: string;
  readonly a: Frame;
  readonly b: Frame;
  readonly ports?: readonly [a: unknown, b: unknown];
  readonly options?: DeviceOptions<'tagged'>;
}

function declare({ a, b, ports = [1, 1], options = {} }: Pair): unknown {
  const spec = (frame: Frame, fPort: unknown) => command({ fPort: fPort as number, frame: frame as readonly [number] });
  return device('pair', { a: spec(a, ports[0]), b: spec(b, ports[1]) }, options);
}

describe('two commands of one frame each are told apart', () => {
  const apart: readonly Pair[] = [
    { name: 'by their first byte', a: [0x01, { x: u8() }], b: [0x02, { x: u8() }] },
    { name: 'by a later byte', a: [0x01, { x: u8() }, 0x02], b: [0x01, { x: u8() }, 0x03] },
    { name: 'by a byte behind a field of two bytes', a: [{ x: u16be() }, 0x02], b: [{ x: u16be() }, 0x03] },
    { name: 'by their length alone', a: [0x01, { x: u8() }], b: [0x01, { x: u16be() }] },
    {
      name: 'by their least and most length',
      a: [0x01, { x: ascii({ maxBytes: 4 }) }],
      b: [0x01, { y: u32be(), z: u16be() }],
    },
    { name: 'by their port alone', a: [0x01], b: [0x01], ports: [1, 2] },
    {
      name: 'by ports that are data',
      a: [0x01],
      b: [0x01],
      ports: [{ slot: u8({ minimum: 1, maximum: 4 }) }, { slot: u8({ minimum: 5, maximum: 8 }) }],
    },
    { name: 'by limits that do not meet', a: [{ x: u8({ maximum: 9 }) }], b: [{ y: u8({ minimum: 10 }) }] },
    {
      name: 'by limits of a scale that do not meet',
      a: [{ x: u8({ perUnit: 2, maximum: 9 }) }],
      b: [{ y: u8({ minimum: 19 }) }],
    },
    { name: 'by limits of thirds that do not meet', a: [{ x: u8({ perUnit: 3, maximum: 3 }) }], b: [0x0a] },
    { name: 'by the high byte of 16 bits', a: [{ x: u16be({ maximum: 255 }) }], b: [0x01, { y: u8() }] },
    { name: 'by the high byte of 16 bits, lowest first', a: [{ x: u16le({ maximum: 255 }) }], b: [{ y: u8() }, 0x01] },
    { name: 'by a negative limit', a: [{ x: i8({ maximum: -1 }) }], b: [{ x: i8({ minimum: 0 }) }] },
    { name: 'by a choice', a: [{ kind: oneOf({ p: 0, q: 1 }) }], b: [{ kind: oneOf({ r: 2 }) }] },
    { name: 'by a choice and a byte', a: [{ kind: oneOf({ p: 0, q: 1 }) }], b: [0x02] },
    { name: 'by a boolean', a: [{ on: bool() }], b: [0x02] },
    { name: 'by a bit', a: [bits([reserved(1), { x: uint(7) }])], b: [bits([reserved(1, 1), { x: uint(7) }])] },
    {
      name: 'by a choice in some bits',
      a: [bits([{ k: oneOf([0, 1], 4), x: uint(4) }])],
      b: [bits([{ k: oneOf([2, 3], 4), x: uint(4) }])],
    },
    {
      name: 'by bits across a byte',
      a: [bits([{ x: uint(4) }, reserved(8, 0x12), { y: uint(4) }])],
      b: [bits([{ x: uint(4) }, reserved(8, 0x13), { y: uint(4) }])],
    },
    {
      name: 'by the head of their settings',
      a: [some({ p: [0x14, u8()], q: [0x15] })],
      b: [some({ r: [0x16, u8()] })],
    },
    {
      name: 'by the heads of their layouts',
      a: [either([0x01, { p: u8() }], [0x02, { q: u8() }])],
      b: [0x03, { r: u8() }],
    },
    {
      name: 'by a byte behind a padded list',
      a: [[{ t: ascii({ end: 0 }) }, padTo(4)], 0x01],
      b: [[{ t: ascii({ end: 0 }) }, padTo(4)], 0x02],
    },
    { name: 'by a byte behind a sentinel’s own', a: [{ x: orNull(u8({ maximum: 9 }), 255) }], b: [0x0a] },
  ];
  for (const pair of apart) test(pair.name, () => expect(declare(pair)).toHaveProperty('b'));
});

describe('two commands of one frame each are refused', () => {
  const alike: readonly Pair[] = [
    { name: 'that are the same', a: [0x01], b: [0x01] },
    {
      name: 'that only look different, for a byte may be the other’s field',
      a: [0x01, { x: u8() }],
      b: [{ y: u8() }, 0x02],
    },
    { name: 'whose byte a field may take', a: [0x01], b: [{ x: u8() }] },
    { name: 'whose byte a choice may take', a: [0x01], b: [{ kind: oneOf({ p: 0, q: 1 }) }] },
    { name: 'whose byte a sentinel takes', a: [{ x: orNull(u8({ maximum: 9 }), 255) }], b: [0xff] },
    { name: 'whose limits meet', a: [{ x: u8({ maximum: 9 }) }], b: [{ y: u8({ minimum: 9 }) }] },
    {
      name: 'whose differing byte has no fixed place',
      a: [{ t: ascii({ prefix: u8() }) }, 0x01],
      b: [{ t: ascii({ prefix: u8() }) }, 0x02],
    },
    { name: 'whose lengths meet', a: [0x01, { x: ascii({ maxBytes: 4 }) }], b: [0x01, { y: u32be() }] },
    { name: 'whose rest may be as long', a: [0x01, { x: hex() }], b: [0x01, { y: u32be() }] },
    { name: 'whose ports overlap', a: [0x01], b: [0x01], ports: [{ slot: u8({ minimum: 1, maximum: 4 }) }, 1] },
    { name: 'of sevenths, whose limits are no decimals', a: [{ x: u8({ perUnit: 7 }) }], b: [0x05] },
    { name: 'of sevenths with an offset', a: [{ x: u8({ perUnit: 7, offset: -1 }) }], b: [0x05] },
    { name: 'whose counts of a wide field meet', a: [{ x: u24be({ maximum: 5 }) }], b: [0x01, 0x00, 0x00] },
    { name: 'of a float and bytes', a: [{ x: f32be({ minimum: 0 }) }], b: [0x80, 0, 0, 0] },
    { name: 'of flags and a byte', a: [{ x: flags(['p', 'q']) }], b: [0x01] },
    { name: 'of bits that may be alike', a: [bits([{ on: flag() }, reserved(7)])], b: [0x80] },
    { name: 'with a checked length for a byte', a: [length(u8()), { x: u8() }], b: [0x01, { y: u8() }] },
    {
      name: 'with an end that may be missing',
      a: [0x01, { x: u8() }, optional([{ y: u8() }])],
      b: [0x01, { z: u16be() }],
    },
    {
      name: 'with a case that may be as long',
      a: [{ k: oneOf([1, 2]) }, when('k', { 1: [{ x: u8() }] })],
      b: [0x01, { y: u8() }],
    },
    { name: 'with settings that begin alike', a: [some({ p: [0x14, u8()], q: [0x15, u8()] })], b: [0x15, { r: u8() }] },
  ];
  for (const pair of alike) {
    test(pair.name, () =>
      expect(refusalOf(() => declare(pair)).message).toBe(
        'a and b cannot be told apart by their bytes on port 1: give them a byte that differs, or other lengths, or other ports',
      ),
    );
  }
});

describe('two commands that are packed into a frame', () => {
  const several = { several: true };
  const says = 'a and b cannot be told apart by their bytes on port 1: give them a byte that differs, or other ports';
  test('are told apart by a byte', () =>
    expect(declare({ name: '', a: [0x01, { x: u8() }], b: [0x02], options: several })).toHaveProperty('b'));
  test('are told apart by a byte that both have', () =>
    expect(
      declare({ name: '', a: [{ x: u8() }, 0x01, { y: u8() }], b: [{ x: u8() }, 0x02], options: several }),
    ).toHaveProperty('b'));
  const alike: readonly Pair[] = [
    { name: 'are refused where only their length differs', a: [0x01, { x: u8() }], b: [0x01, { x: u16be() }] },
    { name: 'are refused where one is the beginning of the other', a: [0x01], b: [0x01, 0x02] },
  ];
  for (const pair of alike)
    test(pair.name, () => expect(refusalOf(() => declare({ ...pair, options: several })).message).toBe(says));

  const endless: readonly { name: string; frame: Frame }[] = [
    { name: 'a rest of bytes', frame: [0x01, { x: hex() }] },
    { name: 'a rest of text', frame: [0x01, { x: ascii() }] },
    { name: 'a rest of items', frame: [0x01, { x: list(u8()) }] },
    { name: 'an end that may be missing', frame: [0x01, optional([{ x: u8() }])] },
    { name: 'any of some settings', frame: [0x01, some({ p: [0x14, u8()] })] },
    { name: 'layouts told apart by length', frame: [0x01, either([{ x: u8() }], [{ y: u16be() }])] },
    { name: 'a rest in a list in the list', frame: [0x01, [{ x: hex() }]] },
    { name: 'a rest in a case', frame: [0x01, { on: bool() }, when('on', { true: [{ x: hex() }] })] },
    { name: 'a rest before a length', frame: [0x01, { x: hex() }, length(u8())] },
  ];
  for (const { name, frame } of endless) {
    test(`cannot end in ${name}`, () =>
      expect(refusalOf(() => declare({ name: '', a: frame, b: [0x02], options: several })).message).toBe(
        'a: a takes all that is left of a frame, so nothing can follow it; give it a length',
      ));
  }
  test('may end in a rest that a length measures', () =>
    expect(declare({ name: '', a: [0x01, length(u8()), { x: hex() }], b: [0x02], options: several })).toHaveProperty(
      'a',
    ));
});
