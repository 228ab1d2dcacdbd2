import { describe, expect, test } from 'vitest';
import { deviceOf, refusesToDeclare } from '../../test/rows.ts';
import { command, device, f32be, u8 } from '../index.ts';

const of = (value: unknown) => () => deviceOf([{ a: f32be({ examples: [value as number] }) }]);
const says = (value: string) => `it: ${value} is not plain JSON data, which a declaration must be`;

describe('a declaration', () => {
  test('is the same data after a round trip through JSON', () => {
    const one = deviceOf([0x01, { a: u8({ minimum: 1, description: 'a zone', examples: [2] }) }]);
    // A structured clone leaves out symbols, which mean nothing, and keeps what JSON would lose or change.
    expect(JSON.parse(JSON.stringify(one))).toStrictEqual(structuredClone(one));
  });
  test('is frozen all through', () => {
    const one = deviceOf([0x01, { a: u8({ examples: [2] }) }]);
    const frame = (one.it as unknown as { frame: { schema?: { examples?: number[] } }[] }).frame;
    expect(Object.isFrozen(frame[1]?.schema?.examples)).toBe(true);
  });
  refusesToDeclare([
    { name: 'NaN', declare: of(Number.NaN), says: says('NaN') },
    { name: 'Infinity', declare: of(Number.POSITIVE_INFINITY), says: says('Infinity') },
    { name: 'minus zero', declare: of(-0), says: says('0') },
    { name: 'undefined', declare: of(undefined), says: says('undefined') },
    { name: 'a bigint', declare: of(5n), says: says('5n') },
    { name: 'a symbol', declare: of(Symbol('a')), says: says('a symbol') },
    { name: 'a function', declare: of(() => 5), says: says('a function') },
    { name: 'a date', declare: of(new Date(0)), says: says('an object') },
    { name: 'a map', declare: of(new Map()), says: says('an object') },
    { name: 'a value deep inside', declare: of([{ a: [Number.NaN] }]), says: says('NaN') },
    {
      name: 'data of an example',
      declare: () =>
        device('one', { it: command({ fPort: 1, frame: [u8()], examples: [{ data: Number.NaN, hex: '00' }] }) }),
      says: says('NaN'),
    },
  ]);
});
