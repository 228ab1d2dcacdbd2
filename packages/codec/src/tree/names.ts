import type { BitsNode, Node, Nodes } from './node.ts';

/** The names that a list of nodes brings to its object: always there, and there at times. Unnamed is the empty name. */
export interface Names {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const NONE: Names = { required: [], optional: [] };

const known = new WeakMap<Nodes, Names>();

export function namesOf(nodes: Nodes): Names {
  const held = known.get(nodes);
  if (held) return held;
  const names = nodes.map(namesOfNode).reduce(together, NONE);
  known.set(nodes, names);
  return names;
}

/** All names, in the order declared. */
export function allNames(nodes: Nodes): readonly string[] {
  const { required, optional } = namesOf(nodes);
  return [...required, ...optional];
}

/** Whether a list of nodes brings no names at all. */
export function isNameless(nodes: Nodes): boolean {
  return allNames(nodes).length === 0;
}

/** Whether the data of a list of nodes may be an object without keys, which a server hands over as null. */
export function mayBeEmpty(nodes: Nodes): boolean {
  const { required, optional } = namesOf(nodes);
  return required.length === 0 && optional.length > 0;
}

/** Whether the data is the bare value of the one unnamed field. */
export function isBare(nodes: Nodes): boolean {
  return allNames(nodes).includes('');
}

function namesOfNode(node: Node): Names {
  switch (node.kind) {
    case 'field':
      return { required: [node.name], optional: [] };
    case 'scope':
    case 'hexText':
      return namesOf(node.nodes);
    case 'bits':
      return { required: namesOfBits(node), optional: [] };
    case 'when':
      return { required: [], optional: [...new Set(node.cases.flatMap(({ nodes }) => allNames(nodes)))] };
    case 'either':
      return alternatives(node.layouts.map(namesOf));
    case 'some':
      return { required: [], optional: node.of.map(({ name }) => name) };
    case 'given':
    case 'optional':
      return { required: [], optional: allNames(node.nodes) };
    case 'length':
    case 'checksum':
      return node.name === undefined ? NONE : { required: [node.name], optional: [] };
    case 'literal':
    case 'count':
    case 'pad':
      return NONE;
  }
}

function namesOfBits(node: BitsNode): readonly string[] {
  const names = node.nodes.flatMap((bit) => {
    if (bit.kind === 'field') return [bit.name];
    return bit.kind === 'lengthBits' && bit.name !== undefined ? [bit.name] : [];
  });
  return [...names, ...node.sliced.map(({ name }) => name)];
}

function alternatives(layouts: readonly Names[]): Names {
  const all = [...new Set(layouts.flatMap(({ required, optional }) => [...required, ...optional]))];
  const required = all.filter((name) => layouts.every((layout) => layout.required.includes(name)));
  return { required, optional: all.filter((name) => !required.includes(name)) };
}

function together(one: Names, other: Names): Names {
  return { required: [...one.required, ...other.required], optional: [...one.optional, ...other.optional] };
}
