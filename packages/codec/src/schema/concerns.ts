import { givesLength } from '../tree/extent.ts';
import { objectNodes } from '../tree/labels.ts';
import type { FieldNode, Nodes, Rule } from '../tree/node.ts';
import { listsIn } from '../tree/objects.ts';
import { isFixed, sizeOfNodes } from '../tree/size.ts';
import { countRange } from '../values/count-range.ts';
import type { Wider } from './json-schema.ts';

/** What a command asks of its data as a whole; nothing of that is asked of groups and items. */
export interface Concerns {
  readonly rules?: readonly Rule[];
  readonly maxBytes?: number;
  /** The field of the data that is the port, and so no part of the frame. */
  readonly port?: FieldNode;
}

/** What an object asks of several fields at once, for which JSON Schema has no words. */
export interface ObjectConcerns {
  readonly wider: readonly Wider[];
  readonly derived: boolean;
}

export function concernsOf(nodes: Nodes, path: string, limits: Concerns): ObjectConcerns {
  const wider: Wider[] = [];
  for (const { kind, low, high } of limits.rules ?? [])
    wider.push({ path, why: `${low} ${kind === 'atMost' ? 'above' : 'not below'} ${high}` });
  const size = sizeOfNodes(nodes);
  if (limits.maxBytes !== undefined && size.most > limits.maxBytes)
    wider.push({ path, why: `more than ${limits.maxBytes} bytes in all` });
  if (limits.maxBytes !== undefined && size.least === 0) wider.push({ path, why: 'no bytes at all' });
  for (const list of listsIn(nodes))
    if (mayOverflow(list)) wider.push({ path, why: 'a stretch that is longer than its length or padding allows' });
  const derived = [...objectNodes(nodes)].some(
    (node) =>
      ((node.kind === 'length' || node.kind === 'checksum') && node.name !== undefined) ||
      (node.kind === 'bits' && node.nodes.some((bit) => bit.kind === 'lengthBits' && bit.name !== undefined)),
  );
  return { wider, derived };
}

export function hasConcerns({ wider, derived }: ObjectConcerns): boolean {
  return derived || wider.length > 0;
}

/** Whether a list can come out longer than a length in it can say, or than it is padded to. */
function mayOverflow(nodes: Nodes): boolean {
  return nodes.some((node, index) => {
    if (node.kind === 'pad') {
      const before = nodes.slice(0, index);
      return !isFixed(sizeOfNodes(before)) && sizeOfNodes(before).most > node.to;
    }
    if (!givesLength(node)) return false;
    const behind = sizeOfNodes(nodes.slice(index + 1)).most;
    if (node.kind === 'length') return behind + node.add > countRange(node.in).most;
    return (
      node.kind === 'bits' &&
      node.nodes.some((bit) => bit.kind === 'lengthBits' && behind + bit.add > 2 ** bit.bits - 1)
    );
  });
}
