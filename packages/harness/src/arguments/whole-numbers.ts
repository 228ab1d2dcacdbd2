import fc from 'fast-check';

/** Whole numbers between two, both included; every other one is an end, beside one, about zero or at a power of two. */
export function wholeNumbers(least: number, most: number): fc.Arbitrary<number> {
  const powers = [7, 8, 15, 16, 23, 24, 31, 32, 39, 40].flatMap((bits) => [2 ** bits - 1, 2 ** bits, -(2 ** bits)]);
  const edges = [least, most, 0, least + 1, most - 1, 1, -1, ...powers].filter((edge) => least <= edge && edge <= most);
  return fc.oneof(fc.constantFrom(...new Set(edges)), fc.integer({ min: least, max: most }));
}

/** How many there are of something: mostly few, at times the most. */
export function smallNumbers(least: number, most: number): fc.Arbitrary<number> {
  const few = Math.min(most, least + 3);
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: least, max: few }) },
    { weight: 1, arbitrary: fc.constant(most) },
  );
}
