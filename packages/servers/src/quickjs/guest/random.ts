import type { Primordials } from './primordials.ts';

/** The source of random numbers. */
export interface Random {
  seed(seed: number): void;
  /** Whether a script drew a number. */
  drew(): boolean;
}

/** A `Math.random` that draws from a seed, so that a call can be had again. */
export function makeRandom(p: Primordials): Random {
  const state = { seed: 0, drew: false };

  function random(): number {
    state.drew = true;
    state.seed = (state.seed + 0x6d2b79f5) | 0;
    let mixed = p.imul(state.seed ^ (state.seed >>> 15), state.seed | 1);
    mixed = (mixed + p.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  p.define(p.Math, 'random', random, false);

  return {
    seed(seed: number): void {
      state.seed = seed | 0;
    },
    drew: () => state.drew,
  };
}
