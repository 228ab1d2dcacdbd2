import { toHex } from '../bytes/hex.ts';
import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { countWords } from '../refusal/names.ts';
import { fixedTail, isOpenEnded, runFrom } from '../tree/extent.ts';
import { beginsWith } from '../tree/heads.ts';
import { isNameless } from '../tree/names.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type { ChecksumNode, EitherNode, HexTextNode, LiteralNode, Nodes, PadNode, SomeNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { bytesOf, isFixed, sizeOf } from '../tree/size.ts';
import { canBegin, tellsOf } from '../tree/tells.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import { checksumOf } from '../values/checksum.ts';
import { type LengthRead, readBits } from './bits.ts';
import { type Bounds, beginning, bytesUpTo, type Cursor, note, take } from './cursor.ts';
import { readUnsigned } from './integer-bytes.ts';
import { readLeaf } from './leaf.ts';
import { dataRead, type ObjectRead, openRead } from './object.ts';

/** Reads a list of nodes into an object; of a stretch with an exact end, all of it. */
export function readNodes(nodes: Nodes, object: ObjectRead, cursor: Cursor, outer: Bounds): void {
  const start = cursor.at;
  let bounds = outer;
  for (const [index, node] of nodes.entries()) {
    requireRun(nodes, index, object, cursor, bounds);
    const inner = innerBounds(nodes, index, cursor, bounds);
    switch (node.kind) {
      case 'literal':
        readLiteral(node, object, cursor, bounds);
        break;
      case 'field':
        object.data[node.name] = readField(node.schema, object, cursor, inner, pathOf(object.path, node.name));
        break;
      case 'scope':
        readNodes(node.nodes, object, cursor, inner);
        break;
      case 'bits': {
        const length = readBits(node, object, cursor, bounds);
        if (length) bounds = boundsByLength(length, cursor, bounds);
        break;
      }
      case 'when': {
        const value = String(object.data[node.field]);
        const taken = node.cases.find(({ is }) => is === value);
        if (taken) readNodes(taken.nodes, object, cursor, inner);
        break;
      }
      case 'either':
        readEither(node, object, cursor, inner);
        break;
      case 'some':
        readSome(node, object, cursor, inner);
        break;
      case 'given':
        if (object.announced.get(node.label)) readNodes(node.nodes, object, cursor, inner);
        break;
      case 'optional':
        if (cursor.at < inner.end) readNodes(node.nodes, object, cursor, inner);
        break;
      case 'length': {
        const from = cursor.at;
        const path = pathOf(object.path, node.name ?? '');
        const says = readUnsigned(take(cursor, bytesOf(node.in), bounds, path), node.in.order === 'le');
        note(cursor, from, { path: node.name === undefined ? null : path, value: says });
        bounds = boundsByLength({ says, add: node.add, path }, cursor, bounds);
        if (node.name !== undefined) object.data[node.name] = says;
        break;
      }
      case 'count': {
        const from = cursor.at;
        const says = readUnsigned(take(cursor, bytesOf(node.in), bounds, object.path), node.in.order === 'le');
        note(cursor, from, { path: null, value: says });
        object.counts.set(node.label, says);
        break;
      }
      case 'checksum':
        readChecksum(node, object, cursor, bounds, start);
        break;
      case 'pad':
        readPadding(node, object, cursor, bounds, start);
        break;
      case 'hexText':
        readHexText(node, object, cursor, inner);
        break;
    }
  }
  if (bounds.exact && cursor.at < bounds.end) {
    throw new CodecError('trailing_bytes', object.path, { extra: bounds.end - cursor.at });
  }
}

/** Where a run of nodes of fixed size begins, all of it must be there. */
function requireRun(nodes: Nodes, index: number, object: ObjectRead, cursor: Cursor, bounds: Bounds): void {
  const missing = cursor.at + runFrom(nodes, index) - bounds.end;
  if (missing > 0) throw new CodecError('frame_too_short', object.path, { missing });
}

