import { countRange } from '../values/count-range.ts';
import { countAt } from '../values/grid.ts';
import { toRaw } from '../values/raw.ts';
import type { BitsNode, Node, Nodes } from './node.ts';
import { isFixed, sizeOf, sizeOfField, widthOf } from './size.ts';
import type { FieldSchema, IntegerWire } from './wire.ts';

/** For each place of fixed offset, the bytes that can stand there; undefined is any. */
export type FirstBytes = readonly (ReadonlySet<number> | undefined)[];

/** Whether two lists of nodes can never begin alike: at some offset fixed in both, no byte is common. */
export function areApart(one: Nodes, other: Nodes): boolean {
  const theirs = firstBytes(other);
  return firstBytes(one).some((set, at) => shareNone(set, theirs[at]));
}

/** The offsets, fixed in both lists of nodes, at which no byte is common. */
export function placesApart(one: Nodes, other: Nodes): readonly number[] {
  const theirs = firstBytes(other);
  return firstBytes(one).flatMap((set, at) => (shareNone(set, theirs[at]) ? [at] : []));
}

function shareNone(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  for (const byte of one) if (other.has(byte)) return false;
  return true;
}

const held = new WeakMap<Nodes, FirstBytes>();

/** The bytes that a list of nodes can begin with, up to the first part whose size varies. */
export function firstBytes(nodes: Nodes): FirstBytes {
  const known = held.get(nodes);
  if (known) return known;
  const places: (ReadonlySet<number> | undefined)[] = [];
  for (const node of nodes) {
    const size = sizeOf(node);
    const behind = places.length + size.least;
    places.push(...firstBytesOf(node));
    if (!isFixed(size)) break;
    // A padded list has a fixed size, though what stands in it has not.
    while (places.length < behind) places.push(undefined);
  }
  held.set(nodes, places);
  return places;
}

function firstBytesOf(node: Node): FirstBytes {
  switch (node.kind) {
    case 'literal':
      return node.bytes.map((byte) => new Set([byte]));
    case 'field':
      return firstBytesOfField(node.schema);
    case 'scope':
      return firstBytes(node.nodes);
    case 'bits':
      return firstBytesOfBits(node);
    case 'when':
      return isFixed(sizeOf(node)) ? node.cases.map(({ nodes }) => firstBytes(nodes)).reduce(union) : [];
    case 'either':
      return node.layouts.map(firstBytes).reduce(union);
    case 'some':
      return node.of.map(({ nodes }) => firstBytes(nodes)).reduce(union);
    case 'hexText':
      return firstBytes(node.nodes).flatMap((set) => hexDigits(set, node.upper === true));
    case 'length':
    case 'count':
    case 'checksum':
      return new Array(sizeOf(node).least).fill(undefined);
    case 'given':
    case 'optional':
    case 'pad':
      return [];
  }
}

function union(one: FirstBytes, other: FirstBytes): FirstBytes {
  const shared = Math.min(one.length, other.length);
  return Array.from({ length: shared }, (_, at) => {
    const ours = one[at];
    const theirs = other[at];
    return ours && theirs ? new Set([...ours, ...theirs]) : undefined;
  });
}

function hexDigits(set: ReadonlySet<number> | undefined, upper: boolean): FirstBytes {
  if (set === undefined) return [undefined, undefined];
  const letters = (digit: number) => (upper ? digit.toString(16).toUpperCase() : digit.toString(16)).charCodeAt(0);
  return [new Set([...set].map((byte) => letters(byte >> 4))), new Set([...set].map((byte) => letters(byte & 15)))];
}

function firstBytesOfField(schema: FieldSchema): FirstBytes {
  const { wire } = schema;
  switch (wire.kind) {
    case 'choice':
      return bytesOfCounts(
        wire.in,
        wire.of.map(([, count]) => [count, count]),
      );
    case 'integer': {
      const counts = narrowCounts(schema, wire);
      return counts ? bytesOfCounts(wire, counts) : any(schema);
    }
    case 'special': {
      const counts = countsOf(wire.of);
      return counts
        ? bytesOfCounts(placeOfCount(wire.of), [...counts, ...wire.values.map(([, count]): Range => [count, count])])
        : any(schema);
    }
    case 'digits':
      return wire.packed
        ? any(schema)
        : new Array(wire.length).fill(new Set(Array.from({ length: 10 }, (_, digit) => 0x30 + digit)));
    case 'group':
      return firstBytes(wire.nodes);
    case 'text':
    case 'bytes':
    case 'list':
      return isFixed(sizeOfField(schema)) ? any(schema) : [];
    case 'float':
    case 'flags':
    case 'time':
    case 'constant':
      return any(schema);
  }
}

