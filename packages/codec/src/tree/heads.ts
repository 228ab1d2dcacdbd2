import { firstBytes } from './first-bytes.ts';
import type { Nodes } from './node.ts';

/** Whether bytes begin with the fixed bytes of a list of nodes, as far as there are bytes. */
export function beginsWith(nodes: Nodes, bytes: ArrayLike<number>): boolean {
  return fixedBytes(nodes).every(([at, byte]) => at >= bytes.length || bytes[at] === byte);
}

/** The places of fixed offset at which only one byte can stand, with that byte. */
export function fixedBytes(nodes: Nodes): FixedBytes {
  let fixed = held.get(nodes);
  if (fixed === undefined) {
    fixed = findFixed(nodes);
    held.set(nodes, fixed);
  }
  return fixed;
}

type FixedBytes = readonly (readonly [at: number, byte: number])[];

const held = new WeakMap<Nodes, FixedBytes>();

function findFixed(nodes: Nodes): FixedBytes {
  return firstBytes(nodes).flatMap((set, at) => (set?.size === 1 ? [[at, [...set][0]!] as const] : []));
}
