import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import {
  i8,
  i16be,
  i16le,
  i24be,
  i24le,
  i32be,
  i32le,
  i40be,
  i40le,
  i48be,
  i48le,
  type SignedOptions,
  u8,
  u16be,
  u16le,
  u24be,
  u24le,
  u32be,
  u32le,
  u40be,
  u40le,
  u48be,
  u48le,
} from '../index.ts';

describe('an unsigned integer', () => {
  bothWays([
    { name: 'the least byte', frame: [u8()], data: 0, hex: '00' },
    { name: 'the most of a byte', frame: [u8()], data: 255, hex: 'ff' },
    // 258 = 1 × 256 + 2
    { name: '16 bits, most significant first', frame: [u16be()], data: 258, hex: '0102' },
    { name: '16 bits, least significant first', frame: [u16le()], data: 258, hex: '0201' },
    { name: 'the most of 16 bits', frame: [u16be()], data: 65535, hex: 'ffff' },
    // 66 051 = 258 × 256 + 3
    { name: '24 bits, most significant first', frame: [u24be()], data: 66_051, hex: '010203' },
    { name: '24 bits, least significant first', frame: [u24le()], data: 66_051, hex: '030201' },
    { name: 'the most of 24 bits', frame: [u24le()], data: 16_777_215, hex: 'ffffff' },
    // 16 909 060 = 66 051 × 256 + 4
    { name: '32 bits, most significant first', frame: [u32be()], data: 16_909_060, hex: '01020304' },
    { name: '32 bits, least significant first', frame: [u32le()], data: 16_909_060, hex: '04030201' },
    { name: '2^31, where a signed shift turns over', frame: [u32be()], data: 2_147_483_648, hex: '80000000' },
    { name: 'the most of 32 bits', frame: [u32le()], data: 4_294_967_295, hex: 'ffffffff' },
    // 4 328 719 365 = 16 909 060 × 256 + 5
    { name: '40 bits, most significant first', frame: [u40be()], data: 4_328_719_365, hex: '0102030405' },
    { name: '40 bits, least significant first', frame: [u40le()], data: 4_328_719_365, hex: '0504030201' },
    { name: 'the most of 40 bits', frame: [u40be()], data: 1_099_511_627_775, hex: 'ffffffffff' },
    // 1 108 152 157 446 = 4 328 719 365 × 256 + 6
    { name: '48 bits, most significant first', frame: [u48be()], data: 1_108_152_157_446, hex: '010203040506' },
    { name: '48 bits, least significant first', frame: [u48le()], data: 1_108_152_157_446, hex: '060504030201' },
    { name: 'the most of 48 bits', frame: [u48le()], data: 281_474_976_710_655, hex: 'ffffffffffff' },
    { name: 'minus zero as zero', frame: [u8()], data: -0, hex: '00', canonical: 0 },
  ]);
});

describe('an integer in two’s complement', () => {
  bothWays([
    { name: 'the least of 8 bits', frame: [i8()], data: -128, hex: '80' },
    { name: 'minus one', frame: [i8()], data: -1, hex: 'ff' },
    { name: 'the most of 8 bits', frame: [i8()], data: 127, hex: '7f' },
    // 65 536 − 2 = 0xfffe
    { name: '16 bits, most significant first', frame: [i16be()], data: -2, hex: 'fffe' },
    { name: '16 bits, least significant first', frame: [i16le()], data: -2, hex: 'feff' },
    { name: 'the least of 16 bits', frame: [i16le()], data: -32_768, hex: '0080' },
    { name: 'the most of 16 bits', frame: [i16be()], data: 32_767, hex: '7fff' },
    { name: '24 bits, most significant first', frame: [i24be()], data: -2, hex: 'fffffe' },
    { name: '24 bits, least significant first', frame: [i24le()], data: -2, hex: 'feffff' },
    { name: 'the least of 24 bits', frame: [i24be()], data: -8_388_608, hex: '800000' },
    { name: '32 bits, most significant first', frame: [i32be()], data: -2, hex: 'fffffffe' },
    { name: '32 bits, least significant first', frame: [i32le()], data: -2, hex: 'feffffff' },
    { name: 'the least of 32 bits', frame: [i32be()], data: -2_147_483_648, hex: '80000000' },
    { name: 'the most of 32 bits', frame: [i32le()], data: 2_147_483_647, hex: 'ffffff7f' },
    { name: '40 bits, most significant first', frame: [i40be()], data: -2, hex: 'fffffffffe' },
    { name: '40 bits, least significant first', frame: [i40le()], data: -2, hex: 'feffffffff' },
    { name: 'the least of 40 bits', frame: [i40be()], data: -549_755_813_888, hex: '8000000000' },
    { name: '48 bits, most significant first', frame: [i48be()], data: -2, hex: 'fffffffffffe' },
    { name: '48 bits, least significant first', frame: [i48le()], data: -2, hex: 'feffffffffff' },
    { name: 'the least of 48 bits', frame: [i48be()], data: -140_737_488_355_328, hex: '800000000000' },
    { name: 'the most of 48 bits', frame: [i48be()], data: 140_737_488_355_327, hex: '7fffffffffff' },
  ]);
});

