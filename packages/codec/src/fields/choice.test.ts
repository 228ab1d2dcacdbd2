import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bool, flag, i8, i16be, oneOf, u8, u16be, u16le, u64be } from '../index.ts';

describe('a choice', () => {
  const names = [{ mode: oneOf({ soak: 0, pulse: 1 }) }];
  const numbers = [oneOf([0, 1, 241])];
  const table = [
    oneOf([
      [0.5, 0],
      [0.71, 1],
      [1, 2],
    ]),
  ];
  const nine = [oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9])];
  bothWays([
    { name: 'a name', frame: names, data: { mode: 'pulse' }, hex: '01' },
    { name: 'a number that is its own count', frame: numbers, data: 241, hex: 'f1' },
    { name: 'minus zero as zero', frame: numbers, data: -0, hex: '00', canonical: 0 },
    { name: 'a number that stands for another count', frame: table, data: 0.71, hex: '01' },
    // 258 = 0x0102
    { name: 'a name over 16 bits', frame: [oneOf({ far: 258 }, u16le())], data: 'far', hex: '0201' },
    // 256 − 5 = 0xfb
    { name: 'a name for a negative count', frame: [oneOf({ cold: -5 }, i8())], data: 'cold', hex: 'fb' },
    {
      name: 'a name for a count of sign and magnitude',
      frame: [oneOf({ cold: -5 }, i16be({ sign: 'magnitude' }))],
      data: 'cold',
      hex: '8005',
    },
    {
      name: 'a name for a count with a sign byte',
      frame: [oneOf({ cold: -5 }, i16be({ sign: 'byte' }))],
      data: 'cold',
      hex: '010005',
    },
    {
      name: 'names and numbers together',
      frame: [
        oneOf([
          ['auto', 0],
          [1, 1],
          [true, 2],
        ]),
      ],
      data: true,
      hex: '02',
    },
    { name: 'a name that objects inherit', frame: [oneOf({ toString: 7 })], data: 'toString', hex: '07' },
  ]);
  refusesToWrite([
    {
      name: 'a name that there is not',
      frame: names,
      data: { mode: 'soakk' },
      says: 'it.mode: "soakk" is not one of "soak", "pulse"',
    },
    { name: 'a number that there is not', frame: numbers, data: 2, says: 'it: 2 is not one of 0, 1, 241' },
    { name: 'a number in text', frame: numbers, data: '1', says: 'it: "1" is not one of 0, 1, 241' },
    { name: 'a count instead of its value', frame: table, data: 2, says: 'it: 2 is not one of 0.5, 0.71, 1' },
    { name: 'null', frame: numbers, data: null, says: 'it: null is not one of 0, 1, 241' },
    { name: 'NaN', frame: numbers, data: Number.NaN, says: 'it: NaN is not one of 0, 1, 241' },
    {
      name: 'another one than nine, eight of them named',
      frame: nine,
      data: 10,
      says: 'it: 10 is not one of 1, 2, 3, 4, 5, 6, 7, 8 and 1 more',
    },
    { name: 'another one than the only one', frame: [oneOf({ on: 5 })], data: 'off', says: 'it: "off" is not "on"' },
    {
      name: 'a name that only objects have',
      frame: names,
      data: { mode: 'toString' },
      says: 'it.mode: "toString" is not one of "soak", "pulse"',
    },
    { name: 'nothing', frame: names, data: {}, says: 'it.mode: is missing; it takes one of "soak", "pulse"' },
  ]);
  refusesToRead([
    {
      name: 'a count without a name',
      frame: names,
      hex: '02',
      says: 'it.mode: 2 on air stands for none of "soak", "pulse"',
    },
    { name: 'a count without a value', frame: table, hex: '03', says: 'it: 3 on air stands for none of 0.5, 0.71, 1' },
  ]);
  refusesToDeclare([
    { name: 'no values', declare: () => oneOf([]), says: 'oneOf is a list; it must be a list of at least one value' },
    { name: 'no names', declare: () => oneOf({}), says: 'oneOf is a list; it must be a list of at least one value' },
    {
      name: 'what is no list and no object',
      declare: () => oneOf('soak' as never),
      says: 'oneOf is "soak"; it must be names with counts, or a list of values',
    },
    {
      name: 'a value twice',
      declare: () => oneOf([1, 2, 1]),
      says: 'a value of oneOf is 1; it must be there once; it is there twice',
    },
    {
      name: 'a value and its text, which a case of when could not tell apart',
      declare: () =>
        oneOf([
          [1, 1],
          ['1', 2],
        ]),
      says: 'a value of oneOf is "1"; it must be there once; it is there twice',
    },
    {
      name: 'a count twice',
      declare: () => oneOf({ soak: 0, pulse: 0 }),
      says: 'the count of "pulse" is 0; it must be a count of its own; another value has it',
    },
    {
      name: 'a count beyond its bits',
      declare: () => oneOf({ far: 256 }),
      says: 'the count of "far" 256 is outside 0…255, which 8 bits hold',
    },
    {
      name: 'a count beyond its bits inside bits(…)',
      declare: () => oneOf({ far: 8 }, 3),
      says: 'the count of "far" 8 is outside 0…7, which 3 bits hold',
    },
    {
      name: 'a value that JSON does not have',
      declare: () => oneOf([[Number.NaN, 0]]),
      says: 'a value of oneOf is NaN; it must be text, a finite number or a boolean',
    },
    {
      name: 'a scaled field under it',
      declare: () => oneOf({ on: 1 }, u8({ perUnit: 10 })),
      says: 'the field of a choice is an object; it must be an integer of up to 48 bits without scale',
    },
    {
      name: '64 bits under it',
      declare: () => oneOf({ on: 1 }, u64be() as never),
      says: 'the field of a choice is an object; it must be an integer of up to 48 bits without scale',
    },
    {
      name: 'limits under it, which the choice itself sets',
      declare: () => oneOf({ on: 1, off: 2 }, u16be({ maximum: 1 })),
      says: 'the field of a choice is an object; it must be without limits: the choice sets its own',
    },
    {
      name: 'what is no integer under it',
      declare: () => oneOf({ on: 1 }, bool() as never),
      says: 'the field of a choice is an object; it must be an integer field like u8(), or a number of bits',
    },
  ]);
});

