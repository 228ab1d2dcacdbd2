import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, bits, hex, i8, length, lengthBits, list, reserved, sum8, u8, u16be, u16le, uint } from '../index.ts';

describe('a length', () => {
  const fixed = [length(u8()), { a: u8(), b: u16be() }];
  const rest = [0x01, length(u8()), { text: ascii() }];
  const named = [{ len: length(u8()), text: ascii() }];
  const thermostat = [0x55, 0x01, [length(u16be()), 0x05, u8({ perUnit: 2 })], sum8()];
  bothWays([
    { name: 'the bytes behind it', frame: fixed, data: { a: 1, b: 258 }, hex: '03010102' },
    { name: 'no bytes behind it', frame: [u8(), length(u8())], data: 5, hex: '0500' },
    { name: '16 bits of it, lowest byte first', frame: [length(u16le()), { a: u8() }], data: { a: 5 }, hex: '010005' },
    {
      name: 'a length that counts itself',
      frame: [length(u8(), { add: 1 }), { a: u8() }],
      data: { a: 5 },
      hex: '0205',
    },
    {
      name: 'a length that leaves a byte out',
      frame: [length(u8(), { add: -1 }), 0x07, { a: u8() }],
      data: { a: 5 },
      hex: '010705',
    },
    { name: 'the rest of the frame', frame: rest, data: { text: 'ab' }, hex: '01026162' },
    { name: 'an empty rest', frame: rest, data: { text: '' }, hex: '0100' },
    { name: 'a length with a name', frame: named, data: { len: 2, text: 'ab' }, hex: '026162' },
    // 21.5 × 2 = 43 = 0x2b; 0x55 + 0x01 + 0x00 + 0x02 + 0x05 + 0x2b = 0x88
    { name: 'its own list, and the checksum around it', frame: thermostat, data: 21.5, hex: '55010002052b88' },
    {
      name: 'a checksum behind it in its list',
      frame: [length(u8()), { a: u8() }, sum8()],
      data: { a: 5 },
      hex: '020507',
    },
    {
      name: 'the ends of items in a list',
      frame: [list([length(u8()), { text: ascii() }])],
      data: [{ text: 'a' }, { text: 'bc' }],
      hex: '0161026263',
    },
    {
      name: 'a length in a length',
      frame: [length(u8()), [length(u8()), { a: hex() }], { b: u8() }],
      data: { a: 'aabb', b: 5 },
      hex: '0402aabb05',
    },
  ]);
  refusesToWrite([
    {
      name: 'another one under its name',
      frame: named,
      data: { len: 3, text: 'ab' },
      says: 'it.len: says 3, but the length is 2',
    },
    {
      name: 'a fraction under its name',
      frame: named,
      data: { len: 2.5, text: 'ab' },
      says: 'it.len: 2.5 is not a whole number',
    },
    {
      name: 'nothing under its name',
      frame: named,
      data: { text: 'ab' },
      says: 'it.len: is missing; it takes a whole number',
    },
    {
      name: 'a number without a name',
      frame: rest,
      data: { text: 'ab', len: 2 },
      says: 'it: no field "len"; it has text',
    },
  ]);
  refusesToRead([
    { name: 'more than there is', frame: rest, hex: '01036162', says: 'it: says 3, but the length is 2' },
    { name: 'less than there is', frame: rest, hex: '01016162', says: 'it: says 1, but the length is 2' },
    { name: 'another one under its name', frame: named, hex: '01616263', says: 'it.len: says 1, but the length is 3' },
    { name: 'a wrong one of a fixed frame', frame: fixed, hex: '02010102', says: 'it: says 2, but the length is 3' },
    {
      name: 'more than there is in a list',
      frame: [list([length(u8()), { text: ascii() }])],
      hex: '0261',
      says: 'it[0]: is cut off; bytes missing: 1',
    },
    {
      name: 'less than its add in a list',
      frame: [list([length(u8(), { add: 1 }), { text: ascii() }])],
      hex: '0061',
      says: 'it[0]: says 0, but the length is 2',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no field',
      declare: () => length(undefined as never),
      says: 'length is undefined; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a signed field',
      declare: () => length(i8()),
      says: 'length is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'an add that is no whole number',
      declare: () => length(u8(), { add: 0.5 }),
      says: 'add is 0.5; it must be a whole number -255…255',
    },
    {
      name: 'an add below what is behind it',
      declare: () => deviceOf([length(u8(), { add: -2 }), { a: u8() }]),
      says: 'it: add is -2; it must be at least -1, or the length falls below 0',
    },
    {
      name: 'an add that its field never holds',
      declare: () => deviceOf([bits([reserved(6), lengthBits(2)]), { a: u8(), b: u8(), c: u8(), d: u8() }]),
      says: 'it: the length is 4; it must be at most 3, which its field can say',
    },
  ]);
});

describe('a length in some bits', () => {
  const frame = [bits([{ type: uint(3) }, lengthBits(5)]), { text: ascii() }];
  const named = [bits({ type: uint(3), len: lengthBits(5) }), { text: ascii() }];
  const short = [bits([reserved(5), lengthBits(3, { add: 1 })]), { text: ascii() }];
  bothWays([
    // 010 00010
    { name: 'the bytes behind its bits', frame, data: { type: 2, text: 'ab' }, hex: '426162' },
    { name: 'a name', frame: named, data: { type: 2, len: 2, text: 'ab' }, hex: '426162' },
    // 00000 011
    { name: 'one more', frame: short, data: { text: 'ab' }, hex: '036162' },
    // 00000 111
    { name: 'the most', frame: short, data: { text: 'abcdef' }, hex: '07616263646566' },
    // 0000000 | 100000001
    {
      name: 'bits across a byte',
      frame: [bits([reserved(7), lengthBits(9)]), { a: u8() }],
      data: { a: 5 },
      hex: '000105',
    },
  ]);
  refusesToWrite([
    {
      name: 'more than they hold',
      frame: short,
      data: { text: 'abcdefg' },
      says: 'it: has a stretch of 7 bytes; at most 6 fit',
    },
    {
      name: 'another one under its name',
      frame: named,
      data: { type: 2, len: 1, text: 'ab' },
      says: 'it.len: says 1, but the length is 2',
    },
  ]);
  refusesToRead([
    { name: 'more than there is', frame, hex: '436162', says: 'it: says 3, but the length is 2' },
    {
      name: 'more than there is, under its name',
      frame: named,
      hex: '436162',
      says: 'it.len: says 3, but the length is 2',
    },
  ]);
  refusesToDeclare([
    { name: 'no bits', declare: () => lengthBits(0), says: 'bits is 0; it must be a whole number 1…16' },
    { name: 'too many bits', declare: () => lengthBits(17), says: 'bits is 17; it must be a whole number 1…16' },
    {
      name: 'a name outside of bits(…)',
      declare: () => deviceOf([{ len: lengthBits(5) }]),
      says: 'len is narrower than a byte: put it inside bits(…)',
    },
    {
      name: 'a whole byte inside of bits(…)',
      declare: () => bits({ len: length(u8()) } as never),
      says: 'len takes whole bytes: it cannot stand inside bits(…)',
    },
  ]);
});
