import { describe, expectTypeOf, test } from 'vitest';
import {
  asHex,
  bcd,
  bits,
  bool,
  command,
  constant,
  count,
  countBits,
  either,
  flag,
  given,
  group,
  has,
  length,
  lengthBits,
  list,
  oneOf,
  optional,
  orNull,
  orOneOf,
  padTo,
  reserved,
  type Spec,
  some,
  sum8,
  u8,
  uint,
  when,
} from '../index.ts';

/** The data of a spec. */
type Data<S> = S extends Spec<infer T, boolean> ? T : never;

describe('the data of the parts of a frame', () => {
  test('has lists of values, of frames and of lists', () => {
    const spec = command({
      frame: [
        count(u8(), 'rest'),
        {
          steps: list([{ zone: u8() }, { on: bool() }], { prefix: u8() }),
          modes: list(oneOf({ soak: 0 }), { count: 2 }),
          packed: list(bcd(2), { count: 2 }),
          deep: list(list(u8(), { count: 2 }), { count: 2 }),
          rest: list(u8(), { countedBy: 'rest' }),
        },
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      steps: { zone: number; on: boolean }[];
      modes: 'soak'[];
      packed: number[];
      deep: number[][];
      rest: number[];
    }>();
  });

  test('has groups as objects, or as the value of their unnamed field', () => {
    const spec = command({ frame: [{ a: group([0x01, { b: group([{ c: u8() }]) }]), bare: group([u8()]) }] });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{ a: { b: { c: number } }; bare: number }>();
  });

  test('has what is in scopes and hex digits as its own', () => {
    const spec = command({ frame: [{ a: u8() }, [{ b: u8() }, [{ c: u8() }]], asHex([{ d: u8() }])] });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{ a: number; b: number; c: number; d: number }>();
  });

  test('has optional properties for what may be missing, no union', () => {
    const spec = command({
      frame: [
        bits([has('x'), has('y'), countBits(6, 'l')]),
        { a: u8(), l: list(u8(), { countedBy: 'l', maxItems: 63 }) },
        given('x', [{ b: u8(), c: bool() }]),
        given('y', [{ d: u8() }]),
        optional([{ e: u8() }, optional([{ f: u8() }])]),
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      a: number;
      l: number[];
      b?: number;
      c?: boolean;
      d?: number;
      e?: number;
      f?: number;
    }>();
  });

  test('has named lengths and checksums', () => {
    const spec = command({
      frame: [
        { len: length(u8()), a: u8() },
        bits({ type: uint(3), short: lengthBits(5) }),
        { b: u8(), sum: sum8() },
        padTo(9),
      ],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{
      len: number;
      a: number;
      type: number;
      short: number;
      b: number;
      sum: number;
    }>();
  });

  test('is a union told apart by the field of when', () => {
    const choice = command({
      frame: [
        { mode: oneOf({ soak: 0, pulse: 1, off: 2 }) },
        when('mode', { soak: [{ minutes: u8() }], pulse: [{ on: u8() }] }),
      ],
    });
    const bool1 = command({
      frame: [bits([{ timed: flag() }, reserved(7)]), when('timed', { true: [{ minutes: u8() }] })],
    });
    const number = command({ frame: [{ kind: oneOf([1, 3]) }, when('kind', { 3: [{ x: u8() }] })] });
    const none = command({ frame: [{ kind: orNull(oneOf({ a: 0 }), 255) }, when('kind', { null: [{ x: u8() }] })] });
    const word = command({
      frame: [{ kind: orOneOf(oneOf({ a: 0 }), { off: 1 }) }, when('kind', { off: [{ x: u8() }] })],
    });
    const all = command({ frame: [{ kind: constant('a') }, when('kind', { a: [{ x: u8() }] })] });
    expectTypeOf<Data<typeof choice>>().toEqualTypeOf<
      { mode: 'soak'; minutes: number } | { mode: 'pulse'; on: number } | { mode: 'off' }
    >();
    expectTypeOf<Data<typeof bool1>>().toEqualTypeOf<{ timed: true; minutes: number } | { timed: false }>();
    expectTypeOf<Data<typeof number>>().toEqualTypeOf<{ kind: 3; x: number } | { kind: 1 }>();
    expectTypeOf<Data<typeof none>>().toEqualTypeOf<{ kind: null; x: number } | { kind: 'a' }>();
    expectTypeOf<Data<typeof word>>().toEqualTypeOf<{ kind: 'off'; x: number } | { kind: 'a' }>();
    expectTypeOf<Data<typeof all>>().toEqualTypeOf<{ kind: 'a'; x: number }>();
  });

  test('is told apart by fields outside of a scope, and by fields that a case brings', () => {
    const scoped = command({ frame: [{ m: oneOf({ a: 0, b: 1 }) }, [length(u8()), when('m', { a: [{ x: u8() }] })]] });
    const deep = command({
      frame: [
        { m: oneOf({ a: 0, b: 1 }) },
        when('m', { a: [{ k: oneOf({ p: 0, q: 1 }) }, when('k', { q: [{ z: u8() }] })] }),
      ],
    });
    const chained = command({
      frame: [
        { m: oneOf({ a: 0, b: 1 }) },
        when('m', { a: [{ k: oneOf({ p: 0, q: 1 }) }] }),
        when('k', { p: [{ z: u8() }] }),
      ],
    });
    expectTypeOf<Data<typeof scoped>>().toEqualTypeOf<{ m: 'a'; x: number } | { m: 'b' }>();
    expectTypeOf<Data<typeof deep>>().toEqualTypeOf<{ m: 'a'; k: 'q'; z: number } | { m: 'a'; k: 'p' } | { m: 'b' }>();
    expectTypeOf<Data<typeof chained>>().toEqualTypeOf<
      { m: 'a'; k: 'p'; z: number } | { m: 'a'; k: 'q' } | { m: 'b' }
    >();
  });

  test('may hold a when in a group, a list, a part and a setting', () => {
    const mode = { m: oneOf({ a: 0, b: 1 }) };
    const cases = [mode, when('m', { a: [{ x: u8() }] })] as const;
    const grouped = command({ frame: [{ g: group(cases), l: list(cases, { count: 2 }) }] });
    const outer = command({ frame: [mode, { y: u8() }, optional([{ z: u8() }, when('m', { a: [{ x: u8() }] })])] });
    const announced = command({ frame: [bits([has('p'), reserved(7)]), given('p', cases)] });
    const digitsOf = command({ frame: [mode, asHex([when('m', { a: [{ x: u8() }] })])] });
    const settings = command({ frame: [some({ s: [0x01, ...cases], t: [0x02] })] });
    type Either = { m: 'a'; x: number } | { m: 'b' };
    expectTypeOf<Data<typeof grouped>>().toEqualTypeOf<{ g: Either; l: Either[] }>();
    expectTypeOf<Data<typeof outer>>().toEqualTypeOf<
      { m: 'a'; y: number; z?: number; x?: number } | { m: 'b'; y: number; z?: number }
    >();
    expectTypeOf<Data<typeof announced>>().toEqualTypeOf<{ m?: 'a'; x?: number } | { m?: 'b' }>();
    expectTypeOf<Data<typeof digitsOf>>().toEqualTypeOf<Either>();
    expectTypeOf<Data<typeof settings>>().toEqualTypeOf<{ s?: Either; t?: true }>();
  });

  test('is a union of layouts', () => {
    const spec = command({
      frame: [0xfd, { n: u8() }, either([0x6b, { from: u8() }], [0x6c, { from: u8(), to: u8() }], [0x6d])],
    });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<
      { n: number; from: number } | { n: number; from: number; to: number } | { n: number }
    >();
  });

  test('has an optional property for each of some settings', () => {
    const spec = command({ frame: [0x55, some({ a: [0x14, u8()], b: [0x20, { x: u8(), y: bool() }], c: [0x30] })] });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{ a?: number; b?: { x: number; y: boolean }; c?: true }>();
  });

  test('has the port where it is data', () => {
    const slot = { slot: u8({ minimum: 1, maximum: 9 }) };
    const both = command({ fPort: slot, frame: [0x01, { a: u8() }] });
    const alone = command({ fPort: slot, frame: [0x01] });
    expectTypeOf<Data<typeof both>>().toEqualTypeOf<{ slot: number; a: number }>();
    expectTypeOf<Data<typeof alone>>().toEqualTypeOf<{ slot: number }>();
  });

  test('is that of helpers, spread where they are constant', () => {
    const head = (token: number) => bits([reserved(5, token), { flags: uint(3) }]);
    const tail = [{ a: u8() }, { b: u8() }] as const;
    const spec = command({ frame: [head(1), ...tail] });
    expectTypeOf<Data<typeof spec>>().toEqualTypeOf<{ flags: number; a: number; b: number }>();
  });
});
