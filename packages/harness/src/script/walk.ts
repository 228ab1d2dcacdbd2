import type { AnyNode } from 'acorn';

/** The nodes directly below one, in the order of the text. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof (child as AnyNode | null)?.type === 'string') found.push(child as AnyNode);
    }
  }
  // A shorthand property has the same node as key and value.
  return [...new Set(found)].sort((a, b) => a.start - b.start);
}

/** Visits a node and all below it, parents first, each with the nodes around it from the outermost in. */
export function walk(
  root: AnyNode,
  visit: (node: AnyNode, around: readonly AnyNode[]) => void,
  around: AnyNode[] = [],
): void {
  visit(root, around);
  around.push(root);
  for (const child of childrenOf(root)) walk(child, visit, around);
  around.pop();
}
