import { describe, expect, test } from 'vitest';
import { deviceOf, refusesToDeclare } from '../../test/rows.ts';
import { bits, f32be, flag, group, hex, list, orNull, reserved, slice, u8, uint } from '../index.ts';

describe('what a field documents', () => {
  test('is kept in its schema', () => {
    const field = u8({ title: 'Zone', description: 'which zone', default: 1, examples: [1, 2], deprecated: true });
    expect(field).toMatchObject({
      title: 'Zone',
      description: 'which zone',
      default: 1,
      examples: [1, 2],
      deprecated: true,
    });
  });
  test('fills nothing in', () => expect(deviceOf([{ a: u8({ default: 1 }) }])).toHaveProperty('it'));
  refusesToDeclare([
    {
      name: 'a default outside its limits',
      declare: () => deviceOf([{ a: u8({ maximum: 4, default: 5 }) }]),
      says: 'it.a: default is 5; it must be a value that the field takes (5 is outside 0…4)',
    },
    {
      name: 'an example of another type',
      declare: () => deviceOf([{ a: u8({ examples: [1, '2' as never] }) }]),
      says: 'it.a: examples is "2"; it must be a value that the field takes ("2" is not a whole number)',
    },
    {
      name: 'examples that are no list',
      declare: () => deviceOf([{ a: u8({ examples: 1 as never }) }]),
      says: 'examples is 1; it must be a list of values',
    },
    {
      name: 'a default of bits',
      declare: () => deviceOf([bits([{ a: uint(4, { default: 16 }) }, reserved(4)])]),
      says: 'it.a: default is 16; it must be a value that the field takes (16 is outside 0…15)',
    },
    {
      name: 'a default in pieces',
      declare: () => deviceOf([bits([slice('a', 7, 0)], { a: uint(8, { default: 256 }) })]),
      says: 'it.a: default is 256; it must be a value that the field takes (256 is outside 0…255)',
    },
    {
      name: 'a default of a flag',
      declare: () => deviceOf([bits([{ a: flag({ default: 1 as never }) }, reserved(7)])]),
      says: 'it.a: default is 1; it must be a value that the field takes (1 is not true or false)',
    },
    {
      name: 'a default of a group',
      declare: () => deviceOf([{ a: group([{ b: u8() }], { default: { b: 256 } }) }]),
      says: 'it.a: default is an object; it must be a value that the field takes (b: 256 is outside 0…255)',
    },
    {
      name: 'a default in a group',
      declare: () => deviceOf([{ a: group([{ b: u8({ default: 256 }) }]) }]),
      says: 'it.a.b: default is 256; it must be a value that the field takes (256 is outside 0…255)',
    },
    {
      name: 'a default of a list',
      declare: () => deviceOf([list(u8(), { count: 2, default: [1] })]),
      says: 'it: default is a list; it must be a value that the field takes (items: 1; it takes 2)',
    },
    {
      name: 'a default of an item',
      declare: () => deviceOf([list(u8({ default: 256 }), { count: 2 })]),
      says: 'it[]: default is 256; it must be a value that the field takes (256 is outside 0…255)',
    },
    {
      name: 'a default beside a sentinel',
      declare: () => deviceOf([orNull(u8({ default: 255 }), 255)]),
      says: 'it: default is 255; it must be a value that the field takes (255 goes out as the count that stands for null; write that instead)',
    },
    {
      name: 'a default that is no hex',
      declare: () => deviceOf([hex({ default: 'abc' })]),
      says: 'it: default is "abc"; it must be a value that the field takes ("abc" is not hex digits, two a byte)',
    },
    {
      name: 'a default beyond the largest float',
      declare: () => deviceOf([f32be({ default: 1e39 })]),
      says: 'it: default is 1e+39; it must be a value that the field takes (1e+39 is outside -3.4028235e+38…3.4028235e+38)',
    },
    { name: 'a title that is no text', declare: () => u8({ title: 5 as never }), says: 'title is 5; it must be text' },
    {
      name: 'a description that is no text',
      declare: () => u8({ description: null as never }),
      says: 'description is null; it must be text',
    },
    {
      name: 'deprecated that is neither',
      declare: () => u8({ deprecated: 'yes' as never }),
      says: 'deprecated is "yes"; it must be true or false',
    },
    { name: 'a unit that is no text', declare: () => u8({ unit: 5 as never }), says: 'unit is 5; it must be text' },
  ]);
});
