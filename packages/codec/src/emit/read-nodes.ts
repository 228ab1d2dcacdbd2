import { countWords } from '../refusal/names.ts';
import { fixedTail, isOpenEnded, runFrom } from '../tree/extent.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type { BitsNode, HexTextNode, LengthNode, Node, Nodes } from '../tree/node.ts';
import { bytesOf, isFixed, sizeOf, sizeOfField } from '../tree/size.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import type { Body } from './body.ts';
import { type Code, js, lastly, literal } from './code.ts';
import { itemPathCode, pathCode } from './object-code.ts';
import { readBits } from './read-bits.ts';
import { type ReadNodes, readEither, readIf, readSome, readWhen } from './read-branches.ts';
import { type Place, placeCode, unsignedCode } from './read-bytes.ts';
import { readChecksum, readLength, readPadding } from './read-derived.ts';
import { readLeafCode } from './read-leaf.ts';
import { put, type ReadObject, readObjectOf, resultOf } from './read-object.ts';
import { hold, type Stretch } from './stretch.ts';

const read: ReadNodes = { nodes: readNodesCode, object: readObjectCode };

/** Statements that read a list of nodes into an object. */
export function readNodesCode(nodes: Nodes, object: ReadObject, outer: Stretch, body: Body): void {
  const start: Place = { ...outer.place };
  if (start.base === outer.at && nodes.some(({ kind }) => kind === 'checksum' || kind === 'pad')) {
    start.base = body.declare('start', placeCode(start));
    start.add = 0;
  }
  let stretch = outer;
  nodes.forEach((node, index) => {
    const run = runFrom(nodes, index);
    if (!stretch.safe && (run > 0 || stretch.short)) {
      body.add(js`has(${placeCode(stretch.place)}, ${run}, ${stretch.end}${lastly(object.path)});`);
      stretch = { ...stretch, short: false };
    }
    const inner = innerStretch(nodes, index, stretch, body);
    if (node.kind === 'bits') stretch = readBits(node, object, stretch, body);
    else if (node.kind === 'length') stretch = readLength(node, object, stretch, body);
    else readNode(node, object, inner, stretch, start, body);
  });
  const checkedAlready = stretch.safe && isFixedList(nodes);
  if (stretch.exact && !checkedAlready)
    body.add(js`ends(${placeCode(stretch.place)}, ${stretch.end}${lastly(object.path)});`);
}

function isFixedList(nodes: Nodes): boolean {
  return nodes.every((node) => isFixed(sizeOf(node)));
}

/** How far a node may reach: its own fixed size, or up to what must follow it. The place is shared. */
function innerStretch(nodes: Nodes, index: number, stretch: Stretch, body: Body): Stretch {
  const node = nodes[index]!;
  const size = sizeOf(node);
  if (isFixed(size)) {
    const to = placeCode(stretch.place, size.least);
    const end = stretch.place.base === stretch.at && movesOn(node) ? body.declare('end', to) : to;
    return { ...stretch, end, exact: true, safe: true, short: false };
  }
  const tail = stretch.exact ? fixedTail(nodes, index) : undefined;
  if (tail === undefined) return { ...stretch, exact: false, safe: false };
  const end = tail === 0 ? stretch.end : js`${stretch.end} - ${tail}`;
  return { ...stretch, end, exact: isOpenEnded(node), safe: false, short: stretch.short || tail > 0 };
}

/** Whether reading a node of fixed size puts the place into its variable on the way. */
function movesOn(node: Node): boolean {
  switch (node.kind) {
    case 'field':
      return isListSchema(node.schema) || (isGroupSchema(node.schema) && node.schema.wire.nodes.some(movesOn));
    case 'scope':
      return node.nodes.some(movesOn);
    case 'when':
    case 'either':
    case 'some':
    case 'given':
    case 'optional':
    case 'pad':
      return true;
    case 'literal':
    case 'bits':
    case 'length':
    case 'count':
    case 'checksum':
    case 'hexText':
      return false;
  }
}

function readNode(
  node: Exclude<Node, BitsNode | LengthNode>,
  object: ReadObject,
  inner: Stretch,
  list: Stretch,
  start: Place,
  body: Body,
): void {
  switch (node.kind) {
    case 'literal':
      if (!(list.begun && list.place.base === start.base && list.place.base !== list.at)) {
        body.add(js`fixed(${list.bytes}, ${placeCode(list.place)}, ${literal(node.bytes)}${lastly(object.path)});`);
      }
      list.place.add += node.bytes.length;
      break;
    case 'field':
      put(
        object,
        node.name,
        readFieldCode(node.schema, pathCode(object.path, node.name), node.name || 'value', object, inner, body),
        body,
        node.schema,
      );
      break;
    case 'scope':
      readNodesCode(node.nodes, object, inner, body);
      break;
    case 'when':
      readWhen(node, object, inner, body, read);
      break;
    case 'either':
      readEither(node, object, inner, body, read);
      break;
    case 'some':
      readSome(node, object, inner, body, read);
      break;
    case 'given':
      readIf(object.announced.get(node.label)!, node.nodes, object, inner, body, read);
      break;
    case 'optional':
      hold(inner, body);
      readIf(js`${inner.at} < ${inner.end}`, node.nodes, object, inner, body, read);
      break;
    case 'count': {
      const size = bytesOf(node.in);
      object.counts.set(
        node.label,
        body.declare('count', unsignedCode(list.bytes, list.place, size, node.in.order === 'le')),
      );
      list.place.add += size;
      break;
    }
    case 'checksum':
      readChecksum(node, object, list, start, body);
      break;
    case 'pad':
      readPadding(node, object, list, start, body);
      break;
    case 'hexText':
      readHexText(node, object, inner, body);
      break;
  }
}