/** How far a node may reach: its own fixed size, or up to what must follow it. */
function innerBounds(nodes: Nodes, index: number, cursor: Cursor, bounds: Bounds): Bounds {
  const size = sizeOf(nodes[index]!);
  if (isFixed(size)) return { end: cursor.at + size.least, exact: true };
  const tail = bounds.exact ? fixedTail(nodes, index) : undefined;
  return tail === undefined
    ? { end: bounds.end, exact: false }
    : { end: bounds.end - tail, exact: isOpenEnded(nodes[index]!) };
}

/** Reads the data of a list of nodes: an object of its own, or the bare value of its unnamed field. */
export function readObject(nodes: Nodes, cursor: Cursor, bounds: Bounds, path: string): unknown {
  const object = openRead(nodes, path);
  readNodes(nodes, object, cursor, bounds);
  return dataRead(object);
}

function readField(schema: FieldSchema, object: ObjectRead, cursor: Cursor, bounds: Bounds, path: string): unknown {
  if (isListSchema(schema)) return readList(schema, object, cursor, bounds, path);
  if (isGroupSchema(schema)) return readObject(schema.wire.nodes, cursor, bounds, path);
  return readLeaf(schema as LeafSchema, cursor, bounds, path);
}

function readList(schema: ListSchema, object: ObjectRead, cursor: Cursor, bounds: Bounds, path: string): unknown[] {
  const { wire } = schema;
  const from = cursor.at;
  const count = wire.prefix
    ? readUnsigned(take(cursor, bytesOf(wire.prefix), bounds, path), wire.prefix.order === 'le')
    : (wire.count ?? (wire.countedBy === undefined ? undefined : object.counts.get(wire.countedBy)));
  note(cursor, from, { path: null, value: count });
  const minimum = schema.minItems!;
  const maximum = schema.maxItems!;
  if (count !== undefined && (count < minimum || count > maximum))
    throw new CodecError('wrong_count', path, { count, minimum, maximum, takes: countWords(minimum, maximum) });
  const items: unknown[] = [];
  const itemBounds: Bounds = { end: bounds.end, exact: false };
  while (count === undefined ? cursor.at < bounds.end : items.length < count) {
    const itemPath = `${path}[${items.length}]`;
    const { item } = wire;
    items.push(
      item.nodes
        ? readObject(item.nodes, cursor, itemBounds, itemPath)
        : readField(item.schema, object, cursor, itemBounds, itemPath),
    );
  }
  if (items.length < minimum || items.length > maximum) {
    throw new CodecError('wrong_count', path, {
      count: items.length,
      minimum,
      maximum,
      takes: countWords(minimum, maximum),
    });
  }
  return items;
}

function readLiteral(node: LiteralNode, object: ObjectRead, cursor: Cursor, bounds: Bounds): void {
  const from = cursor.at;
  const bytes = take(cursor, node.bytes.length, bounds, object.path);
  for (const [index, expected] of node.bytes.entries()) {
    if (bytes[index] !== expected) {
      const details = { at: from + index, byte: hexByte(bytes[index]!), expected: hexByte(expected) };
      throw new CodecError('wrong_byte', object.path, details);
    }
  }
  note(cursor, from, { path: null, value: toHex(bytes) });
}

/** Tries the layouts in the order declared; where none can be read, the first that begins so says why. */
function readEither(node: EitherNode, object: ObjectRead, cursor: Cursor, bounds: Bounds): void {
  const rest = bytesUpTo(cursor, bounds.end);
  const candidates = node.layouts.filter((layout) => beginsWith(layout, rest));
  if (candidates.length === 0)
    throw new CodecError('no_such_layout', object.path, { begins: beginning(cursor, bounds.end) });
  const from = cursor.at;
  const spans = cursor.spans?.length ?? 0;
  let first: CodecError | undefined;
  for (const layout of candidates) {
    const attempt = {
      ...object,
      data: { ...object.data },
      counts: new Map(object.counts),
      announced: new Map(object.announced),
    };
    try {
      readNodes(layout, attempt, cursor, bounds);
    } catch (error) {
      if (!isCodecError(error)) throw error;
      first ??= error;
      cursor.at = from;
      cursor.spans?.splice(spans);
      continue;
    }
    Object.assign(object.data, attempt.data);
    return;
  }
  throw first!;
}

