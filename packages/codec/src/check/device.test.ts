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

describe('a device', () => {
  const it = command({ fPort: 1, frame: [0x01] });
  const many = command({ fPort: 1, frame: [0x01, { x: u8() }], many: true });
  const bare = command({ fPort: 1, frame: [0x01, u8()] });
  const rows: readonly { name: string; declare: () => unknown; says: string }[] = [
    {
      name: 'no id',
      declare: () => device('', { it }),
      says: 'the id of a device is ""; it must be text, like "acme-av2"',
    },
    {
      name: 'an id that is no text',
      declare: () => device(5 as never, { it }),
      says: 'the id of a device is 5; it must be text, like "acme-av2"',
    },
    {
      name: 'no commands',
      declare: () => device('one', {}),
      says: 'the commands of a device is an object; it must be an object with at least one command',
    },
    {
      name: 'a list of commands',
      declare: () => device('one', [it] as never),
      says: 'the commands of a device is a list; it must be an object with at least one command',
    },
    {
      name: 'what is no command',
      declare: () => device('one', { it: [0x01] as never }),
      says: 'it: a list does not belong here: write command({ … })',
    },
    {
      name: 'a frame that is too long',
      declare: () => device('one', { it }, { maxBytes: 243 }),
      says: 'maxBytes is 243; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'a version that is no text',
      declare: () => device('one', { it }, { version: 1 as never }),
      says: 'version is 1; it must be text, like "1.2.0"',
    },
    {
      name: 'several that is neither',
      declare: () => device('one', { it }, { several: 'yes' as never }),
      says: 'several is "yes"; it must be true or false',
    },
    {
      name: 'another style',
      declare: () => device('one', { it }, { payload: 'taged' as never }),
      says: 'payload is "taged"; it must be "tagged", "keyed", "flat" or { tag: "…" }',
    },
    {
      name: 'a tag and more',
      declare: () => device('one', { it }, { payload: { tag: 'type', key: 1 } as never }),
      says: 'the name "key" cannot be used: there is no such option; there is tag',
    },
    {
      name: 'an option that there is not',
      declare: () => device('one', { it }, { maxbytes: 51 } as never),
      says: 'the name "maxbytes" cannot be used: there is no such option; there are payload, several, maxBytes, fPort, version',
    },
    {
      name: 'a port for all that is none',
      declare: () => device('one', { it: command({ frame: [0x01] }) }, { fPort: 0 }),
      says: 'it: port 0 is not a whole number 1…223',
    },
    {
      name: 'a command that comes often where one comes',
      declare: () => device('one', { many }),
      says: 'many: many is true; it must be in a device that takes several commands in a frame',
    },
    {
      name: 'several commands without tag or key',
      declare: () =>
        device('one', { many: command({ fPort: 1, frame: [{ x: u8() }] }) }, { payload: 'flat', several: true }),
      says: 'several is true; it must be left out of a flat device, whose payload holds one command',
    },
    {
      name: 'a bare value without tag or key',
      declare: () => device('one', { bare }, { payload: 'flat' }),
      says: 'bare: payload is "flat"; it must be another style: a value without a name has no key there',
    },
    {
      name: 'a command without fields, tag or key',
      declare: () => device('one', { it }, { payload: 'flat' }),
      says: 'it: payload is "flat"; it must be another style: a command without a required field leaves nothing to tell it by',
    },
    {
      name: 'commands of the same fields without tag or key',
      declare: () =>
        device(
          'one',
          {
            a: command({ fPort: 1, frame: [0x01, { x: u8() }] }),
            b: command({ fPort: 1, frame: [0x02, { x: u16be() }] }),
          },
          { payload: 'flat' },
        ),
      says: 'a and b cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'a command one of whose layouts has the fields of another command',
      declare: () =>
        device(
          'one',
          {
            a: command({ fPort: 1, frame: [either([0x01, { k: oneOf({ p: 0 }) }], [0x02, { k: oneOf({ q: 0 }) }])] }),
            b: command({ fPort: 1, frame: [0x03, { k: oneOf({ p: 0 }) }] }),
          },
          { payload: 'flat' },
        ),
      says: 'a and b cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'a tag that is the key of several commands',
      declare: () => device('one', { it }, { payload: { tag: 'commands' }, several: true }),
      says: 'the name "commands" cannot be used: several commands stand in a list under it',
    },
  ];
  for (const { name, declare: call, says } of rows)
    test(`refuses ${name}`, () => expect(refusalOf(call).message).toBe(says));
});
