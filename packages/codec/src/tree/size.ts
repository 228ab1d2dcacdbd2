import { countRange } from '../values/count-range.ts';
import { floatBits } from '../values/float.ts';
import type { BitNode, Node, Nodes } from './node.ts';
import type { FieldSchema, IntegerWire } from './wire.ts';

/** The least and the most bytes of something; the most is infinite where nothing bounds it. */
export interface Size {
  readonly least: number;
  readonly most: number;
}

const NOTHING: Size = { least: 0, most: 0 };

export function isFixed(size: Size): boolean {
  return size.least === size.most;
}

/** The bytes of a list of nodes. */
export function sizeOfNodes(nodes: Nodes): Size {
  const last = nodes.at(-1);
  if (last?.kind === 'pad') return { least: last.to, most: last.to };
  return nodes.map(sizeOf).reduce(add, NOTHING);
}

/** The bytes of one node. */
export function sizeOf(node: Node): Size {
  switch (node.kind) {
    case 'literal':
      return exactly(node.bytes.length);
    case 'field':
      return sizeOfField(node.schema);
    case 'scope':
      return sizeOfNodes(node.nodes);
    case 'bits':
      return exactly(node.nodes.reduce((bits, bit) => bits + widthOf(bit), 0) / 8);
    case 'when':
      return [...node.cases.map(({ nodes }) => sizeOfNodes(nodes)), NOTHING].reduce(either);
    case 'either':
      return node.layouts.map(sizeOfNodes).reduce(either);
    case 'some': {
      const sizes = node.of.map(({ nodes }) => sizeOfNodes(nodes));
      return { least: Math.min(...sizes.map(({ least }) => least)), most: sizes.reduce(add, NOTHING).most };
    }
    case 'given':
    case 'optional':
      return { least: 0, most: sizeOfNodes(node.nodes).most };
    case 'length':
    case 'count':
      return exactly(bytesOf(node.in));
    case 'checksum':
      return exactly(node.bytes);
    case 'pad':
      return { least: 0, most: node.to };
    case 'hexText': {
      const { least, most } = sizeOfNodes(node.nodes);
      return { least: least * 2, most: most * 2 };
    }
  }
}

/** The bytes of a field. */
export function sizeOfField(schema: FieldSchema): Size {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return exactly(bytesOf(wire));
    case 'float':
      return exactly(floatBits(wire) / 8);
    case 'choice':
    case 'time':
      return exactly(bytesOf(wire.in));
    case 'special':
      return sizeOfField(wire.of);
    case 'flags':
      return exactly(wire.bits / 8);
    case 'digits':
      return exactly(wire.packed ? wire.length / 2 : wire.length);
    case 'bytes':
    case 'text': {
      if (wire.length !== undefined) return exactly(wire.length);
      const most = Math.min(
        wire.maxBytes ?? Number.POSITIVE_INFINITY,
        wire.prefix ? countRange(wire.prefix).most : Number.POSITIVE_INFINITY,
      );
      const frame = (wire.prefix ? bytesOf(wire.prefix) : 0) + (wire.kind === 'text' && wire.end !== undefined ? 1 : 0);
      return { least: frame, most: frame + most };
    }
    case 'list': {
      const item = wire.item.nodes ? sizeOfNodes(wire.item.nodes) : sizeOfField(wire.item.schema);
      const frame = wire.prefix ? bytesOf(wire.prefix) : 0;
      return { least: frame + item.least * schema.minItems!, most: frame + item.most * schema.maxItems! };
    }
    case 'group':
      return sizeOfNodes(wire.nodes);
    case 'constant':
      return NOTHING;
  }
}

/** The bits of something inside `bits(…)`. */
export function widthOf(node: BitNode): number {
  switch (node.kind) {
    case 'field':
      return widthOfField(node.schema);
    case 'reserved':
    case 'lengthBits':
    case 'countBits':
      return node.bits;
    case 'has':
      return 1;
    case 'slice':
      return node.high - node.low + 1;
  }
}

/** The bits of a field inside `bits(…)`. */
export function widthOfField(schema: FieldSchema): number {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return wire.bits;
    case 'float':
      return floatBits(wire);
    case 'choice':
      return wire.in.bits;
    case 'digits':
      return wire.length * 4;
    case 'special':
      return widthOfField(wire.of);
    default:
      throw new TypeError(`${wire.kind} has no place inside bits`);
  }
}

/** The bytes that an integer takes, its sign byte included. */
export function bytesOf(wire: IntegerWire): number {
  return wire.bits / 8 + (wire.sign === 'byte' ? 1 : 0);
}

function exactly(bytes: number): Size {
  return { least: bytes, most: bytes };
}

function add(one: Size, other: Size): Size {
  return { least: one.least + other.least, most: one.most + other.most };
}

function either(one: Size, other: Size): Size {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}