describe('an integer with its sign in the top bit', () => {
  const sign = 'magnitude' as const;
  bothWays([
    { name: 'minus one', frame: [i8({ sign })], data: -1, hex: '81' },
    { name: 'the least', frame: [i8({ sign })], data: -127, hex: 'ff' },
    { name: 'the most', frame: [i8({ sign })], data: 127, hex: '7f' },
    // 300 = 0x012c, with the top bit 0x812c
    { name: '16 bits, most significant first', frame: [i16be({ sign })], data: -300, hex: '812c' },
    { name: '16 bits, least significant first', frame: [i16le({ sign })], data: -300, hex: '2c81' },
    { name: '32 bits', frame: [i32be({ sign })], data: -1, hex: '80000001' },
    { name: 'the least of 48 bits', frame: [i48le({ sign })], data: -140_737_488_355_327, hex: 'ffffffffffff' },
  ]);
  refusesToWrite([
    {
      name: 'what only two’s complement holds',
      frame: [i8({ sign })],
      data: -128,
      says: 'it: -128 is outside -127…127',
    },
  ]);
  refusesToRead([
    { name: 'a sign without magnitude', frame: [i8({ sign })], hex: '80', says: 'it: is a zero with a minus sign' },
  ]);
});

describe('an integer with its sign in a byte before it', () => {
  const sign = 'byte' as const;
  bothWays([
    { name: 'a negative one', frame: [i8({ sign })], data: -5, hex: '0105' },
    { name: 'a positive one', frame: [i8({ sign })], data: 5, hex: '0005' },
    { name: 'zero', frame: [i8({ sign })], data: 0, hex: '0000' },
    { name: 'the least, a full byte of magnitude', frame: [i8({ sign })], data: -255, hex: '01ff' },
    // 300 = 0x012c; the sign byte stays first in either order
    { name: '16 bits, most significant first', frame: [i16be({ sign })], data: -300, hex: '01012c' },
    { name: '16 bits, least significant first', frame: [i16le({ sign })], data: -300, hex: '012c01' },
    { name: 'the least of 48 bits', frame: [i48be({ sign })], data: -281_474_976_710_655, hex: '01ffffffffffff' },
  ]);
  refusesToWrite([
    { name: 'more than the magnitude holds', frame: [i8({ sign })], data: -256, says: 'it: -256 is outside -255…255' },
  ]);
  refusesToRead([
    { name: 'another sign byte', frame: [i8({ sign })], hex: '0205', says: 'it: its sign byte is 2, not 0 or 1' },
    { name: 'a sign without magnitude', frame: [i8({ sign })], hex: '0100', says: 'it: is a zero with a minus sign' },
  ]);
});

describe('an integer with limits', () => {
  const zone = { zone: u8({ minimum: 1, maximum: 4 }) };
  bothWays([
    { name: 'the minimum', frame: [zone], data: { zone: 1 }, hex: '01' },
    { name: 'the maximum', frame: [zone], data: { zone: 4 }, hex: '04' },
  ]);
  refusesToWrite([
    { name: 'one less', frame: [zone], data: { zone: 0 }, says: 'it.zone: 0 is outside 1…4' },
    { name: 'one more', frame: [zone], data: { zone: 5 }, says: 'it.zone: 5 is outside 1…4' },
  ]);
  refusesToRead([
    { name: 'one less', frame: [zone], hex: '00', says: 'it.zone: 0 is outside 1…4' },
    { name: 'one more', frame: [zone], hex: '05', says: 'it.zone: 5 is outside 1…4' },
  ]);
});

