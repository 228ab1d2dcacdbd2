import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { i64be, i64le, u64be, u64le } from '../index.ts';

describe('an integer of 64 bits', () => {
  const few = [u64be({ minimum: '10', maximum: '20' })];
  const frame = [u64be()];
  const says = (value: string) => `it: ${value} is not a whole number as decimal text, like "1234"`;
  bothWays([
    { name: 'the least', frame, data: '0', hex: '0000000000000000' },
    // 2^53 + 1 = 0x0020 0000 0000 0001, which no double holds
    { name: '2^53 + 1, most significant first', frame, data: '9007199254740993', hex: '0020000000000001' },
    { name: '2^53 + 1, least significant first', frame: [u64le()], data: '9007199254740993', hex: '0100000000002000' },
    { name: 'the most', frame, data: '18446744073709551615', hex: 'ffffffffffffffff' },
    { name: 'minus one', frame: [i64be()], data: '-1', hex: 'ffffffffffffffff' },
    { name: 'the least with a sign', frame: [i64be()], data: '-9223372036854775808', hex: '8000000000000000' },
    { name: 'the most with a sign', frame: [i64be()], data: '9223372036854775807', hex: '7fffffffffffffff' },
    { name: 'minus two, least significant first', frame: [i64le()], data: '-2', hex: 'feffffffffffffff' },
    { name: 'its minimum', frame: few, data: '10', hex: '000000000000000a' },
    { name: 'its maximum', frame: few, data: '20', hex: '0000000000000014' },
  ]);
  refusesToWrite([
    { name: 'a number', frame, data: 5, says: says('5') },
    { name: 'a bigint', frame, data: 5n, says: says('5n') },
    { name: 'leading zeros', frame, data: '007', says: says('"007"') },
    { name: 'a plus', frame, data: '+7', says: says('"+7"') },
    { name: 'minus zero', frame, data: '-0', says: says('"-0"') },
    { name: 'an exponent', frame, data: '1e3', says: says('"1e3"') },
    { name: 'a blank', frame, data: ' 1', says: says('" 1"') },
    { name: 'hex', frame, data: '0x10', says: says('"0x10"') },
    { name: 'empty text', frame, data: '', says: says('""') },
    {
      name: 'one more than it holds',
      frame,
      data: '18446744073709551616',
      says: 'it: "18446744073709551616" is outside 0…18446744073709551615',
    },
    { name: 'a negative one without a sign', frame, data: '-1', says: 'it: "-1" is outside 0…18446744073709551615' },
    {
      name: 'one less than it holds with a sign',
      frame: [i64be()],
      data: '-9223372036854775809',
      says: 'it: "-9223372036854775809" is outside -9223372036854775808…9223372036854775807',
    },
    {
      name: 'a million digits, cut in the sentence',
      frame,
      data: '9'.repeat(1_000_000),
      says: `it: "${'9'.repeat(40)}…" is outside 0…18446744073709551615`,
    },
    { name: 'less than its minimum', frame: few, data: '9', says: 'it: "9" is outside 10…20' },
    { name: 'more than its maximum', frame: few, data: '21', says: 'it: "21" is outside 10…20' },
    {
      name: 'nothing',
      frame: few,
      data: undefined,
      says: 'it: is missing; it takes a whole number 10…20 as decimal text',
    },
  ]);
  refusesToRead([
    { name: 'less than its minimum', frame: few, hex: '0000000000000009', says: 'it: "9" is outside 10…20' },
    { name: 'a frame that is cut off', frame, hex: '00000000000001', says: 'it: is cut off; bytes missing: 1' },
  ]);
  refusesToDeclare([
    {
      name: 'a limit that is a number',
      declare: () => u64be({ maximum: 5 as never }),
      says: 'maximum is 5; it must be a whole number as decimal text',
    },
    {
      name: 'a limit beyond 64 bits',
      declare: () => u64be({ maximum: '18446744073709551616' }),
      says: 'maximum 18446744073709551616 is outside 0…18446744073709551615, which 64 bits hold',
    },
    {
      name: 'a minimum above the maximum',
      declare: () => i64be({ minimum: '1', maximum: '-1' }),
      says: 'minimum is "1"; it must be at most the maximum, -1',
    },
  ]);
});
