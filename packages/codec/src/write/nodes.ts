import { toHex } from '../bytes/hex.ts';
import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { countWords } from '../refusal/names.ts';
import { fittingLayouts } from '../tree/fitting.ts';
import { allNames, isBare, isNameless, mayBeEmpty } from '../tree/names.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type { EitherNode, Nodes, SomeNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import { writeBits } from './bits.ts';
import { reserveChecksum, reserveLength, type Settle } from './derived.ts';
import { expectedOf } from './expected.ts';
import { writeCount } from './integer-bytes.ts';
import { append, writeLeaf } from './leaf.ts';
import {
  canonicalData,
  givenValue,
  isGiven,
  itemsCounted,
  type ObjectData,
  openObject,
  refuseOtherKeys,
  requireGiven,
} from './object.ts';

/**
 * Writes a list of nodes. Lengths and checksums look at the list they stand in: they are settled, in order, once all of
 * it is written. `together` are fields that stand or fall with those of this list.
 */
export function writeNodes(nodes: Nodes, object: ObjectData, out: number[], together: readonly string[] = []): void {
  const start = out.length;
  const lengths: Settle[] = [];
  const checksums: Settle[] = [];
  for (const node of nodes) {
    switch (node.kind) {
      case 'literal':
        out.push(...node.bytes);
        break;
      case 'field':
        object.canonical[node.name] = writeField(
          node.schema,
          requireGiven(node, object, together),
          pathOf(object.path, node.name),
          out,
        );
        break;
      case 'scope':
        writeNodes(node.nodes, object, out, together);
        break;
      case 'bits':
        lengths.push(...writeBits(node, object, out, together));
        break;
      case 'when': {
        const value = String(object.canonical[node.field]);
        const taken = node.cases.find(({ is }) => is === value);
        if (taken) writeNodes(taken.nodes, object, out);
        break;
      }
      case 'either':
        writeEither(node, object, out);
        break;
      case 'some':
        writeSome(node, object, out);
        break;
      case 'given':
      case 'optional':
        writeTogether(node.nodes, object, out);
        break;
      case 'length':
        lengths.push(reserveLength(node, object, out, together));
        break;
      case 'count':
        writeCount(node.in, itemsCounted(object, node.label), out);
        break;
      case 'checksum':
        checksums.push(reserveChecksum(node, object, out, start, together));
        break;
      case 'pad':
        if (out.length - start > node.to)
          throw new CodecError('stretch_too_long', object.path, { length: out.length - start, maximum: node.to });
        while (out.length - start < node.to) out.push(node.with);
        break;
      case 'hexText': {
        const inner: number[] = [];
        writeNodes(node.nodes, object, inner, together);
        const text = node.upper ? toHex(inner).toUpperCase() : toHex(inner);
        for (const letter of text) out.push(letter.charCodeAt(0));
        break;
      }
    }
  }
  for (const settle of [...lengths, ...checksums]) settle();
}

function writeTogether(nodes: Nodes, object: ObjectData, out: number[]): void {
  const names = allNames(nodes);
  if (names.some((name) => isGiven(object, name))) writeNodes(nodes, object, out, names);
  else object.known.push(...names);
}

function writeSome(node: SomeNode, object: ObjectData, out: number[]): void {
  const fields = node.of.map(({ name }) => name);
  object.known.push(...fields);
  if (!fields.some((name) => isGiven(object, name))) throw new CodecError('needs_one', object.path, { fields });
  for (const { name, nodes } of node.of) {
    if (!isGiven(object, name)) continue;
    const path = pathOf(object.path, name);
    object.canonical[name] = writeStretch(nodes, givenValue(object, name), path, out);
  }
}

/** A stretch of `some`: `true` where it has no fields. */
function writeStretch(nodes: Nodes, value: unknown, path: string, out: number[]): unknown {
  if (isNameless(nodes)) {
    if (value !== true) throw new CodecError('unknown_option', path, { value, options: [true] });
    writeNodes(nodes, { path, nodes, given: {}, canonical: {}, known: [] }, out);
    return true;
  }
  return writeField({ wire: { kind: 'group', nodes } }, value, path, out);
}

/** Writes the layout that the fields given fit; of several, the first that takes their values. */
function writeEither(node: EitherNode, object: ObjectData, out: number[]): void {
  const fitting = fittingLayouts(node.layouts, (name) => isGiven(object, name));
  if (fitting.length === 0)
    throw new CodecError('no_layout', object.path, { layouts: node.layouts.map((layout) => allNames(layout)) });
  let first: CodecError | undefined;
  for (const layout of fitting) {
    const attempt: ObjectData = { ...object, canonical: { ...object.canonical }, known: [...object.known] };
    const bytes: number[] = [];
    try {
      writeNodes(layout, attempt, bytes);
    } catch (error) {
      if (!isCodecError(error)) throw error;
      first ??= error;
      continue;
    }
    Object.assign(object.canonical, attempt.canonical);
    object.known.push(...attempt.known.slice(object.known.length));
    append(out, bytes);
    return;
  }
  throw first!;
}

/** Writes a value as its bytes and gives back its canonical form. */
export function writeField(schema: FieldSchema, value: unknown, path: string, out: number[]): unknown {
  if (isListSchema(schema)) return writeList(schema, value, path, out);
  if (isGroupSchema(schema)) return writeObject(schema.wire.nodes, value, path, out);
  return writeLeaf(schema as LeafSchema, value, path, out);
}

/** Writes the data of a list of nodes: an object of its own, or the bare value of its unnamed field. */
export function writeObject(nodes: Nodes, data: unknown, path: string, out: number[]): unknown {
  const object = openObject(nodes, data === null && mayBeEmpty(nodes) ? {} : data, path);
  writeNodes(nodes, object, out);
  refuseOtherKeys(object);
  return canonicalData(object);
}

function writeList(schema: ListSchema, value: unknown, path: string, out: number[]): unknown[] {
  const { wire } = schema;
  if (!Array.isArray(value)) throw new CodecError('wrong_type', path, { value, expected: 'a list' });
  const minimum = schema.minItems!;
  const maximum = schema.maxItems!;
  if (value.length < minimum || value.length > maximum) {
    throw new CodecError('wrong_count', path, {
      count: value.length,
      minimum,
      maximum,
      takes: countWords(minimum, maximum),
    });
  }
  if (wire.prefix) writeCount(wire.prefix, value.length, out);
  const { item } = wire;
  return Array.from(value, (given: unknown, index) => {
    const itemPath = `${path}[${index}]`;
    if (item.nodes && isBare(item.nodes)) return writeObject(item.nodes, given, itemPath, out);
    const itemSchema: FieldSchema = item.schema ?? { wire: { kind: 'group', nodes: item.nodes } };
    if (given === undefined) throw new CodecError('missing_field', itemPath, { expected: expectedOf(itemSchema) });
    return writeField(itemSchema, given, itemPath, out);
  });
}
