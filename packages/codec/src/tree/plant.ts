import { checkName } from '../check/names.ts';
import { CodecError } from '../refusal/codec-error.ts';
import type { BitNode, FieldNode, Node, Nodes } from './node.ts';
import { isPlainRecord } from './plain.ts';
import type { FieldSchema, Wire } from './wire.ts';

const PART_KINDS: ReadonlySet<string> = new Set<Node['kind']>([
  'bits',
  'when',
  'either',
  'some',
  'given',
  'optional',
  'length',
  'count',
  'checksum',
  'pad',
  'hexText',
]);
const BIT_PART_KINDS: ReadonlySet<string> = new Set<BitNode['kind']>([
  'reserved',
  'has',
  'lengthBits',
  'countBits',
  'slice',
]);

/** Turns the list as it is written (numbers, fields, parts, lists in the list) into nodes. */
export function plant(items: unknown): Nodes {
  try {
    return planted(items);
  } catch (error) {
    if (error instanceof RangeError) throw new CodecError('too_deep', '', {});
    throw error;
  }
}

function planted(items: unknown): Nodes {
  if (!Array.isArray(items)) throw new CodecError('bad_item', '', { item: items, needs: 'a frame is a list' });
  const nodes: Node[] = [];
  for (const item of items as unknown[]) {
    const last = nodes.at(-1);
    if (typeof item === 'number') {
      const byte = literalByte(item);
      if (last?.kind === 'literal') nodes[nodes.length - 1] = { kind: 'literal', bytes: [...last.bytes, byte] };
      else nodes.push({ kind: 'literal', bytes: [byte] });
    } else {
      nodes.push(...plantItem(item));
    }
  }
  return nodes;
}

function literalByte(item: number): number {
  if (Number.isInteger(item) && item >= 0 && item <= 255 && !Object.is(item, -0)) return item;
  throw new CodecError('bad_item', '', { item, needs: 'a literal byte is a whole number 0…255' });
}

function plantItem(item: unknown): readonly Node[] {
  if (Array.isArray(item)) return [{ kind: 'scope', nodes: planted(item) }];
  if (isField(item)) return [byteField('', item)];
  if (isPart(item, PART_KINDS)) return [unmarked(item) as Node];
  if (isPart(item, BIT_PART_KINDS))
    throw new CodecError('bad_item', '', { item: item.kind, needs: 'it belongs inside bits(…)' });
  return namedEntries(item).map(([name, value]): Node => {
    if (isField(value)) return byteField(name, value);
    if (isPart(value, DERIVED)) return { ...(unmarked(value) as Node & { kind: 'length' | 'checksum' }), name };
    if (isPart(value, BIT_PART_KINDS)) throw new CodecError('narrow_field', '', { name });
    throw notAField(name, value);
  });
}

const DERIVED: ReadonlySet<string> = new Set(['length', 'checksum']);
const NARROW_DERIVED: ReadonlySet<string> = new Set(['lengthBits']);

/** Turns what `bits(…)` was given, one object or a list, into its nodes. */
export function plantBits(items: unknown): readonly BitNode[] {
  const list = Array.isArray(items) ? (items as unknown[]) : [items];
  return list.flatMap((item): readonly BitNode[] => {
    if (isField(item)) return [narrowField('', item)];
    if (isPart(item, BIT_PART_KINDS)) return [unmarked(item) as BitNode];
    if (isPart(item, PART_KINDS)) {
      throw new CodecError('bad_item', '', { item: item.kind, needs: 'bits(…) holds what is narrower than a byte' });
    }
    if (typeof item === 'number') {
      throw new CodecError('bad_item', '', { item, needs: 'fixed bits are written reserved(n, value)' });
    }
    return namedEntries(item).map(([name, value]): BitNode => {
      if (isField(value)) return narrowField(name, value);
      if (isPart(value, NARROW_DERIVED)) return { ...(unmarked(value) as BitNode & { kind: 'lengthBits' }), name };
      if (isPart(value, DERIVED)) throw new CodecError('wide_field', '', { name });
      throw notAField(name, value);
    });
  });
}

/** The fields of an object, which lie in pieces elsewhere. */
export function plantSliced(items: unknown): readonly FieldNode[] {
  return namedEntries(items).map(([name, value]) => {
    if (isField(value)) return narrowField(name, value);
    throw notAField(name, value);
  });
}

function byteField(name: string, schema: FieldSchema): FieldNode {
  if (placeOf(schema.wire) === 'bits') throw new CodecError('narrow_field', '', { name: name || 'this' });
  return { kind: 'field', name, schema };
}

function narrowField(name: string, schema: FieldSchema): FieldNode {
  if (placeOf(schema.wire) === 'bytes') throw new CodecError('wide_field', '', { name: name || 'this' });
  return { kind: 'field', name, schema };
}

/** Where a field may stand. */
export function placeOf(wire: Wire): 'bits' | 'bytes' | 'anywhere' {
  switch (wire.kind) {
    case 'special':
      return placeOf(wire.of.wire);
    case 'digits':
      return wire.packed ? 'anywhere' : 'bytes';
    case 'integer':
    case 'float':
    case 'choice':
      return wire.within ?? 'bytes';
    case 'flags':
    case 'bytes':
    case 'text':
    case 'time':
    case 'list':
    case 'group':
    case 'constant':
      return 'bytes';
  }
}

function notAField(name: string, value: unknown): CodecError {
  const needs = typeof value === 'function' ? 'call it, with () behind its name' : 'a field like u8()';
  return new CodecError('bad_item', name, { item: value, needs });
}

function namedEntries(item: unknown): readonly (readonly [string, unknown])[] {
  if (!isPlainRecord(item)) {
    throw new CodecError('bad_item', '', { item, needs: neededFor(item) });
  }
  const [symbol] = Object.getOwnPropertySymbols(item);
  if (symbol !== undefined)
    throw new CodecError('bad_name', '', { name: String(symbol), why: 'it is a symbol, which JSON cannot hold' });
  // In the tree the empty name is the value itself.
  if (Object.hasOwn(item, '')) checkName('', '');
  return Object.entries(item);
}

function neededFor(item: unknown): string {
  if (typeof item === 'string') return 'write bytes as numbers';
  if (typeof item === 'function') return 'call it, with () behind its name';
  return 'a frame holds bytes, { name: field }, lists and parts';
}

export function isField(item: unknown): item is FieldSchema {
  if (!isPlainRecord(item) || !Object.hasOwn(item, 'wire')) return false;
  return typeof (item.wire as { kind?: unknown } | null)?.kind === 'string';
}

function isPart(item: unknown, kinds: ReadonlySet<string>): item is { kind: string } {
  const kind = (item as { kind?: unknown } | null)?.kind;
  return typeof item === 'object' && typeof kind === 'string' && kinds.has(kind);
}

/** A part without the marks that only types need. */
function unmarked(part: object): unknown {
  const { derived: _derived, bitPart: _bitPart, ...node } = part as Record<string, unknown>;
  return node;
}
