import { fixedBytes } from '../tree/heads.ts';
import type { Nodes } from '../tree/node.ts';

/** The bytes that a list of nodes begins with, as far as they are fixed; null where any can stand between. */
export function placesOf(nodes: Nodes): readonly (number | null)[] {
  const fixed = fixedBytes(nodes);
  const last = fixed.at(-1);
  if (last === undefined) return [];
  const places = new Array<number | null>(last[0] + 1).fill(null);
  for (const [at, byte] of fixed) places[at] = byte;
  return places;
}
