import { firstBytes } from './first-bytes.ts';
import type { Nodes } from './node.ts';

/** Whether bytes begin with the fixed bytes of a list of nodes, as far as there are bytes. */
export function beginsWith(nodes: Nodes, bytes: ArrayLike<number>): boolean {
  return fixedBytes(nodes).every(([at, byte]) => at >= bytes.length || bytes[at] === byte);
}

/** More bytes than these at one place tell little. */
const FEW = 16;

/** The places of fixed offset at which a few bytes can stand, at most 16 and more than one, with those bytes. */
export function fewBytes(nodes: Nodes): readonly (readonly [at: number, bytes: readonly number[]])[] {
  return firstBytes(nodes).flatMap((set, at) =>
    set && set.size > 1 && set.size <= FEW ? [[at, [...set]] as const] : [],
  );
}

/** How far bytes that begin with the fixed bytes of a list of nodes fit it also where one of a few must stand. */
export function fitOf(nodes: Nodes, bytes: ArrayLike<number>): number {
  const wrong = fewBytes(nodes).find(([at, few]) => at < bytes.length && !few.includes(bytes[at]!));
  return wrong ? wrong[0] : Number.POSITIVE_INFINITY;
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
