import { describe, expect, test } from 'vitest';
import { deviceOf, refusalOf } from '../test/rows.ts';
import {
  ascii,
  asHex,
  bcd,
  bits,
  bitsUp,
  command,
  constant,
  count,
  device,
  either,
  eui,
  explain,
  f32be,
  flag,
  flags,
  fromHex,
  given,
  group,
  has,
  i16be,
  length,
  lengthBits,
  list,
  minutesOfDay,
  oneOf,
  orNull,
  padTo,
  reserved,
  type Span,
  slice,
  some,
  sum8,
  u8,
  u16be,
  u64be,
  uint,
  when,
} from './index.ts';

const valve = device('acme-av2', {
  open: command({
    fPort: 10,
    frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be({ minimum: 1, maximum: 720, unit: 'min' }) }],
  }),
});

const bytes = { minimum: 0, maximum: 255 };

describe('explain', () => {
  test('says what every bit of a frame is', () =>
    expect(explain(valve, { fPort: 10, bytes: [0x02, 0x02, 0x00, 0x1e] })).toEqual([
      { path: null, bits: [0, 8], hex: '02', value: '02' },
      { path: 'open.zone', bits: [8, 16], hex: '02', value: 2, limits: { minimum: 1, maximum: 4 } },
      {
        path: 'open.minutes',
        bits: [16, 32],
        hex: '001e',
        value: 30,
        unit: 'min',
        limits: { minimum: 1, maximum: 720 },
      },
    ]));

  const rows: readonly { name: string; frame: readonly unknown[]; hex: string; spans: readonly Span[] }[] = [
    {
      name: 'bits, from the most significant one',
      frame: [bits({ on: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) })],
      // 1 001 0101
      hex: '95',
      spans: [
        { path: 'it.on', bits: [0, 1], hex: '1', value: true },
        { path: 'it.mode', bits: [1, 4], hex: '1', value: 'pulse' },
        { path: 'it.level', bits: [4, 8], hex: '5', value: 5, limits: { minimum: 0, maximum: 15 } },
      ],
    },
    {
      name: 'bits from bit 0 up, a piece for each byte',
      frame: [bitsUp({ a: uint(4), b: uint(12) })],
      hex: '4123',
      spans: [
        { path: 'it.b', bits: [0, 4], hex: '4', value: 0x234, limits: { minimum: 0, maximum: 4095 } },
        { path: 'it.a', bits: [4, 8], hex: '1', value: 1, limits: { minimum: 0, maximum: 15 } },
        { path: 'it.b', bits: [8, 16], hex: '23', value: 0x234, limits: { minimum: 0, maximum: 4095 } },
      ],
    },
    {
      name: 'a value in pieces',
      frame: [bits([slice('p', 11, 8), reserved(4, 3), slice('p', 7, 0)], { p: uint(12) })],
      hex: 'a3bc',
      spans: [
        { path: 'it.p', bits: [0, 4], hex: 'a', value: 0xabc, limits: { minimum: 0, maximum: 4095 } },
        { path: null, bits: [4, 8], hex: '3', value: 3 },
        { path: 'it.p', bits: [8, 16], hex: 'bc', value: 0xabc, limits: { minimum: 0, maximum: 4095 } },
      ],
    },
    {
      name: 'hex digits, two bytes for each of theirs',
      frame: [0x23, asHex([0x02, { zone: u8() }])],
      hex: '2330326162',
      spans: [
        { path: null, bits: [0, 8], hex: '23', value: '23' },
        { path: null, bits: [8, 24], hex: '02', value: '02' },
        { path: 'it.zone', bits: [24, 40], hex: 'ab', value: 0xab, limits: bytes },
      ],
    },
    {
      name: 'lengths, checksums and what is between',
      frame: [length(u8()), { a: u8() }, sum8()],
      hex: '020507',
      spans: [
        { path: null, bits: [0, 8], hex: '02', value: 2 },
        { path: 'it.a', bits: [8, 16], hex: '05', value: 5, limits: bytes },
        { path: null, bits: [16, 24], hex: '07', value: 7 },
      ],
    },
    {
      name: 'lengths and checksums with a name',
      frame: [{ len: length(u8()), a: u8(), sum: sum8() }],
      hex: '020507',
      spans: [
        { path: 'it.len', bits: [0, 8], hex: '02', value: 2 },
        { path: 'it.a', bits: [8, 16], hex: '05', value: 5, limits: bytes },
        { path: 'it.sum', bits: [16, 24], hex: '07', value: 7 },
      ],
    },
    {
      name: 'a length in some bits',
      frame: [bits([reserved(4), lengthBits(4)]), { a: u8() }],
      hex: '0105',
      spans: [
        { path: null, bits: [0, 4], hex: '0', value: 0 },
        { path: null, bits: [4, 8], hex: '1', value: 1 },
        { path: 'it.a', bits: [8, 16], hex: '05', value: 5, limits: bytes },
      ],
    },
    {
      name: 'the number of a list and its items',
      frame: [count(u8(), 'zones'), { zones: list([{ zone: u8() }], { countedBy: 'zones' }) }],
      hex: '020708',
      spans: [
        { path: null, bits: [0, 8], hex: '02', value: 2 },
        { path: 'it.zones[0].zone', bits: [8, 16], hex: '07', value: 7, limits: bytes },
        { path: 'it.zones[1].zone', bits: [16, 24], hex: '08', value: 8, limits: bytes },
      ],
    },
    {
      name: 'the number before a list',
      frame: [list(u8(), { prefix: u8() })],
      hex: '0107',
      spans: [
        { path: null, bits: [0, 8], hex: '01', value: 1 },
        { path: 'it[0]', bits: [8, 16], hex: '07', value: 7, limits: bytes },
      ],
    },
    {
      name: 'announcements',
      frame: [bits([has('a'), reserved(7)]), given('a', [{ x: u8() }])],
      hex: '8005',
      spans: [
        { path: null, bits: [0, 1], hex: '1', value: true },
        { path: null, bits: [1, 8], hex: '00', value: 0 },
        { path: 'it.x', bits: [8, 16], hex: '05', value: 5, limits: bytes },
      ],
    },
    {
      name: 'padding',
      frame: [{ a: u8() }, padTo(3)],
      hex: '050000',
      spans: [
        { path: 'it.a', bits: [0, 8], hex: '05', value: 5, limits: bytes },
        { path: null, bits: [8, 24], hex: '0000', value: '0000' },
      ],
    },
    {
      name: 'the layout that is read, and none that was tried',
      frame: [either([{ a: u8(), b: u8() }], [{ c: u16be(), d: u8() }])],
      hex: '010203',
      spans: [
        { path: 'it.c', bits: [0, 16], hex: '0102', value: 258, limits: { minimum: 0, maximum: 65_535 } },
        { path: 'it.d', bits: [16, 24], hex: '03', value: 3, limits: bytes },
      ],
    },
    {
      name: 'the case that is taken',
      frame: [{ mode: oneOf({ soak: 0, off: 1 }) }, when('mode', { soak: [{ x: u8() }] })],
      hex: '0005',
      spans: [
        { path: 'it.mode', bits: [0, 8], hex: '00', value: 'soak' },
        { path: 'it.x', bits: [8, 16], hex: '05', value: 5, limits: bytes },
      ],
    },
    {
      name: 'settings in the order on air',
      frame: [some({ a: [0x14, u8()], b: [0x15] })],
      hex: '151405',
      spans: [
        { path: null, bits: [0, 8], hex: '15', value: '15' },
        { path: null, bits: [8, 16], hex: '14', value: '14' },
        { path: 'it.a', bits: [16, 24], hex: '05', value: 5, limits: bytes },
      ],
    },
    {
      name: 'units and limits beside a sentinel',
      frame: [{ t: orNull(i16be({ perUnit: 10, unit: '°C' }), 0x7fff) }],
      hex: '7fff',
      spans: [
        {
          path: 'it.t',
          bits: [0, 16],
          hex: '7fff',
          value: null,
          unit: '°C',
          limits: { minimum: -3276.8, maximum: 3276.7 },
        },
      ],
    },
    {
      name: 'limits that are text',
      frame: [{ n: u64be({ maximum: '10', unit: 'l' }), at: minutesOfDay(u16be()) }],
      hex: '000000000000000500c4',
      spans: [
        {
          path: 'it.n',
          bits: [0, 64],
          hex: '0000000000000005',
          value: '5',
          unit: 'l',
          limits: { minimum: '0', maximum: '10' },
        },
        { path: 'it.at', bits: [64, 80], hex: '00c4', value: '03:16', limits: { minimum: '00:00', maximum: '23:59' } },
      ],
    },
    {
      name: 'values without limits, and keys without bytes',
      frame: [{ kind: constant('a'), name: ascii({ prefix: u8() }), id: eui(), on: flags(['p', 'q']) }],
      hex: '0161010203040506070802',
      spans: [
        { path: 'it.name', bits: [0, 16], hex: '0161', value: 'a' },
        { path: 'it.id', bits: [16, 80], hex: '0102030405060708', value: '0102030405060708' },
        { path: 'it.on', bits: [80, 88], hex: '02', value: ['q'] },
      ],
    },
    {
      name: 'a group, a float and digits',
      frame: [{ g: group([{ x: f32be({ minimum: 0, maximum: 1, unit: 'V' }), n: bcd(2) }]) }],
      hex: '3f80000042',
      spans: [
        { path: 'it.g.x', bits: [0, 32], hex: '3f800000', value: 1, unit: 'V', limits: { minimum: 0, maximum: 1 } },
        { path: 'it.g.n', bits: [32, 40], hex: '42', value: 42, limits: { minimum: 0, maximum: 99 } },
      ],
    },
  ];
  for (const { name, frame, hex, spans } of rows) {
    test(`explains ${name}`, () => expect(explain(deviceOf(frame), { fPort: 1, bytes: fromHex(hex)! })).toEqual(spans));
  }

  test('explains several commands, one behind the other', () => {
    const several = device(
      'd',
      { a: command({ fPort: 1, frame: [0x01, { x: u8() }] }), b: command({ fPort: 1, frame: [0x02] }) },
      { several: true },
    );
    expect(explain(several, { fPort: 1, bytes: [2, 1, 5] })).toEqual([
      { path: null, bits: [0, 8], hex: '02', value: '02' },
      { path: null, bits: [8, 16], hex: '01', value: '01' },
      { path: 'a.x', bits: [16, 24], hex: '05', value: 5, limits: bytes },
    ]);
  });

  test('explains the second of two commands, and nothing of the first', () => {
    const two = device('d', {
      a: command({ fPort: 1, frame: [{ x: u8() }] }),
      b: command({ fPort: 1, frame: [{ y: u16be() }] }),
    });
    expect(explain(two, { fPort: 1, bytes: [1, 2] }).map(({ path }) => path)).toEqual(['b.y']);
  });

  test('refuses what decode refuses, in its words', () => {
    expect(refusalOf(() => explain(valve, { fPort: 10, bytes: [0x02, 0x05, 0, 1] })).message).toBe(
      'open.zone: 5 is outside 1…4',
    );
    expect(refusalOf(() => explain(valve, undefined as never)).message).toBe(
      'undefined is not an object with fPort and bytes',
    );
    expect(refusalOf(() => explain(undefined as never, { fPort: 10, bytes: [] })).message).toBe(
      'undefined does not belong here: it takes a device, as device(…) or restore(…) gives it',
    );
  });
});
