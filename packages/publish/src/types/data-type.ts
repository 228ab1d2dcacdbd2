import {
  allNames,
  type EitherNode,
  type FieldSchema,
  isBare,
  isNameless,
  type Node,
  type Nodes,
} from '@downlink-kit/codec/tree';
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

/** The type of a field, and what its declaration says about it: description, limits and unit. */
function fieldType(schema: FieldSchema): { readonly type: string; readonly about?: string } {
  const about = aboutField(schema);
  return { type: typeOf(schema), ...(about !== '' && { about }) };
}

function typeOf({ wire }: FieldSchema): string {
  switch (wire.kind) {
    case 'integer':
      return wire.text ? 'string' : 'number';
    case 'float':
    case 'digits':
      return 'number';
    case 'choice':
      return wire.of.every(([value]) => typeof value === 'boolean') && wire.of.length === 2
        ? 'boolean'
        : inline(wire.of.map(([value]) => JSON.stringify(value)));
    case 'special':
      return inline([typeOf(wire.of), ...wire.values.map(([value]) => JSON.stringify(value))]);
    case 'flags': {
      const names = wire.names.filter((name) => name !== null);
      if (wire.as === 'list') return `(${inline(names.map((name) => JSON.stringify(name)))})[]`;
      return objectType(names.map((name) => ({ name: String(name), type: 'boolean', optional: false })));
    }
    case 'bytes':
    case 'text':
    case 'time':
      return 'string';
    case 'list':
      return `(${wire.item.nodes ? dataType(wire.item.nodes) : typeOf(wire.item.schema)})[]`;
    case 'group':
      return dataType(wire.nodes);
    case 'constant':
      return JSON.stringify(wire.value);
  }
}

function inline(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

function aboutField(schema: FieldSchema): string {
  const { description, minimum, maximum, wire } = schema;
  const unit = 'unit' in wire && wire.kind !== 'time' && wire.unit !== undefined ? ` ${wire.unit}` : '';
  const limits = minimum !== undefined && maximum !== undefined ? `${minimum}…${maximum}${unit}` : '';
  return [description, limits].filter((part) => typeof part === 'string' && part !== '').join(': ');
}
