import { annotationsOf } from '../fields/make-field.ts';
import { listedValues } from '../tree/listed-values.ts';
import { allNames, isBare, isNameless, mayBeEmpty, namesOf } from '../tree/names.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type { FieldNode, Node, Nodes, WhenNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import { type Concerns, concernsOf, hasConcerns } from './concerns.ts';
import type { Built, JsonSchema, Wider } from './json-schema.ts';
import { leafSchema } from './leaf-schema.ts';

/** What a list of nodes asks of its object: the keywords of one subschema. */
interface Piece {
  readonly properties: Record<string, JsonSchema | boolean>;
  readonly required: string[];
  readonly allOf: JsonSchema[];
  readonly dependencies: Record<string, readonly string[]>;
  readonly wider: Wider[];
  /** The fields met so far, for parts that depend on one of them. */
  readonly fields: FieldNode[];
}

/**
 * The schema of the data of a frame, or of a part of one: one closed object with all names, dependent parts as
 * `if`/`then`; or the schema of its bare value. `extra` are properties that the payload adds, the tag.
 */
export function dataSchema(
  frame: Nodes,
  path: string,
  limits: Concerns,
  extra: Readonly<Record<string, JsonSchema>> = {},
): Built {
  const nodes = limits.port ? [limits.port, ...frame] : frame;
  const piece = pieceOf(nodes, path);
  const concerns = concernsOf(frame, path, limits);
  const wire = hasConcerns(concerns) ? { wire: { kind: 'object', nodes: frame, ...limits } } : {};
  const wider = [...piece.wider, ...concerns.wider];
  if (isBare(nodes)) {
    const value = piece.properties[''] as JsonSchema;
    const schema = hasConcerns(concerns) ? { allOf: [value], ...wire } : value;
    return { schema, wider };
  }
  const properties: Record<string, JsonSchema | boolean> = { ...extra };
  for (const name of allNames(nodes)) properties[name] = true;
  Object.assign(properties, piece.properties);
  const required = [...Object.keys(extra), ...piece.required];
  const object: JsonSchema = {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(Object.keys(piece.dependencies).length > 0 && { dependencies: piece.dependencies }),
    ...(piece.allOf.length > 0 && { allOf: piece.allOf }),
    ...wire,
  };
  const nothing = mayBeEmpty(nodes) && Object.keys(extra).length === 0;
  return { schema: nothing ? { anyOf: [object, { type: 'null' }] } : object, wider };
}

/** The schema of a field, of those in it too. */
export function fieldSchema(field: FieldSchema, path: string): Built {
  if (isListSchema(field)) return listSchema(field, path);
  if (!isGroupSchema(field)) return leafSchema(field as LeafSchema, path);
  const { schema, wider } = dataSchema(field.wire.nodes, path, {});
  return { schema: { ...annotationsOf(field), ...schema }, wider };
}

function listSchema(field: ListSchema, path: string): Built {
  const { item } = field.wire;
  const items = item.nodes ? dataSchema(item.nodes, `${path}[]`, {}) : fieldSchema(item.schema, `${path}[]`);
  const { minItems, maxItems } = field;
  return {
    schema: { ...annotationsOf(field), type: 'array', minItems, maxItems, items: items.schema },
    wider: items.wider,
  };
}

function emptyPiece(fields: readonly FieldNode[] = []): Piece {
  return { properties: {}, required: [], allOf: [], dependencies: {}, wider: [], fields: [...fields] };
}

function pieceOf(nodes: Nodes, path: string, fields: readonly FieldNode[] = []): Piece {
  const piece = emptyPiece(fields);
  for (const node of nodes) addNode(piece, node, path);
  return piece;
}