describe('a boolean', () => {
  bothWays([
    { name: 'true', frame: [bool()], data: true, hex: '01' },
    { name: 'false', frame: [bool()], data: false, hex: '00' },
    { name: 'true by a count of its own', frame: [bool(0xff, 0x0f)], data: true, hex: 'ff' },
    { name: 'false by a count of its own', frame: [bool(0xff, 0x0f)], data: false, hex: '0f' },
    { name: 'true of an inverted one', frame: [{ open: bool(0, 1) }], data: { open: true }, hex: '00' },
  ]);
  refusesToWrite([
    { name: 'one', frame: [bool()], data: 1, says: 'it: 1 is not true or false' },
    { name: 'text', frame: [bool()], data: 'true', says: 'it: "true" is not true or false' },
    { name: 'null', frame: [bool()], data: null, says: 'it: null is not true or false' },
    { name: 'nothing', frame: [bool()], data: undefined, says: 'it: is missing; it takes true or false' },
  ]);
  refusesToRead([
    { name: 'another count', frame: [bool()], hex: '02', says: 'it: 2 on air stands for none of true, false' },
  ]);
  refusesToDeclare([
    {
      name: 'names without the counts they go out as',
      declare: () => oneOf(['soak'] as never),
      says: 'a value of oneOf is "soak"; it must be a number, or stand with the count it goes out as: { soak: 0 }, or [[true, 1]]',
    },
    {
      name: 'one count for both',
      declare: () => bool(1, 1),
      says: 'the count of false is 1; it must be a count of its own; another value has it',
    },
    {
      name: 'a count beyond a byte',
      declare: () => bool(256),
      says: 'the count of true 256 is outside 0…255, which 8 bits hold',
    },
    {
      name: 'an option that a flag does not have',
      declare: () => flag({ unit: 's' } as never),
      says: 'no option "unit"; there are title, description, default, examples, deprecated',
    },
  ]);
});
