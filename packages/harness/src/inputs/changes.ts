import fc from 'fast-check';
import type { Json } from '../formatter/json.ts';

const POWERS = [2 ** 8, 2 ** 16, 2 ** 24, 2 ** 32];
const EDGES = [
  0,
  1,
  -1,
  2,
  10,
  100,
  127,
  128,
  255,
  256,
  -128,
  -129,
  1000,
  32767,
  32768,
  65535,
  65536,
  2 ** 24 - 1,
  2 ** 24,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
];
const DECIMALS = [0.1, 0.29, 0.57, 1.15, 2.5, 21.3, -0.5];

/** Other values that may be as right as one: of its type, at limits, near it, or what the script speaks of. */
export function likely(value: Json, known: readonly Json[], spoken: readonly Json[]): fc.Arbitrary<Json> {
  const asked = [known, known, known, spoken].flatMap((list): fc.Arbitrary<Json>[] => {
    const same = list.filter((item) => typeof item === typeof value && item !== value);
    return same.length > 0 ? [fc.constantFrom(...same)] : [];
  });
  switch (typeof value) {
    case 'number':
      return fc.oneof(
        ...asked,
        ...between(known),
        fc.constantFrom(value + 1, value - 1, -value, value * 2),
        fc.constantFrom(...EDGES),
        fc.constantFrom(...DECIMALS),
        fc.integer({ min: 0, max: 300 }),
      );
    case 'string':
      return fc.oneof(
        ...asked,
        fc.constantFrom(`${value}a`, value.slice(0, -1), `${value.slice(0, -1)}b`, long(value)),
      );
    case 'boolean':
      return fc.constant(!value);
    default:
      if (Array.isArray(value) && value.length > 0) {
        return fc.constantFrom<Json>([...value, value.at(-1)!], value.slice(0, -1), [...value].reverse());
      }
      return asked[0] ?? fc.constant(value);
  }
}

/** A text longer than most fields. */
export function long(value: string): string {
  return `${value}${'a'.repeat(40)}`;
}

/** Whole numbers and tenths between the least and the largest number that a script asked about. */
function between(known: readonly Json[]): fc.Arbitrary<Json>[] {
  const numbers = known.filter((item) => typeof item === 'number');
  const [min, max] = [Math.ceil(Math.min(...numbers)), Math.floor(Math.max(...numbers))];
  if (numbers.length < 2 || min >= max || max - min > 2 ** 40) return [];
  const whole = fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31) });
  const tenths = fc.integer({ min: 0, max: 9 });
  return [whole, fc.tuple(whole, tenths).map(([number, tenth]) => Number(`${number}.${tenth}`))];
}

/** Values of the same type that must not give the same bytes. */
export function neighbours(value: Json, known: readonly Json[], spoken: readonly Json[]): fc.Arbitrary<Json> {
  if (typeof value !== 'number') return likely(value, known, spoken);
  const steps = [1, 2, 4, 8, 16, 32, 64, 128];
  return fc.oneof(
    fc.constantFrom(...steps.flatMap((step) => [value + step, value - step]), -value),
    likely(value, known, spoken),
  );
}

/** Values that must be refused, or go out otherwise: too large by whole bytes, between two counts, of another type. */
export function misfits(value: Json): fc.Arbitrary<Json> {
  const odd: Json[] = [null, {}, []];
  switch (typeof value) {
    case 'number':
      return fc.oneof(
        fc.constantFrom(...POWERS.flatMap((power) => [value + power, value - power])),
        fc.constantFrom<Json>(value + 0.75, value + 0.9, value + 2 ** 31, 1e9, -1e9),
        fc.constantFrom<Json>(String(value), 'x', true, false, [value], ...odd),
      );
    case 'string':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom<Json>(`${value}a`, long(value)) },
        { weight: 2, arbitrary: fc.constantFrom<Json>(0, 1, 7, true, [value], ...odd) },
      );
    case 'boolean':
      return fc.constantFrom<Json>(String(value), String(!value), Number(value), 'x', 2, ...odd);
    default:
      return fc.constantFrom<Json>('x', 7, true, {}, []);
  }
}

/** Anything that JSON can hold where a value stands: odd types, deep nesting, huge and tiny numbers. */
export function oddities(value: Json): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.constantFrom<Json>(null, '', 'x', 0, -1, 1e21, 0.5, true, false, [], {}, [null], { a: null }),
    fc.constantFrom<Json>([value], { value }, [[[[value]]]], String(value)),
    fc.jsonValue({ maxDepth: 2 }).map((json) => json as Json),
  );
}
