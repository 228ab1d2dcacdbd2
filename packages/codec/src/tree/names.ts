import type { BitsNode, Node, Nodes } from './node.ts';

/** The names that a list of nodes brings to its object: always there, there at times, and all in the order declared. The unnamed one is empty. */
export interface Names {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly all: readonly string[];
}

const NONE: Names = { required: [], optional: [], all: [] };

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
  return namesOf(nodes).all;
}

/** Whether a list of nodes brings no names at all. */
export function isNameless(nodes: Nodes): boolean {
  return allNames(nodes).length === 0;
}

/** Whether the data of a list of nodes may be an object without keys, which a server hands over as null. */
export function mayBeEmpty(nodes: Nodes): boolean {
  return !isNameless(nodes) && nodes.every(mayBringNothing);
}

function mayBringNothing(node: Node): boolean {
  switch (node.kind) {
    case 'scope':
    case 'hexText':
      return node.nodes.every(mayBringNothing);
    case 'either':
      return node.layouts.some((layout) => layout.every(mayBringNothing));
    case 'some':
      return false;
    default:
      return namesOfNode(node).required.length === 0;
  }
}

/** Whether the data is the bare value of the one unnamed field. */
export function isBare(nodes: Nodes): boolean {
  return allNames(nodes).includes('');
}

function namesOfNode(node: Node): Names {
  switch (node.kind) {
    case 'field':
      return always([node.name]);
    case 'scope':
    case 'hexText':
      return namesOf(node.nodes);
    case 'bits':
      return always(namesOfBits(node));
    case 'when':
      return atTimes([...new Set(node.cases.flatMap(({ nodes }) => allNames(nodes)))]);
    case 'either':
      return alternatives(node.layouts.map(namesOf));
    case 'some':
      return atTimes(node.of.map(({ name }) => name));
    case 'given':
    case 'optional':
      return atTimes(allNames(node.nodes));
    case 'length':
    case 'checksum':
      return node.name === undefined ? NONE : always([node.name]);
    case 'literal':
    case 'count':
    case 'pad':
      return NONE;
  }
}

function always(names: readonly string[]): Names {
  return { required: names, optional: [], all: names };
}

function atTimes(names: readonly string[]): Names {
  return { required: [], optional: names, all: names };
}

/** Sliced fields come first: they are taken before the bits that hold their pieces. */
function namesOfBits(node: BitsNode): readonly string[] {
  const names = node.nodes.flatMap((bit) => {
    if (bit.kind === 'field') return [bit.name];
    return bit.kind === 'lengthBits' && bit.name !== undefined ? [bit.name] : [];
  });
  return [...node.sliced.map(({ name }) => name), ...names];
}

function alternatives(layouts: readonly Names[]): Names {
  const all = [...new Set(layouts.flatMap((layout) => layout.all))];
  const required = all.filter((name) => layouts.every((layout) => layout.required.includes(name)));
  return { required, optional: all.filter((name) => !required.includes(name)), all };
}

function together(one: Names, other: Names): Names {
  return {
    required: [...one.required, ...other.required],
    optional: [...one.optional, ...other.optional],
    all: [...one.all, ...other.all],
  };
}
