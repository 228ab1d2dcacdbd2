import { objectNodes } from './labels.ts';
import type { Nodes } from './node.ts';
import type { FieldSchema } from './wire.ts';

/** The nodes of one object of the data, and its path. */
export interface TreeObject {
  readonly path: string;
  readonly nodes: Nodes;
}

/** All objects of a command's data: its own, and those of its groups, list items and stretches, outer ones first. */
export function* objectsIn(nodes: Nodes, path: string): Generator<TreeObject> {
  yield { path, nodes };
  for (const node of objectNodes(nodes)) {
    if (node.kind === 'field') yield* objectsInField(node.schema, node.name === '' ? path : `${path}.${node.name}`);
    if (node.kind === 'some') for (const { name, nodes: inner } of node.of) yield* objectsIn(inner, `${path}.${name}`);
  }
}

function* objectsInField(schema: FieldSchema, path: string): Generator<TreeObject> {
  const { wire } = schema;
  if (wire.kind === 'group') yield* objectsIn(wire.nodes, path);
  if (wire.kind === 'list') {
    if (wire.item.nodes) yield* objectsIn(wire.item.nodes, `${path}[]`);
    else yield* objectsInField(wire.item.schema, `${path}[]`);
  }
}

/** All lists of one object: its own, and those of its scopes, cases, layouts and stretches that stay in the object. */
export function* listsIn(nodes: Nodes): Generator<Nodes> {
  yield nodes;
  for (const node of objectNodes(nodes)) {
    switch (node.kind) {
      case 'scope':
      case 'given':
      case 'optional':
      case 'hexText':
        yield node.nodes;
        break;
      case 'when':
        for (const { nodes: inner } of node.cases) yield inner;
        break;
      case 'either':
        yield* node.layouts;
        break;
      default:
        break;
    }
  }
}
