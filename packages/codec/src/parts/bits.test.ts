import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bcd, bits, bitsUp, flag, int, oneOf, orNull, orOneOf, reserved, u8, uint } from '../index.ts';

const mode = { enabled: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) };
const data = { enabled: true, mode: 'pulse', level: 5 };

describe('bits', () => {
  const uneven = { a: uint(3), b: uint(32), c: uint(5) };
  bothWays([
    // 1 001 0101
    { name: 'from the most significant bit', frame: [bits(mode)], data, hex: '95' },
    // 0 000 0000
    { name: 'no bit at all', frame: [bits(mode)], data: { enabled: false, mode: 'soak', level: 0 }, hex: '00' },
    // 0001 001000110100
    {
      name: 'a value across a byte',
      frame: [bits({ a: uint(4), b: uint(12) })],
      data: { a: 1, b: 0x234 },
      hex: '1234',
    },
    // 101 10000000 … 00000001 00000: 101 1 0000 | 0… | 0… | 0… | 001 00000
    {
      name: '32 bits across five bytes',
      frame: [bits(uneven)],
      data: { a: 5, b: 0x80000001, c: 0 },
      hex: 'b000000020',
    },
    // 101 and 32 ones and 00000
    { name: 'the most of 32 bits', frame: [bits(uneven)], data: { a: 5, b: 4_294_967_295, c: 0 }, hex: 'bfffffffe0' },
    { name: 'an unnamed value between reserved bits', frame: [bits([reserved(3), uint(5)])], data: 17, hex: '11' },
    // 1000 0111
    { name: 'two’s complement', frame: [bits({ a: int(4), b: int(4) })], data: { a: -8, b: 7 }, hex: '87' },
    // 100000000000 1111
    {
      name: 'two’s complement across a byte',
      frame: [bits({ a: int(12), b: int(4) })],
      data: { a: -2048, b: -1 },
      hex: '800f',
    },
    // 1 111 0 111
    {
      name: 'sign and magnitude',
      frame: [bits({ a: int(4, { sign: 'magnitude' }), b: int(4, { sign: 'magnitude' }) })],
      data: { a: -7, b: 7 },
      hex: 'f7',
    },
    // 60 / 5 = 12 = 001100, 0.5 × 2 = 1 = 01
    {
      name: 'scales',
      frame: [bits({ a: uint(6, { step: 5 }), b: uint(2, { perUnit: 2 }) })],
      data: { a: 60, b: 0.5 },
      hex: '31',
    },
    // 0000 1 101
    {
      name: 'reserved bits',
      frame: [bits([reserved(4), { on: flag() }, reserved(3, 5)])],
      data: { on: true },
      hex: '0d',
    },
    // 101 00001
    {
      name: 'numbers to choose from',
      frame: [bits({ a: oneOf([0, 1, 5], 3), b: uint(5) })],
      data: { a: 5, b: 1 },
      hex: 'a1',
    },
    // 01 000000
    {
      name: 'values for counts',
      frame: [
        bits([
          {
            a: oneOf(
              [
                [0.5, 0],
                [0.71, 1],
              ],
              2,
            ),
          },
          reserved(6),
        ]),
      ],
      data: { a: 0.71 },
      hex: '40',
    },
    // 0100 0000 0111 0000
    { name: 'three digits of BCD', frame: [bits([{ n: bcd(3) }, reserved(4)])], data: { n: 407 }, hex: '4070' },
    { name: 'a sentinel', frame: [bits({ a: orNull(uint(4), 15), b: uint(4) })], data: { a: null, b: 1 }, hex: 'f1' },
    {
      name: 'a word',
      frame: [bits({ a: orOneOf(uint(4), { off: 0 }), b: uint(4) })],
      data: { a: 'off', b: 1 },
      hex: '01',
    },
    {
      name: 'a digit that is null',
      frame: [bits({ a: orNull(bcd(1), 15), b: uint(4) })],
      data: { a: null, b: 1 },
      hex: 'f1',
    },
  ]);
  refusesToWrite([
    {
      name: 'more than its bits hold',
      frame: [bits(mode)],
      data: { ...data, level: 16 },
      says: 'it.level: 16 is outside 0…15',
    },
    {
      name: 'a number for a flag',
      frame: [bits(mode)],
      data: { ...data, enabled: 1 },
      says: 'it.enabled: 1 is not true or false',
    },
    {
      name: 'one less than two’s complement',
      frame: [bits([int(8)])],
      data: -129,
      says: 'it: -129 is outside -128…127',
    },
    {
      name: 'one less than sign and magnitude',
      frame: [bits([int(8, { sign: 'magnitude' })])],
      data: -128,
      says: 'it: -128 is outside -127…127',
    },
    {
      name: 'nothing',
      frame: [bits(mode)],
      data: { mode: 'soak' },
      says: 'it.enabled: is missing; it takes true or false',
    },
  ]);
  refusesToRead([
    {
      name: 'reserved bits that differ',
      frame: [bits([reserved(4), { level: uint(4) }])],
      hex: '85',
      says: 'it: reserved bits are 8, not 0',
    },
    {
      name: 'a choice that there is not',
      frame: [bits(mode)],
      hex: 'a0',
      says: 'it.mode: 2 on air stands for none of "soak", "pulse"',
    },
    {
      name: 'a digit that there is not',
      frame: [bits([{ n: bcd(3) }, reserved(4)])],
      hex: '4a70',
      says: 'it.n: holds a where a digit belongs',
    },
    {
      name: 'a sign without magnitude',
      frame: [bits([int(4, { sign: 'magnitude' }), reserved(4)])],
      hex: '80',
      says: 'it: is a zero with a minus sign',
    },
    { name: 'one byte of two', frame: [bits([uint(16)])], hex: '01', says: 'it: is cut off; bytes missing: 1' },
  ]);
});

