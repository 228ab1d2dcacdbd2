import type { AnyNode } from 'acorn';

/** The name that a key or property has in the text, if it is no computed one. */
export function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