function addNode(piece: Piece, node: Node, path: string): void {
  switch (node.kind) {
    case 'field':
      addField(piece, node, path);
      break;
    case 'bits':
      for (const bit of [...node.nodes, ...node.sliced]) {
        if (bit.kind === 'field') addField(piece, bit, path);
        if (bit.kind === 'lengthBits') addDerived(piece, bit.name, path, 'length');
      }
      break;
    case 'length':
    case 'checksum':
      addDerived(piece, node.name, path, node.kind);
      break;
    case 'scope':
    case 'hexText':
      for (const inner of node.nodes) addNode(piece, inner, path);
      break;
    case 'given':
    case 'optional':
      addTogether(piece, node.nodes, path);
      break;
    case 'when':
      addWhen(piece, node, path);
      break;
    case 'either':
      addEither(piece, node.layouts, path);
      break;
    case 'some':
      for (const { name, nodes } of node.of) {
        const built = isNameless(nodes)
          ? { schema: { const: true }, wider: [] }
          : dataSchema(nodes, pathOf(path, name), {});
        piece.properties[name] = built.schema;
        piece.wider.push(...built.wider);
      }
      piece.allOf.push({ anyOf: node.of.map(({ name }) => holds(name, true)) });
      break;
    case 'literal':
    case 'count':
    case 'pad':
      break;
  }
}

function addField(piece: Piece, node: FieldNode, path: string): void {
  const { schema, wider } = fieldSchema(node.schema, pathOf(path, node.name));
  piece.properties[node.name] = schema;
  piece.required.push(node.name);
  piece.wider.push(...wider);
  piece.fields.push(node);
}

function addDerived(piece: Piece, name: string | undefined, path: string, what: string): void {
  if (name === undefined) return;
  piece.properties[name] = { type: 'integer' };
  piece.required.push(name);
  piece.wider.push({ path: pathOf(path, name), why: `another number than the ${what}` });
}

/** Fields that come together: one there, all there. */
function addTogether(piece: Piece, nodes: Nodes, path: string): void {
  const inner = pieceOf(nodes, path, piece.fields);
  for (const name of allNames(nodes)) {
    piece.properties[name] = Object.hasOwn(inner.properties, name) ? inner.properties[name]! : true;
    const others = namesOf(nodes).required.filter((other) => other !== name);
    if (others.length > 0) piece.dependencies[name] = others;
  }
  Object.assign(piece.dependencies, inner.dependencies);
  const first = namesOf(nodes).required[0]!;
  if (inner.allOf.length > 0)
    piece.allOf.push({ if: holds(first, true), then: { type: 'object', allOf: inner.allOf } });
  piece.wider.push(...inner.wider);
}

function addWhen(piece: Piece, node: WhenNode, path: string): void {
  const field = piece.fields.filter(({ name }) => name === node.field).at(-1)!;
  const valueFor = (is: string) => listedValues(field.schema)!.find((value) => String(value) === is);
  const names = [...new Set(node.cases.flatMap(({ nodes }) => allNames(nodes)))];
  for (const { is, nodes } of node.cases) {
    const inner = pieceOf(nodes, path, piece.fields);
    piece.allOf.push({ if: holds(node.field, { const: valueFor(is) }), then: closed(inner, nodes, names) });
    piece.wider.push(...inner.wider);
  }
  if (names.length > 0) {
    const listed = node.cases.map(({ is }) => valueFor(is));
    piece.allOf.push({ if: holds(node.field, { enum: listed }), then: true, else: without(names) });
  }
}

function addEither(piece: Piece, layouts: readonly Nodes[], path: string): void {
  const names = [...new Set(layouts.flatMap((layout) => allNames(layout)))];
  const inner = layouts.map((layout) => pieceOf(layout, path, piece.fields));
  piece.allOf.push({ anyOf: inner.map((one, index) => closed(one, layouts[index]!, names)) });
  for (const one of inner) piece.wider.push(...one.wider);
}

function holds(name: string, value: JsonSchema | true): JsonSchema {
  return { type: 'object', properties: { [name]: value }, required: [name] };
}

function without(names: readonly string[]): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, false])) };
}

/** A subschema with a case's own fields, and none of the names that only other cases have. */
function closed(piece: Piece, nodes: Nodes, names: readonly string[]): JsonSchema {
  const own = allNames(nodes);
  const properties = {
    ...Object.fromEntries(names.filter((name) => !own.includes(name)).map((name) => [name, false])),
    ...piece.properties,
  };
  return {
    type: 'object',
    properties,
    ...(piece.required.length > 0 && { required: piece.required }),
    ...(Object.keys(piece.dependencies).length > 0 && { dependencies: piece.dependencies }),
    ...(piece.allOf.length > 0 && { allOf: piece.allOf }),
  };
}
