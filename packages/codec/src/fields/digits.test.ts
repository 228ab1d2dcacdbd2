import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bcd, digits, list } from '../index.ts';

describe('digits in ASCII', () => {
  const three = [{ code: digits(3) }];
  const few = [digits(2, { minimum: 5, maximum: 20 })];
  bothWays([
    // '0' is 0x30, '7' is 0x37
    { name: 'leading zeros', frame: three, data: { code: 7 }, hex: '303037' },
    { name: 'the least', frame: three, data: { code: 0 }, hex: '303030' },
    { name: 'the most', frame: three, data: { code: 999 }, hex: '393939' },
    { name: 'minus zero as zero', frame: three, data: { code: -0 }, hex: '303030', canonical: { code: 0 } },
    { name: 'fifteen of them', frame: [digits(15)], data: 999_999_999_999_999, hex: '39'.repeat(15) },
    { name: 'its minimum', frame: few, data: 5, hex: '3035' },
    { name: 'its maximum', frame: few, data: 20, hex: '3230' },
  ]);
  refusesToWrite([
    { name: 'more digits than it has', frame: three, data: { code: 1000 }, says: 'it.code: 1000 is outside 0…999' },
    { name: 'a negative number', frame: three, data: { code: -1 }, says: 'it.code: -1 is outside 0…999' },
    { name: 'a fraction', frame: three, data: { code: 1.5 }, says: 'it.code: 1.5 is not a whole number' },
    { name: 'text', frame: three, data: { code: '007' }, says: 'it.code: "007" is not a whole number' },
    { name: 'less than its minimum', frame: few, data: 4, says: 'it: 4 is outside 5…20' },
    { name: 'nothing', frame: few, data: undefined, says: 'it: is missing; it takes a whole number 5…20' },
  ]);
  refusesToRead([
    { name: 'the byte behind 9', frame: three, hex: '30303a', says: 'it.code: holds 0x3a where a digit belongs' },
    { name: 'the byte before 0', frame: three, hex: '2f3030', says: 'it.code: holds 0x2f where a digit belongs' },
    { name: 'more than its maximum', frame: few, hex: '3231', says: 'it: 21 is outside 5…20' },
  ]);
  refusesToDeclare([
    { name: 'no digits', declare: () => digits(0), says: 'the number of digits is 0; it must be a whole number 1…15' },
    {
      name: 'more digits than doubles hold',
      declare: () => digits(16),
      says: 'the number of digits is 16; it must be a whole number 1…15',
    },
    {
      name: 'a maximum of more digits',
      declare: () => digits(2, { maximum: 100 }),
      says: 'maximum 100 is outside 0…99, which 2 digits hold',
    },
    {
      name: 'a limit that is no whole number',
      declare: () => digits(2, { minimum: 0.5 }),
      says: 'minimum is 0.5; it must be a whole number',
    },
    {
      name: 'a minimum above the maximum',
      declare: () => digits(2, { minimum: 9, maximum: 8 }),
      says: 'minimum is 9; it must be at most the maximum, 8',
    },
  ]);
});

describe('BCD', () => {
  bothWays([
    { name: 'four digits', frame: [bcd(4)], data: 1234, hex: '1234' },
    { name: 'leading zeros', frame: [bcd(4)], data: 7, hex: '0007' },
    { name: 'the most', frame: [bcd(2)], data: 99, hex: '99' },
    { name: 'twelve digits', frame: [bcd(12)], data: 123_456_789_012, hex: '123456789012' },
    { name: 'a list of them', frame: [list(bcd(2))], data: [12, 34], hex: '1234' },
  ]);
  refusesToWrite([{ name: 'more digits than it has', frame: [bcd(2)], data: 100, says: 'it: 100 is outside 0…99' }]);
  refusesToRead([
    { name: 'what is no digit', frame: [bcd(2)], hex: '9a', says: 'it: holds a where a digit belongs' },
    { name: 'what is no digit at the front', frame: [bcd(4)], hex: 'f123', says: 'it: holds f where a digit belongs' },
    { name: 'more than its maximum', frame: [bcd(2, { maximum: 59 })], hex: '60', says: 'it: 60 is outside 0…59' },
  ]);
  refusesToDeclare([
    {
      name: 'half a byte outside of bits(…)',
      declare: () => deviceOf([{ minutes: bcd(3) }]),
      says: 'it.minutes: the number of digits is 3; it must be even in whole bytes, two digits each; or inside bits(…)',
    },
    {
      name: 'half a byte as the item of a list',
      declare: () => deviceOf([list(bcd(1))]),
      says: 'it: the number of digits is 1; it must be even in whole bytes, two digits each; or inside bits(…)',
    },
    {
      name: 'more digits than doubles hold',
      declare: () => bcd(13),
      says: 'the number of digits is 13; it must be a whole number 1…12',
    },
  ]);
});
