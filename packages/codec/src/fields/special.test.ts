import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, bcd, digits, f32be, i16be, oneOf, orNull, orOneOf, seconds, u8, u16be, u32be } from '../index.ts';

describe('a sentinel', () => {
  const unset = [{ limit: orNull(u16be(), 0xffff) }];
  const never = [orOneOf(u8({ maximum: 100 }), { never: 255, always: 254 })];
  const signed = [orNull(i16be(), -32_768)];
  const scaled = [orNull(i16be({ perUnit: 10 }), 0x7fff)];
  const float = [orNull(f32be(), 0x7fc00000)];
  const time = [orNull(seconds(u32be(), { epoch: 'unix' }), 0xffffffff)];
  const both = [orNull(orOneOf(u8(), { never: 0 }), 255)];
  const mode = [orNull(oneOf({ soak: 0, pulse: 1 }), 255)];
  bothWays([
    { name: 'null', frame: unset, data: { limit: null }, hex: 'ffff' },
    { name: 'the value itself', frame: unset, data: { limit: 5 }, hex: '0005' },
    { name: 'a word', frame: never, data: 'never', hex: 'ff' },
    { name: 'another word', frame: never, data: 'always', hex: 'fe' },
    { name: 'a number beside words', frame: never, data: 100, hex: '64' },
    { name: 'null for a signed count', frame: signed, data: null, hex: '8000' },
    { name: 'null for a count of a scale', frame: scaled, data: null, hex: '7fff' },
    { name: 'a scaled value beside null', frame: scaled, data: 3276.6, hex: '7ffe' },
    { name: 'null for bits that are no number', frame: float, data: null, hex: '7fc00000' },
    { name: 'a float beside null', frame: float, data: 1, hex: '3f800000' },
    { name: 'null for a digit that there is not', frame: [orNull(bcd(2), 0xff)], data: null, hex: 'ff' },
    { name: 'digits beside null', frame: [orNull(bcd(2), 0xff)], data: 99, hex: '99' },
    { name: 'null for a time', frame: time, data: null, hex: 'ffffffff' },
    { name: 'null beside a word', frame: both, data: null, hex: 'ff' },
    { name: 'a word beside null', frame: both, data: 'never', hex: '00' },
    { name: 'null for a choice', frame: mode, data: null, hex: 'ff' },
    { name: 'a choice beside null', frame: mode, data: 'pulse', hex: '01' },
  ]);
  refusesToWrite([
    {
      name: 'the value that would be read as null',
      frame: unset,
      data: { limit: 65_535 },
      says: 'it.limit: 65535 goes out as the count that stands for null; write that instead',
    },
    {
      name: 'the value that would be read as a word',
      frame: both,
      data: 0,
      says: 'it: 0 goes out as the count that stands for "never"; write that instead',
    },
    {
      name: 'a scaled value that would be read as null',
      frame: scaled,
      data: 3276.7,
      says: 'it: 3276.7 goes out as the count that stands for null; write that instead',
    },
    {
      name: 'a time that would be read as null',
      frame: time,
      data: '2106-02-07T06:28:15Z',
      says: 'it: "2106-02-07T06:28:15Z" goes out as the count that stands for null; write that instead',
    },
    { name: 'a value outside the limits', frame: never, data: 101, says: 'it: 101 is outside 0…100' },
    {
      name: 'a misspelt word, naming those there are',
      frame: never,
      data: 'nevr',
      says: 'it: "nevr" is not a whole number 0…100, or "never", "always"',
    },
    {
      name: 'a misspelt choice, naming what is beside it',
      frame: mode,
      data: 'pulsed',
      says: 'it: "pulsed" is not one of "soak", "pulse", or null',
    },
    {
      name: 'nothing',
      frame: unset,
      data: {},
      says: 'it.limit: is missing; it takes a whole number 0…65535, or null',
    },
    {
      name: 'nothing, of words',
      frame: never,
      data: undefined,
      says: 'it: is missing; it takes a whole number 0…100, or "never", "always"',
    },
  ]);
  refusesToRead([
    { name: 'a value outside the limits', frame: never, hex: '65', says: 'it: 101 is outside 0…100' },
    {
      name: 'other bits that are no number',
      frame: float,
      hex: '7fc00001',
      says: 'it: is not a number on air (NaN or infinite)',
    },
    {
      name: 'a count that is neither',
      frame: mode,
      hex: '02',
      says: 'it: 2 on air stands for none of "soak", "pulse"',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no words',
      declare: () => orOneOf(u8(), {}),
      says: 'orOneOf is a list; it must be at least one word with its count',
    },
    {
      name: 'a count that its bits do not hold',
      declare: () => orNull(u8(), 256),
      says: 'the count of null 256 is outside 0…255, which 8 bits hold',
    },
    {
      name: 'a count without sign for a signed field',
      declare: () => orNull(i16be(), 0x8000),
      says: 'the count of null 32768 is outside -32768…32767, which 16 bits hold',
    },
    {
      name: 'a count for two words',
      declare: () => orOneOf(u8(), { never: 0, off: 0 }),
      says: 'the count of "off" is 0; it must be a count of its own; another word has it',
    },
    {
      name: 'a count that a word inside it has',
      declare: () => orNull(orOneOf(u8(), { never: 255 }), 255),
      says: 'the count of null is 255; it must be a count of its own; "never" has it',
    },
    {
      name: 'a count that a choice has',
      declare: () => orNull(oneOf({ soak: 0, pulse: 1 }), 1),
      says: 'the count of null is 1; it must be a count of its own; "pulse" has it',
    },
    {
      name: 'a word that the choice has',
      declare: () => orOneOf(oneOf({ soak: 0, pulse: 1 }), { soak: 2 }),
      says: 'a word of orOneOf is "soak"; it must be none of the values of the field itself',
    },
    {
      name: 'a word that reads like a value, which a case of when could not tell apart',
      declare: () => orOneOf(oneOf([0, 1]), { 1: 2 }),
      says: 'a word of orOneOf is "1"; it must be none of the values of the field itself',
    },
    {
      name: 'a field that is no count',
      declare: () => orNull(ascii() as never, 0),
      says: 'the field of a sentinel is an object; it must be a number, choice or time of up to 48 bits',
    },
    {
      name: 'digits in ASCII, which are no count',
      declare: () => orNull(digits(2), 0),
      says: 'the field of a sentinel is an object; it must be a number, choice or time of up to 48 bits',
    },
    {
      name: 'no field',
      declare: () => orNull(undefined as never, 0),
      says: 'the field of a sentinel is undefined; it must be a number, choice or time of up to 48 bits',
    },
  ]);
});
