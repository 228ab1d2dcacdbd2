import type { ListOptions } from '@downlink-kit/codec';
import type fc from 'fast-check';
import type { Recipe } from './names.ts';

/** How deep things may lie in each other, and whether what is made may take all that is left. */
export interface Room {
  readonly depth: number;
  readonly greedy: boolean;
}

/** Some items of a frame, one behind the other. */
export type Stretches = fc.Arbitrary<Recipe<readonly unknown[]>>;

/** A list, still to be told how it is counted. */
export type ItemRecipe = fc.Arbitrary<Recipe<(options: ListOptions) => unknown>>;

/** The rules that declarations are made by, each of which may need any other. */
export interface Grammar {
  fields(room: Room): fc.Arbitrary<Recipe<unknown>>;
  itemsOf(depth: number): ItemRecipe;
  frames(room: Room): fc.Arbitrary<() => readonly unknown[]>;
  bareFrames(room: Room): fc.Arbitrary<() => readonly unknown[]>;
  stretches(room: Room): Stretches;
  namedStretches(room: Room): Stretches;
}
