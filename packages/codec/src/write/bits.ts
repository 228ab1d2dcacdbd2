import type { BitNode, BitsNode, FieldNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { widthOf, widthOfField } from '../tree/size.ts';
import { containerOf, countOf, valueAtCount } from '../values/count.ts';
import { toRaw } from '../values/raw.ts';
import { claimed, lengthFor, requireSame, type Settle } from './derived.ts';
import { isPartGiven, itemsCounted, type ObjectData, requireGiven } from './object.ts';

/** Writes `bits(…)`; gives back what must wait until the length of the list is known. */
export function writeBits(
  node: BitsNode,
  object: ObjectData,
  out: number[],
  together: readonly string[],
): readonly Settle[] {
  const bytesAt = out.length;
  const bits: number[] = [];
  const settles: Settle[] = [];
  const slicedCounts = new Map<string, number>();
  for (const field of node.sliced) slicedCounts.set(field.name, writeFieldBits(field, object, together));
  for (const part of node.nodes) {
    if (part.kind === 'lengthBits') {
      const at = bits.length;
      const says = claimed(part.name, object, together);
      appendBits(node, bits, 0, part.bits);
      settles.push(() => {
        const is = lengthFor(out.length - bytesAt - bits.length / 8, part.add, 2 ** part.bits - 1, object.path);
        requireSame('wrong_length', part.name, says, is, object);
        const written: number[] = [];
        appendBits(node, written, is, part.bits);
        for (const [offset, bit] of written.entries()) bits[at + offset] = bit;
        for (const [offset, byte] of packed(node, bits).entries()) out[bytesAt + offset] = byte;
      });
    } else {
      appendBits(node, bits, rawOf(part, object, slicedCounts, together), widthOf(part));
    }
  }
  out.push(...packed(node, bits));
  return settles;
}

function rawOf(
  part: Exclude<BitNode, { kind: 'lengthBits' }>,
  object: ObjectData,
  sliced: ReadonlyMap<string, number>,
  together: readonly string[],
): number {
  switch (part.kind) {
    case 'field':
      return writeFieldBits(part, object, together);
    case 'reserved':
      return part.value;
    case 'has':
      return isPartGiven(object, part.label) ? 1 : 0;
    case 'countBits':
      return itemsCounted(object, part.label) % 2 ** part.bits;
    case 'slice':
      return Math.floor(sliced.get(part.name)! / 2 ** part.low) % 2 ** widthOf(part);
  }
}

/** The bits of a field as a number without sign; its canonical value goes to the object. */
function writeFieldBits(node: FieldNode, object: ObjectData, together: readonly string[]): number {
  const path = pathOf(object.path, node.name);
  const count = countOf(node.schema, requireGiven(node, object, together), path);
  object.canonical[node.name] = valueAtCount(node.schema, count, path);
  return toRaw({ ...containerOf(node.schema.wire), bits: widthOfField(node.schema) }, count);
}

/** Bits in the order in which they lie on air: `down` most significant first, `up` least significant first. */
function appendBits(node: BitsNode, bits: number[], value: number, width: number): void {
  for (let bit = 0; bit < width; bit++) {
    const weight = node.order === 'down' ? width - 1 - bit : bit;
    bits.push(Math.floor(value / 2 ** weight) % 2);
  }
}

function packed(node: BitsNode, bits: readonly number[]): readonly number[] {
  const bytes: number[] = new Array(bits.length / 8).fill(0);
  for (const [at, bit] of bits.entries()) {
    const weight = node.order === 'down' ? 7 - (at % 8) : at % 8;
    bytes[Math.floor(at / 8)]! += bit * 2 ** weight;
  }
  return bytes;
}