function any(schema: FieldSchema): FirstBytes {
  return new Array(sizeOfField(schema).least).fill(undefined);
}

/** Numbers from the first to the second. */
type Range = readonly [from: number, to: number];

/** All counts of a field, where they are not just any. */
function countsOf(schema: FieldSchema): readonly Range[] | undefined {
  const { wire } = schema;
  if (wire.kind === 'choice') return wire.of.map(([, count]) => [count, count]);
  return wire.kind === 'integer' ? narrowCounts(schema, wire) : undefined;
}

function placeOfCount(schema: FieldSchema): IntegerWire {
  const { wire } = schema;
  return wire.kind === 'choice' ? wire.in : (wire as IntegerWire);
}

function narrowCounts(schema: FieldSchema, wire: IntegerWire): readonly Range[] | undefined {
  if (wire.text || wire.bits > 16) return undefined;
  // Limits fall on counts, though the decimals of some, like sevenths, do not.
  const ends = [countAt(wire, schema.minimum!), countAt(wire, schema.maximum!)] as number[];
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const range = countRange(wire);
  if (least === range.least && most === range.most) return undefined;
  return [[least, most]];
}

/** The bits of counts as numbers without sign, in which those below zero come in a range of their own. */
function rawsOfCounts(wire: IntegerWire, counts: readonly Range[]): readonly Range[] {
  return counts.flatMap(([from, to]) => {
    const parts: readonly Range[] =
      from < 0 && to >= 0
        ? [
            [from, -1],
            [0, to],
          ]
        : [[from, to]];
    return parts.map((part): Range => {
      const ends = part.map((count) => toRaw(wire, count));
      return [Math.min(...ends), Math.max(...ends)];
    });
  });
}

/** The values, below a size, of numbers from one of their bits on. */
function digitsOf(ranges: readonly Range[], shift: number, size: number): ReadonlySet<number> {
  const digits = new Set<number>();
  for (const [from, to] of ranges) {
    const first = Math.floor(from / shift);
    const last = Math.min(Math.floor(to / shift), first + size - 1);
    for (let digit = first; digit <= last; digit++) digits.add(digit % size);
  }
  return digits;
}

/** For each byte of a field, the bytes that its counts have there. */
function bytesOfCounts(wire: IntegerWire, counts: readonly Range[]): FirstBytes {
  const width = wire.bits / 8;
  const raws = rawsOfCounts(wire, counts);
  const places = Array.from({ length: width }, (_, at) =>
    digitsOf(raws, 2 ** (8 * (wire.order === 'le' ? at : width - 1 - at)), 256),
  );
  return wire.sign === 'byte' ? [new Set([0, 1]), ...places] : places;
}

/** For each byte of `bits(…)`, the bytes that its fixed bits and choices leave. */
function firstBytesOfBits(node: BitsNode): FirstBytes {
  const bytes = node.nodes.reduce((bits, bit) => bits + widthOf(bit), 0) / 8;
  const places: Set<number>[] = Array.from({ length: bytes }, () => new Set([0]));
  let at = 0;
  for (const bit of node.nodes) {
    const width = widthOf(bit);
    const raws = rawsOf(bit);
    for (let byte = Math.floor(at / 8); byte * 8 < at + width; byte++) {
      const from = Math.max(at, byte * 8);
      const to = Math.min(at + width, byte * 8 + 8);
      const pieces = piecesOf(node, raws, width, from - at, to - at);
      const shift = node.order === 'down' ? byte * 8 + 8 - to : from - byte * 8;
      places[byte] = new Set([...places[byte]!].flatMap((low) => [...pieces].map((piece) => low + piece * 2 ** shift)));
    }
    at += width;
  }
  return places.map((set) => (set.size === 256 ? undefined : set));
}

function piecesOf(
  node: BitsNode,
  raws: readonly Range[],
  width: number,
  from: number,
  to: number,
): ReadonlySet<number> {
  return digitsOf(raws, 2 ** (node.order === 'down' ? width - to : from), 2 ** (to - from));
}

function rawsOf(bit: BitsNode['nodes'][number]): readonly Range[] {
  const any: readonly Range[] = [[0, 2 ** widthOf(bit) - 1]];
  if (bit.kind === 'reserved') return [[bit.value, bit.value]];
  if (bit.kind !== 'field') return any;
  const counts = countsOf(bit.schema);
  return counts ? rawsOfCounts(placeOfCount(bit.schema), counts) : any;
}
