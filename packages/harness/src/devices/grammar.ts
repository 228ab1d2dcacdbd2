import type fc from 'fast-check';
import { fields, itemsOf } from './fields.ts';
import { bareFrames, frames } from './frames.ts';
import type { Recipe } from './names.ts';
import type { Grammar, ItemRecipe, Room, Stretches } from './room.ts';
import { namedStretches, stretches } from './stretches.ts';

/** How declarations are made of each other: each rule is handed all of them, so that no file needs one that needs it. */
export const grammar: Grammar = {
  fields: (room: Room): fc.Arbitrary<Recipe<unknown>> => fields(grammar, room),
  itemsOf: (depth: number): ItemRecipe => itemsOf(grammar, depth),
  frames: (room: Room): fc.Arbitrary<() => readonly unknown[]> => frames(grammar, room),
  bareFrames: (room: Room): fc.Arbitrary<() => readonly unknown[]> => bareFrames(grammar, room),
  stretches: (room: Room): Stretches => stretches(grammar, room),
  namedStretches: (room: Room): Stretches => namedStretches(grammar, room),
};