/** Reads a field; gives back the expression of its value, a variable. */
function readFieldCode(
  schema: FieldSchema,
  path: Code,
  name: string,
  object: ReadObject,
  stretch: Stretch,
  body: Body,
): Code {
  if (isListSchema(schema)) return readListCode(schema, path, name, object, stretch, body);
  if (isGroupSchema(schema)) return readObjectCode(schema.wire.nodes, path, name, stretch, body);
  return readLeafCode(schema as LeafSchema, path, name, stretch, body);
}

/** Reads an object of its own; gives back the expression of its data. */
export function readObjectCode(nodes: Nodes, path: Code, name: string, stretch: Stretch, body: Body): Code {
  const object = readObjectOf(nodes, path, name, body);
  readNodesCode(nodes, object, stretch, body);
  return resultOf(object);
}

function readListCode(
  schema: ListSchema,
  path: Code,
  name: string,
  object: ReadObject,
  stretch: Stretch,
  body: Body,
): Code {
  const { wire } = schema;
  const minimum = schema.minItems!;
  const maximum = schema.maxItems!;
  const takes = countWords(minimum, maximum);
  let count: Code | undefined;
  if (wire.prefix) {
    const size = bytesOf(wire.prefix);
    if (!stretch.safe) body.add(js`has(${placeCode(stretch.place)}, ${size}, ${stretch.end}, ${path});`);
    count = body.declare(
      'count',
      js`howMany(${unsignedCode(stretch.bytes, stretch.place, size, wire.prefix.order === 'le')}, ${path}, ${minimum}, ${maximum}, ${takes})`,
    );
    stretch.place.add += size;
  } else if (wire.countedBy !== undefined) {
    count = object.counts.get(wire.countedBy)!;
    body.add(js`howMany(${count}, ${path}, ${minimum}, ${maximum}, ${takes});`);
  } else if (wire.count !== undefined) {
    count = literal(wire.count);
  }
  const list = body.declare(name, js`[]`);
  hold(stretch, body);
  const more = count === undefined ? js`${stretch.at} < ${stretch.end}` : js`${list}.length < ${count}`;
  const safe = isFixed(sizeOfField(schema)) && stretch.safe;
  body.block(js`while (${more})`, (inside) => {
    const item: Stretch = { ...stretch, place: { base: stretch.at, add: 0 }, exact: false, safe, begun: false };
    const itemPath = itemPathCode(path, js`${list}.length`);
    const value = wire.item.nodes
      ? readObjectCode(wire.item.nodes, itemPath, 'item', item, inside)
      : readItemCode(wire.item.schema, itemPath, object, item, inside);
    hold(item, inside);
    inside.add(js`${list}.push(${value});`);
  });
  if (count === undefined) body.add(js`howMany(${list}.length, ${path}, ${minimum}, ${maximum}, ${takes});`);
  return list;
}

/** An item that is a field: it stands alone, so its size is looked at here. */
function readItemCode(schema: FieldSchema, path: Code, object: ReadObject, stretch: Stretch, body: Body): Code {
  const size = sizeOfField(schema);
  const leaf = !isListSchema(schema) && !isGroupSchema(schema);
  if (leaf && isFixed(size) && !stretch.safe)
    body.add(js`has(${placeCode(stretch.place)}, ${size.least}, ${stretch.end}, ${path});`);
  return readFieldCode(schema, path, 'item', object, stretch, body);
}

function readHexText(node: HexTextNode, object: ReadObject, stretch: Stretch, body: Body): void {
  const size = sizeOf(node);
  const { bytes, place } = stretch;
  const words = node.upper ? 'upper-case hex digits' : 'lower-case hex digits';
  const from = body.declare('from', placeCode(place));
  if (!isFixed(size)) body.add(js`has(${from}, 0, ${stretch.end}${lastly(object.path)});`);
  const to = isFixed(size) ? js`${from} + ${size.least}` : stretch.end;
  const inner = body.declare(
    'unhexed',
    js`unhex(${bytes}.slice(${from}, ${to}), ${object.path}, ${node.upper === true}, ${words})`,
  );
  const at = body.declare('at', literal(0));
  const content: Stretch = {
    bytes: inner,
    place: { base: undefined, add: 0 },
    at,
    end: js`${inner}.length`,
    exact: true,
    safe: isFixed(size),
    short: false,
    begun: false,
  };
  readNodesCode(node.nodes, object, content, body);
  if (isFixed(size)) {
    place.add += size.least;
  } else {
    body.add(js`${stretch.at} = ${to};`);
    place.base = stretch.at;
    place.add = 0;
  }
}