describe('bitsUp', () => {
  bothWays([
    // level 0101, mode 001, enabled 1, from bit 7 down to bit 0
    { name: 'from bit 0', frame: [bitsUp(mode)], data, hex: '53' },
    // 0x234 × 2^4 + 1 = 0x2341, lowest byte first
    {
      name: 'a value across a byte',
      frame: [bitsUp({ a: uint(4), b: uint(12) })],
      data: { a: 1, b: 0x234 },
      hex: '4123',
    },
    // 5 + 0x80000001 × 2^3 + 2^35 = 0xc0000000d, lowest byte first
    {
      name: '32 bits across five bytes',
      frame: [bitsUp({ a: uint(3), b: uint(32), c: uint(5) })],
      data: { a: 5, b: 0x80000001, c: 1 },
      hex: '0d0000000c',
    },
    {
      name: 'reserved bits',
      frame: [bitsUp([reserved(4, 9), { on: flag() }, reserved(3)])],
      data: { on: true },
      hex: '19',
    },
    // -2 in 12 bits is 0xffe; 0xffe × 2^4 + 3 = 0xffe3
    { name: 'two’s complement', frame: [bitsUp({ a: uint(4), t: int(12) })], data: { a: 3, t: -2 }, hex: 'e3ff' },
  ]);
});

describe('a list of bits', () => {
  refusesToDeclare([
    {
      name: 'bits that are no whole bytes',
      declare: () => deviceOf([bits({ on: flag(), level: uint(4) })]),
      says: 'it: its bits add up to 5, which is not whole bytes; add reserved(3)',
    },
    {
      name: 'no bits',
      declare: () => deviceOf([0x01, bits([])]),
      says: 'it: its bits add up to 0, which is not whole bytes; add reserved(8)',
    },
    {
      name: 'a field of whole bytes',
      declare: () => bits({ zone: u8() } as never),
      says: 'zone takes whole bytes: it cannot stand inside bits(…)',
    },
    {
      name: 'bits outside of it',
      declare: () => deviceOf([{ on: flag() }]),
      says: 'on is narrower than a byte: put it inside bits(…)',
    },
    {
      name: 'unnamed bits outside of it',
      declare: () => deviceOf([flag()]),
      says: 'this is narrower than a byte: put it inside bits(…)',
    },
    {
      name: 'fixed bits written as a number',
      declare: () => bits([3, { on: flag() }] as never),
      says: '3 does not belong here: fixed bits are written reserved(n, value)',
    },
    {
      name: 'a part of whole bytes',
      declare: () => bits([bits([uint(8)])] as never),
      says: '"bits" does not belong here: bits(…) holds what is narrower than a byte',
    },
    {
      name: 'reserved bits outside of it',
      declare: () => deviceOf([reserved(8)]),
      says: '"reserved" does not belong here: it belongs inside bits(…)',
    },
    {
      name: 'a maker that was not called',
      declare: () => bits({ on: flag } as never),
      says: 'on: a function does not belong here: call it, with () behind its name',
    },
    { name: 'no bits for a number', declare: () => uint(0), says: 'bits is 0; it must be a whole number 1…32' },
    {
      name: 'more than 32 bits for a number',
      declare: () => uint(33),
      says: 'bits is 33; it must be a whole number 1…32',
    },
    { name: 'a sign and nothing else', declare: () => int(1), says: 'bits is 1; it must be a whole number 2…32' },
    {
      name: 'a sign byte',
      declare: () => int(8, { sign: 'byte' as 'magnitude' }),
      says: 'sign is "byte"; it must be "magnitude" inside bits(…)',
    },
    {
      name: 'a reserved value that does not fit',
      declare: () => reserved(3, 8),
      says: 'value is 8; it must be a whole number 0…7',
    },
    { name: 'no reserved bits', declare: () => reserved(0), says: 'bits is 0; it must be a whole number 1…32' },
    {
      name: 'a choice of too many bits',
      declare: () => oneOf({ on: 1 }, 33),
      says: 'bits is 33; it must be a whole number 1…32',
    },
  ]);
});
