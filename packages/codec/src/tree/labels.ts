import type { FieldNode, GivenNode, Node, Nodes } from './node.ts';

/** All nodes of one object, those inside its scopes, cases, layouts and stretches too; not those of its groups and lists. */
export function* objectNodes(nodes: Nodes): Generator<Node> {
  for (const node of nodes) {
    yield node;
    switch (node.kind) {
      case 'scope':
      case 'given':
      case 'optional':
      case 'hexText':
        yield* objectNodes(node.nodes);
        break;
      case 'when':
        for (const { nodes: inner } of node.cases) yield* objectNodes(inner);
        break;
      case 'either':
        for (const layout of node.layouts) yield* objectNodes(layout);
        break;
      case 'some':
      case 'literal':
      case 'field':
      case 'bits':
      case 'length':
      case 'count':
      case 'checksum':
      case 'pad':
        break;
    }
  }
}

/** All fields of one object, those in bits and in pieces too. */
export function fieldsOf(nodes: Nodes): readonly FieldNode[] {
  return [...objectNodes(nodes)].flatMap((node) => {
    if (node.kind === 'field') return [node];
    return node.kind === 'bits' ? [...node.nodes.filter((bit) => bit.kind === 'field'), ...node.sliced] : [];
  });
}

/** The list of an object that is counted by a label. */
export function countedList(nodes: Nodes, label: string): FieldNode | undefined {
  for (const node of objectNodes(nodes)) {
    if (node.kind === 'field' && node.schema.wire.kind === 'list' && node.schema.wire.countedBy === label) return node;
  }
  return undefined;
}

/** The part of an object that is announced by a label. */
export function givenPart(nodes: Nodes, label: string): GivenNode | undefined {
  for (const node of objectNodes(nodes)) if (node.kind === 'given' && node.label === label) return node;
  return undefined;
}
