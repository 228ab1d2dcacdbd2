import fc from 'fast-check';
import { test } from 'vitest';

/** How often each law is tried, over all its subjects; `DOWNLINK_SOAK=1` tries it twenty times as often. */
export const RUNS: number = process.env.DOWNLINK_SOAK ? 20_000 : 1_000;

/** The seed of a run, and where a failure was in it; both are printed with a failure, to be set again. */
export const SEED: number = Number(process.env.DOWNLINK_SEED ?? 20_261_124);
const PATH = process.env.DOWNLINK_PATH;

/** A law that must hold for everything that is drawn for a subject. */
export function law<T>(
  { name, runs: usual }: { readonly name: string; readonly runs: number },
  drawn: fc.Arbitrary<T>,
  holds: (one: T) => void,
  runs: number = usual,
): void {
  test(name, { timeout: RUNS * 300 }, () => {
    fc.assert(fc.property(drawn, holds), {
      numRuns: runs,
      seed: SEED,
      ...(PATH !== undefined && { path: PATH }),
    });
  });
}

/** The same draws as text in a counterexample: without it, a device would print as its schemas in full. */
export function shownAs<T extends object>(one: T, text: () => string): T {
  return Object.defineProperty({ ...one }, fc.toStringMethod, { value: text });
}
