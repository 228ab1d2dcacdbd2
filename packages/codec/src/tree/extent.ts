import { areApart } from './first-bytes.ts';
import type { Node, Nodes } from './node.ts';
import { isFixed, sizeOf, sizeOfNodes } from './size.ts';
import type { FieldSchema } from './wire.ts';

/** Whether a list of nodes takes all that is left: it does not know by itself where it ends. */
export function isGreedy(nodes: Nodes): boolean {
  for (const node of nodes) {
    if (isGreedyNode(node)) return true;
    if (givesLength(node)) return false;
  }
  return false;
}

/** Whether a node says how long the rest of its list is. */
export function givesLength(node: Node): boolean {
  return node.kind === 'length' || (node.kind === 'bits' && node.nodes.some(({ kind }) => kind === 'lengthBits'));
}

/** Whether a node takes all that is left of its list. */
export function isGreedyNode(node: Node): boolean {
  switch (node.kind) {
    case 'field':
      return isGreedyField(node.schema);
    case 'scope':
    case 'given':
      return isGreedy(node.nodes);
    case 'when':
      return node.cases.some(({ nodes }) => isGreedy(nodes));
    case 'either':
      return node.layouts.some(isGreedy) || !areLayoutsApart(node.layouts);
    case 'some':
    case 'optional':
      return true;
    case 'hexText':
      return !isFixed(sizeOfNodes(node.nodes));
    case 'literal':
    case 'bits':
    case 'length':
    case 'count':
    case 'checksum':
    case 'pad':
      return false;
  }
}

/** Whether a field takes all that is left. */
export function isGreedyField(schema: FieldSchema): boolean {
  const { wire } = schema;
  switch (wire.kind) {
    case 'bytes':
      return wire.length === undefined && wire.prefix === undefined;
    case 'text':
      return wire.length === undefined && wire.prefix === undefined && wire.end === undefined;
    case 'list':
      return wire.count === undefined && wire.prefix === undefined && wire.countedBy === undefined;
    case 'group':
      return isGreedy(wire.nodes);
    case 'special':
    case 'integer':
    case 'float':
    case 'choice':
    case 'flags':
    case 'digits':
    case 'time':
    case 'constant':
      return false;
  }
}

/** Whether layouts are told apart by their bytes alone, without knowing where they end. */
export function areLayoutsApart(layouts: readonly Nodes[]): boolean {
  return layouts.every((layout, index) => layouts.slice(index + 1).every((other) => areApart(layout, other)));
}

/** The bytes that the nodes behind one take, where that is fixed. */
export function fixedTail(nodes: Nodes, behind: number): number | undefined {
  let bytes = 0;
  for (const node of nodes.slice(behind + 1)) {
    const size = sizeOf(node);
    if (!isFixed(size)) return undefined;
    bytes += size.least;
  }
  return bytes;
}

/**
 * The bytes of the run of nodes of fixed size that begins at a place, 0 where none begins there. A length ends a run,
 * since it says anew where the list ends.
 */
export function runFrom(nodes: Nodes, index: number): number {
  const before = nodes[index - 1];
  if (before && isFixed(sizeOf(before)) && !givesLength(before)) return 0;
  let bytes = 0;
  for (const node of nodes.slice(index)) {
    const size = sizeOf(node);
    if (!isFixed(size)) break;
    bytes += size.least;
    if (givesLength(node)) break;
  }
  return bytes;
}

/** Whether a node takes what is left, or holds a list that may. A field that knows its own end does not. */
export function isOpenEnded(node: Node): boolean {
  return isGreedyNode(node) || (node.kind === 'field' ? node.schema.wire.kind === 'group' : true);
}
