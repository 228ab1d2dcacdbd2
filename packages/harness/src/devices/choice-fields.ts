import * as kit from '@downlink-kit/codec';
import type { FieldSchema, IntegerWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { containerOf } from '../arguments/counts.ts';
import { declarable, type Make } from './make.ts';

type Numbers = Readonly<Record<string, number>>;

const OPTIONS: readonly (Numbers | readonly (readonly [string | number | boolean, number])[])[] = [
  { soak: 0, pulse: 1 },
  { one: 1 },
  { off: 0, low: 1, high: 2, max: 3 },
  [
    ['a', 1],
    ['b', 0],
  ],
  [
    [0.5, 0],
    [0.71, 1],
    [1, 2],
    [-3, 3],
  ],
  [
    ['auto', 0],
    [21, 1],
    [true, 2],
  ],
  [
    [false, 3],
    [true, 0],
  ],
];

/** Choices over an integer: names, numbers, pairs and mixtures. */
export function choices(on: fc.Arbitrary<kit.Field<number>>): Make<kit.Field<unknown>> {
  const options = fc.constantFrom(...OPTIONS);
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 127 }), { minLength: 1, maxLength: 4 });
  return declarable(
    fc.tuple(fc.oneof(options, numbers), on).map(
      ([of, field]) =>
        () =>
          kit.oneOf(of, field),
    ),
  );
}

/** The same inside bits. */
export function narrowChoices(): Make<kit.BitField<unknown>> {
  return declarable(
    fc.tuple(fc.constantFrom(...OPTIONS), fc.integer({ min: 2, max: 9 })).map(
      ([of, bits]) =>
        () =>
          kit.oneOf(of, bits),
    ),
  );
}

/** Booleans in a byte. */
export function bools(): Make<kit.Field<boolean>> {
  return fc.constantFrom(
    () => kit.bool(),
    () => kit.bool(0xff, 0),
    () => kit.bool(0, 1),
    () => kit.bool(3, 7),
  );
}

/** Words beside a field, at counts taken from the ends of its container and about zero. */
export function specials<F>(of: fc.Arbitrary<() => F>): Make<unknown> {
  const at = fc.constantFrom(0, 1, -1, -2, 5);
  const words = fc.constantFrom(['never'], ['never', 'always'], ['a', 'b', 'c']);
  return declarable(
    fc.tuple(of, at, fc.option(words)).map(([make, from, some]) => () => {
      const field = make();
      const count = (index: number) => countFrom(containerOf((field as FieldSchema).wire), from + index);
      if (some === null) return kit.orNull(field as kit.Field<unknown>, count(0));
      return kit.orOneOf(
        field as kit.Field<unknown>,
        Object.fromEntries(some.map((word, index) => [word, count(index)])),
      );
    }),
  );
}

/** Counts from zero up; below zero, from the most down. */
function countFrom({ bits, signed, sign }: IntegerWire, from: number): number {
  const most = sign === 'byte' ? 2 ** bits - 1 : signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  return from < 0 ? most + 1 + from : Math.min(from, most);
}

/** Flags as lists and as objects. */
export function masks(): Make<unknown> {
  const texts = fc.constantFrom(
    ['a', 'b', null, 'd'],
    ['x'],
    Array.from({ length: 17 }, (_, bit) => `bit ${bit}`),
    ['toString', 'length'],
  );
  const numbers = fc.constantFrom([1, 2, 3], [49, null, 51], [0]);
  const shape = fc.record(
    { bits: fc.constantFrom(undefined, 8, 24, 64), order: fc.constantFrom('be', 'le') },
    { requiredKeys: [] },
  );
  const rest = ({ bits, order }: { bits?: number | undefined; order?: 'be' | 'le' }) => ({
    ...(bits && { bits }),
    ...(order && { order }),
  });
  return declarable(
    fc.oneof<fc.Arbitrary<() => unknown>[]>(
      fc.tuple(fc.oneof(texts, numbers), shape).map(
        ([names, options]) =>
          () =>
            kit.flags(names, rest(options)),
      ),
      fc.tuple(texts, shape).map(
        ([names, options]) =>
          () =>
            kit.flags(names, { ...rest(options), as: 'object' }),
      ),
    ),
  );
}
