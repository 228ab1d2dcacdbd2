import { type BitNode, type BitsNode, type FieldNode, widthOf, widthOfField } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { type Building, type Part, put } from './building.ts';
import { bitsOfCount, bytesOfBits } from './count-bytes.ts';
import { containerOf, counts } from './counts.ts';
import { derive } from './parts.ts';
import type { Counted } from './sample.ts';

type DrawnFields = ReadonlyMap<FieldNode, Counted>;

/** The part that `bits(…)` adds: its fields, side by side, in whole bytes. */
export function bitParts(node: BitsNode): fc.Arbitrary<Part> {
  const fields = [...node.nodes.filter((bit) => bit.kind === 'field'), ...node.sliced];
  return fc.tuple(...fields.map(({ schema }) => counts(schema))).map((drawn) => {
    const values: DrawnFields = new Map(fields.map((field, at) => [field, drawn[at]!]));
    return (object, { lengths }) => {
      for (const [{ name, schema }, value] of values) {
        put(object, name, value);
        object.places.push({ of: 'field', steps: [name], schema, given: value.given, needed: true });
      }
      const at = object.bytes.length;
      const write = (length: number) => bytesOfBitsNode(node, values, object, length);
      object.bytes.push(...write(0));
      const width = object.bytes.length - at;
      for (const bit of node.nodes) {
        if (bit.kind !== 'lengthBits') continue;
        lengths.push(() => {
          const is = object.bytes.length - at - width + bit.add;
          if (is >= 2 ** bit.bits) object.problems.push('stretch too long');
          object.bytes.splice(at, width, ...write(is));
          derive(object, bit.name, is);
        });
      }
    };
  });
}

/** `up` is `down` with each field, and each byte in the end, the other way round. */
function bytesOfBitsNode(node: BitsNode, values: DrawnFields, object: Building, length: number): readonly number[] {
  const bits = node.nodes.map((bit) => bitsOf(bit, node, values, object, length));
  if (node.order === 'down') return bytesOfBits(bits.join(''));
  const upwards = bits.map(backwards).join('');
  return bytesOfBits(upwards.replace(/.{8}/g, backwards));
}

function bitsOf(bit: BitNode, node: BitsNode, values: DrawnFields, { known }: Building, length: number): string {
  const plain = (count: number) => bitsOfCount({ kind: 'integer', bits: widthOf(bit) }, count);
  switch (bit.kind) {
    case 'field':
      return bitsOfField(bit, values);
    case 'reserved':
      return plain(bit.value);
    case 'has':
      return known.announced.has(bit.label) ? '1' : '0';
    case 'lengthBits':
      return plain(length);
    case 'countBits':
      return plain(known.counts.get(bit.label) ?? 0);
    case 'slice': {
      const field = node.sliced.find(({ name }) => name === bit.name)!;
      const whole = bitsOfField(field, values);
      return whole.slice(whole.length - 1 - bit.high, whole.length - bit.low);
    }
  }
}

function bitsOfField(field: FieldNode, values: DrawnFields): string {
  const container = { ...containerOf(field.schema.wire), bits: widthOfField(field.schema) };
  return bitsOfCount(container, values.get(field)!.count);
}

function backwards(bits: string): string {
  return [...bits].reverse().join('');
}
