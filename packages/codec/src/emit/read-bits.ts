import type { BitsNode } from '../tree/node.ts';
import { widthOf, widthOfField } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { containerOf } from '../values/count.ts';
import type { Body } from './body.ts';
import { type Code, joined, js, lastly, operand } from './code.ts';
import { pathCode } from './object-code.ts';
import { bitsCode, bitsInAll, type Place, signedCode } from './read-bytes.ts';
import { byLength } from './read-derived.ts';
import { put, type ReadObject } from './read-object.ts';
import { valueCode } from './read-value.ts';
import type { Stretch } from './stretch.ts';

/** Statements that read `bits(…)`; gives back the stretch behind them, which ends where a length in them says. */
export function readBits(node: BitsNode, object: ReadObject, stretch: Stretch, body: Body): Stretch {
  const { bytes, place } = stretch;
  const here: Place = { ...place };
  const slices = new Map<string, Code[]>();
  let length: { says: Code; add: number; path: Code } | undefined;
  let from = 0;
  for (const bit of node.nodes) {
    const width = widthOf(bit);
    const raw = bitsCode(node, bytes, here, from, width);
    switch (bit.kind) {
      case 'field':
        put(object, bit.name, bitValue(bit.schema, raw, object, bit.name, body), body, bit.schema);
        break;
      case 'reserved':
        body.add(js`reservedBits(${raw}, ${bit.value}${lastly(object.path)});`);
        break;
      case 'has':
        object.announced.set(bit.label, body.declare(`has ${bit.label}`, js`${operand(raw)} === 1`));
        break;
      case 'countBits':
        object.counts.set(bit.label, body.declare('count', raw));
        break;
      case 'lengthBits': {
        const says = body.declare(bit.name ?? 'length', raw);
        length = { says, add: bit.add, path: pathCode(object.path, bit.name ?? '') };
        if (bit.name !== undefined) put(object, bit.name, says, body);
        break;
      }
      case 'slice':
        slices.set(bit.name, [
          ...(slices.get(bit.name) ?? []),
          bit.low === 0 ? operand(raw) : js`${operand(raw)} * ${2 ** bit.low}`,
        ]);
        break;
    }
    from += width;
  }
  for (const { name, schema } of node.sliced) {
    const raw = joined(slices.get(name)!, '+');
    put(object, name, bitValue(schema, raw, object, name, body), body, schema);
  }
  place.add += bitsInAll(node) / 8;
  return length ? byLength(length.says, length.add, length.path, stretch, body) : stretch;
}

function bitValue(schema: FieldSchema, raw: Code, object: ReadObject, name: string, body: Body): Code {
  const path = pathCode(object.path, name);
  const width = widthOfField(schema);
  const count = signedCode(containerOf(schema.wire), raw, width, path);
  return body.declare(name || 'value', valueCode(schema, count, path, body));
}