describe('an integer', () => {
  const frame = [u8()];
  const half = [i16be()];
  refusesToWrite([
    { name: 'one more than it holds', frame, data: 256, says: 'it: 256 is outside 0…255' },
    { name: 'one less than it holds', frame, data: -1, says: 'it: -1 is outside 0…255' },
    { name: 'one more than 16 bits hold', frame: half, data: 32_768, says: 'it: 32768 is outside -32768…32767' },
    { name: 'one less than 16 bits hold', frame: half, data: -32_769, says: 'it: -32769 is outside -32768…32767' },
    {
      name: 'one more than 48 bits hold',
      frame: [u48be()],
      data: 281_474_976_710_656,
      says: 'it: 281474976710656 is outside 0…281474976710655',
    },
    { name: 'a fraction', frame, data: 1.5, says: 'it: 1.5 is not a whole number' },
    {
      name: 'float noise, since its values are whole',
      frame,
      data: 5.0000000001,
      says: 'it: 5.0000000001 is not a whole number',
    },
    { name: 'NaN', frame, data: Number.NaN, says: 'it: NaN is not a whole number' },
    { name: 'Infinity', frame, data: Number.POSITIVE_INFINITY, says: 'it: Infinity is not a whole number' },
    { name: '2^53 + 1', frame, data: 2 ** 53 + 1, says: 'it: 9007199254740992 is outside 0…255' },
    { name: 'a number in text', frame, data: '5', says: 'it: "5" is not a whole number' },
    { name: 'a boolean', frame, data: true, says: 'it: true is not a whole number' },
    { name: 'null', frame, data: null, says: 'it: null is not a whole number' },
    { name: 'a list', frame, data: [5], says: 'it: a list is not a whole number' },
    { name: 'an object', frame, data: { value: 5 }, says: 'it: an object is not a whole number' },
    { name: 'a bigint', frame, data: 5n, says: 'it: 5n is not a whole number' },
    { name: 'a symbol', frame, data: Symbol('five'), says: 'it: a symbol is not a whole number' },
    { name: 'nothing', frame, data: undefined, says: 'it: is missing; it takes a whole number 0…255' },
  ]);
  refusesToRead([
    { name: 'a frame that is cut off', frame: [u32be()], hex: '0102', says: 'it: is cut off; bytes missing: 2' },
    {
      name: 'a frame that goes on',
      frame: [u16le()],
      hex: '010203',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
  ]);
  refusesToDeclare([
    {
      name: 'a minimum below its bits',
      declare: () => u8({ minimum: -1 }),
      says: 'minimum -1 is outside 0…255, which 8 bits hold',
    },
    {
      name: 'a maximum beyond its bits',
      declare: () => i16be({ maximum: 32_768 }),
      says: 'maximum 32768 is outside -32768…32767, which 16 bits hold',
    },
    {
      name: 'a limit between two counts',
      declare: () => u8({ minimum: 1.5 }),
      says: 'minimum is 1.5; it must be a value that falls on a count',
    },
    {
      name: 'a limit in text',
      declare: () => u8({ minimum: '1' as never }),
      says: 'minimum is "1"; it must be a finite number',
    },
    {
      name: 'a limit that JSON does not have',
      declare: () => u8({ maximum: Number.POSITIVE_INFINITY }),
      says: 'maximum is Infinity; it must be a finite number',
    },
    {
      name: 'a minimum above the maximum',
      declare: () => u8({ minimum: 5, maximum: 4 }),
      says: 'minimum is 5; it must be at most the maximum, 4',
    },
    {
      name: 'a sign of a field without one',
      declare: () => u8({ sign: 'byte' } as SignedOptions),
      says: 'sign is "byte"; it must be left out of a field without a sign',
    },
    {
      name: 'a sign that is neither',
      declare: () => i8({ sign: 'top' as 'byte' }),
      says: 'sign is "top"; it must be "magnitude" or "byte"',
    },
    {
      name: 'an option that it does not have',
      declare: () => u8({ minimun: 1 } as SignedOptions),
      says: 'no option "minimun"; there are minimum, maximum, unit, perUnit, step, offset, rounding, sign and 5 more',
    },
  ]);
});
