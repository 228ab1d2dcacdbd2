import { allNames, type EitherNode, isBare, isNameless, type Node, type Nodes } from '@downlink-kit/codec/tree';
import { fieldType } from './field-type.ts';
import { type Member, objectType, union } from './type-text.ts';

/** The type of an object's data, or of the bare value: parts that are not always there are optional members. */
export function dataType(nodes: Nodes): string {
  const own = members(nodes, false);
  const bare = isBare(nodes) ? own.find(({ name }) => name === '') : undefined;
  if (bare) return bare.type;
  const layouts = eithers(nodes).map((node) => `(${union(node.layouts.map(dataType))})`);
  const fixed = own.length > 0 || layouts.length === 0 ? [objectType(own)] : [];
  return [...fixed, ...layouts].join(' & ');
}

/** The members of an object that lie outside its layouts; of cases with a name in common, any of their types. */
function members(nodes: Nodes, optional: boolean): readonly Member[] {
  const found = new Map<string, Member>();
  for (const member of nodes.flatMap((node) => membersOf(node, optional))) {
    const before = found.get(member.name);
    found.set(member.name, before ? { ...member, type: union([before.type, member.type]) } : member);
  }
  return [...found.values()];
}

function membersOf(node: Node, optional: boolean): readonly Member[] {
  switch (node.kind) {
    case 'field':
      return [{ name: node.name, optional, ...fieldType(node.schema) }];
    case 'bits':
      return [...node.sliced, ...node.nodes].flatMap((bit): readonly Member[] => {
        if (bit.kind === 'field') return [{ name: bit.name, optional, ...fieldType(bit.schema) }];
        return bit.kind === 'lengthBits' && bit.name !== undefined
          ? [{ name: bit.name, optional, type: 'number' }]
          : [];
      });
    case 'scope':
    case 'hexText':
      return members(node.nodes, optional);
    case 'when':
      return members(
        node.cases.flatMap(({ nodes }) => nodes),
        true,
      );
    case 'given':
    case 'optional':
      return members(node.nodes, true);
    case 'some':
      return node.of.map(({ name, nodes }) => ({
        name,
        optional: true,
        type: isNameless(nodes) ? 'true' : dataType(nodes),
      }));
    case 'either':
      return optional ? members(node.layouts.flat(), true) : [];
    case 'length':
    case 'checksum':
      return node.name === undefined ? [] : [{ name: node.name, optional, type: 'number' }];
    case 'literal':
    case 'count':
    case 'pad':
      return [];
  }
}

/** The layouts of an object that are always there in one of their forms. */
function eithers(nodes: Nodes): readonly EitherNode[] {
  return nodes.flatMap((node): readonly EitherNode[] => {
    if (node.kind === 'either') return allNames([node]).length > 0 ? [node] : [];
    return node.kind === 'scope' || node.kind === 'hexText' ? eithers(node.nodes) : [];
  });
}
