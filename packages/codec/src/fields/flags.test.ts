import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { flags, u8 } from '../index.ts';

describe('flags', () => {
  const three = [{ on: flags(['open', 'fault', 'low']) }];
  const gap = [flags(['a', null, 'c'])];
  const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
  const object = [{ is: flags(['open', 'fault'], { as: 'object' }) }];
  const channels = Array.from({ length: 48 }, (_, index) => index + 1);
  bothWays([
    // bit 0 and bit 2: 1 + 4
    { name: 'a list of names', frame: three, data: { on: ['open', 'low'] }, hex: '05' },
    {
      name: 'names in any order',
      frame: three,
      data: { on: ['low', 'open'] },
      hex: '05',
      canonical: { on: ['open', 'low'] },
    },
    { name: 'no names', frame: three, data: { on: [] }, hex: '00' },
    { name: 'a name above a reserved bit', frame: gap, data: ['c'], hex: '04' },
    // 50 is the second number: bit 1
    { name: 'numbers that do not begin at 0', frame: [flags([49, 50, 51])], data: [50], hex: '02' },
    // bit 8 is the lowest of the upper byte
    { name: 'nine names in two bytes, the upper first', frame: [flags(nine)], data: ['i'], hex: '0100' },
    {
      name: 'nine names in two bytes, the lower first',
      frame: [flags(nine, { order: 'le' })],
      data: ['i'],
      hex: '0001',
    },
    { name: 'bits in all', frame: [flags(['a', 'b'], { bits: 16 })], data: ['b'], hex: '0002' },
    {
      name: 'bits in all, the lower byte first',
      frame: [flags(['a', 'b'], { bits: 16, order: 'le' })],
      data: ['b'],
      hex: '0200',
    },
    // 48 is bit 47, the highest of six bytes; 1 is bit 0
    { name: '48 channels', frame: [flags(channels)], data: [1, 48], hex: '800000000001' },
    {
      name: '48 channels, the lowest byte first',
      frame: [flags(channels, { order: 'le' })],
      data: [1, 2, 48],
      hex: '030000000080',
    },
    { name: 'an object', frame: object, data: { is: { open: false, fault: true } }, hex: '02' },
    {
      name: 'an object with a reserved bit',
      frame: [flags([null, 'x'], { as: 'object' })],
      data: { x: true },
      hex: '02',
    },
    { name: 'the big-endian order by its name', frame: [flags(nine, { order: 'be' })], data: ['a'], hex: '0001' },
  ]);
  refusesToWrite([
    {
      name: 'a name that there is not',
      frame: three,
      data: { on: ['open', 'lo'] },
      says: 'it.on[1]: "lo" is not one of "open", "fault", "low"',
    },
    {
      name: 'null, though it names reserved bits',
      frame: gap,
      data: [null],
      says: 'it[0]: null is not one of "a", "c"',
    },
    { name: 'a name twice', frame: three, data: { on: ['low', 'low'] }, says: 'it.on: "low" is there twice' },
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    { name: 'a hole in the list', frame: gap, data: [, 'a'], says: 'it[0]: undefined is not one of "a", "c"' },
    { name: 'text for a list', frame: gap, data: 'a', says: 'it: "a" is not a list of names' },
    { name: 'an object for a list', frame: gap, data: { a: true }, says: 'it: an object is not a list of names' },
    {
      name: 'a list for an object',
      frame: object,
      data: { is: ['open'] },
      says: 'it.is: a list is not an object of true and false',
    },
    {
      name: 'a missing key',
      frame: object,
      data: { is: { open: true } },
      says: 'it.is.fault: is missing; it takes true or false',
    },
    {
      name: 'a number for a boolean',
      frame: object,
      data: { is: { open: 1, fault: true } },
      says: 'it.is.open: 1 is not true or false',
    },
    {
      name: 'a key that there is not',
      frame: object,
      data: { is: { open: true, fault: true, faults: true } },
      says: 'it.is: no field "faults"; it has open, fault',
    },
    {
      name: 'inherited keys',
      frame: object,
      data: { is: Object.create({ open: true, fault: true }) },
      says: 'it.is.open: is missing; it takes true or false',
    },
    { name: 'nothing', frame: three, data: {}, says: 'it.on: is missing; it takes a list of names' },
    {
      name: 'nothing for an object',
      frame: object,
      data: {},
      says: 'it.is: is missing; it takes an object of true and false',
    },
  ]);
  refusesToRead([
    { name: 'a reserved bit that is set', frame: gap, hex: '02', says: 'it: bit 1 is set, but has no name' },
    { name: 'a bit above the names', frame: gap, hex: '08', says: 'it: bit 3 is set, but has no name' },
  ]);
  refusesToDeclare([
    { name: 'no names', declare: () => flags([]), says: 'flags is a list; it must be a list with at least one name' },
    {
      name: 'nothing but reserved bits',
      declare: () => flags([null]),
      says: 'flags is a list; it must be a list with at least one name',
    },
    {
      name: 'an object of names',
      declare: () => flags({ a: 0 } as never),
      says: 'flags is an object; it must be a list of names',
    },
    {
      name: 'bits that are no whole bytes',
      declare: () => flags(['a'], { bits: 12 }),
      says: 'bits is 12; it must be whole bytes, 8…512',
    },
    {
      name: 'fewer bits than names',
      declare: () => flags(nine, { bits: 8 }),
      says: 'bits is 8; it must be at least 9, one for each name',
    },
    {
      name: 'a name twice',
      declare: () => flags(['a', 'a']),
      says: 'a name of flags is "a"; it must be there once; it is there twice',
    },
    {
      name: 'a number and its text',
      declare: () => flags([1, '1']),
      says: 'a name of flags is "1"; it must be there once; it is there twice',
    },
    {
      name: 'another name',
      declare: () => flags([true as never]),
      says: 'a name of flags is true; it must be text, a number or null',
    },
    {
      name: 'numbers as keys',
      declare: () => flags([1, 2] as never, { as: 'object' }),
      says: 'a name of flags is 1; it must be text where the data is an object',
    },
    {
      name: 'keys that JavaScript would reorder',
      declare: () => flags(['1', 'a'], { as: 'object' }),
      says: 'the name "1" cannot be used: it reads as a number, and JavaScript puts such keys first; put a letter before it',
    },
    {
      name: 'a key that is the prototype',
      declare: () => flags(['__proto__'], { as: 'object' }),
      says: 'the name "__proto__" cannot be used: it sets the prototype of an object instead of a key',
    },
    {
      name: 'another form',
      declare: () => flags(['a'], { as: 'mask' as 'list' }),
      says: 'as is "mask"; it must be "list" or "object"',
    },
    {
      name: 'another order',
      declare: () => flags(['a'], { order: 'up' as 'le' }),
      says: 'order is "up"; it must be "be" or "le"',
    },
    {
      name: 'what is no option',
      declare: () => flags(['a'], u8() as never),
      says: 'no option "minimum"; there are bits, order, as, title, description, default, examples, deprecated',
    },
  ]);
});