function readSome(node: SomeNode, object: ObjectRead, cursor: Cursor, bounds: Bounds): void {
  const fields = node.of.map(({ name }) => name);
  const tells = tellsOf(node);
  while (cursor.at < bounds.end) {
    const rest = bytesUpTo(cursor, bounds.end);
    const stretch = node.of.find(({ nodes }, index) => beginsWith(nodes, rest) && canBegin(tells[index]!, rest));
    if (stretch === undefined)
      throw new CodecError('no_such_part', object.path, { begins: beginning(cursor, bounds.end) });
    const path = pathOf(object.path, stretch.name);
    if (Object.hasOwn(object.data, stretch.name)) throw new CodecError('part_twice', path, {});
    const data = readObject(stretch.nodes, cursor, { end: bounds.end, exact: false }, path);
    object.data[stretch.name] = isNameless(stretch.nodes) ? true : data;
  }
  if (!fields.some((name) => Object.hasOwn(object.data, name)))
    throw new CodecError('needs_one', object.path, { fields });
}

/** What the length says is where the list ends; in a stretch whose end is known already, both must agree. */
function boundsByLength(length: LengthRead, cursor: Cursor, bounds: Bounds): Bounds {
  const { path } = length;
  const end = cursor.at + length.says - length.add;
  const disagrees = bounds.exact ? end !== bounds.end : end < cursor.at;
  if (disagrees)
    throw new CodecError('wrong_length', path, { says: length.says, is: bounds.end - cursor.at + length.add });
  if (end > bounds.end) throw new CodecError('frame_too_short', path, { missing: end - bounds.end });
  return { end, exact: true };
}

function readChecksum(node: ChecksumNode, object: ObjectRead, cursor: Cursor, bounds: Bounds, start: number): void {
  const from = cursor.at;
  const path = pathOf(object.path, node.name ?? '');
  const found = readUnsigned(take(cursor, node.bytes, bounds, path), node.order === 'le');
  const computed = checksumOf(node.algorithm, cursor.bytes.slice(start + node.skip, from)) % 2 ** (8 * node.bytes);
  if (found !== computed) {
    const spell = (sum: number) => `0x${sum.toString(16).padStart(node.bytes * 2, '0')}`;
    throw new CodecError('wrong_checksum', path, { found: spell(found), computed: spell(computed) });
  }
  note(cursor, from, { path: node.name === undefined ? null : path, value: found });
  if (node.name !== undefined) object.data[node.name] = found;
}

function readPadding(node: PadNode, object: ObjectRead, cursor: Cursor, bounds: Bounds, start: number): void {
  const from = cursor.at;
  if (from - start > node.to)
    throw new CodecError('stretch_too_long', object.path, { length: from - start, maximum: node.to });
  const bytes = take(cursor, node.to - (from - start), bounds, object.path);
  const wrong = bytes.find((byte) => byte !== node.with);
  if (wrong !== undefined) {
    throw new CodecError('wrong_padding', object.path, { byte: hexByte(wrong), expected: hexByte(node.with) });
  }
  note(cursor, from, { path: null, value: toHex(bytes) });
}

function readHexText(node: HexTextNode, object: ObjectRead, cursor: Cursor, bounds: Bounds): void {
  const from = cursor.at;
  const { least, most } = sizeOf(node);
  const letters = take(cursor, least === most ? least : Math.max(0, bounds.end - from), bounds, object.path);
  const text = String.fromCharCode(...letters);
  const digits = node.upper ? /^(?:[0-9A-F]{2})*$/ : /^(?:[0-9a-f]{2})*$/;
  if (!digits.test(text))
    throw new CodecError('bad_text', object.path, {
      charset: node.upper ? 'upper-case hex digits' : 'lower-case hex digits',
    });
  const bytes = Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
  const inner: Cursor = {
    bytes,
    at: 0,
    spans: cursor.spans,
    firstBit: cursor.firstBit + from * 8 * cursor.scale,
    scale: cursor.scale * 2,
  };
  readNodes(node.nodes, object, inner, { end: bytes.length, exact: true });
}

function hexByte(byte: number): string {
  return `0x${toHex([byte])}`;
}
