import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patiently } from './patiently.ts';

describe('drawing until something fits', () => {
  const isEven = (one: number) => one % 2 === 0;

  test('gives what fits alone', () => {
    const drawn = fc.sample(patiently(fc.nat(), isEven, String), { numRuns: 200, seed: 1 });
    expect(drawn.length).toBe(200);
    expect(drawn.filter((one) => !isEven(one))).toEqual([]);
  });

  test('gives up where nothing fits, and says why', () =>
    expect(() =>
      fc.sample(
        patiently(fc.constant(3), isEven, (one) => `${one} is odd`),
        { numRuns: 1, seed: 1 },
      ),
    ).toThrow('3 is odd'));
});
