import { CodecError } from '../refusal/codec-error.ts';
import { objectNodes } from '../tree/labels.ts';
import type { TreeObject } from '../tree/objects.ts';
import { pathOf } from '../tree/path.ts';
import { placeOf } from '../tree/plant.ts';
import { sizeOfField, widthOf } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';

/** Everything takes whole bytes. This comes before all that asks for sizes or first bytes. */
export function checkWholeBytes({ nodes, path }: TreeObject): void {
  for (const node of objectNodes(nodes)) {
    if (node.kind === 'bits') {
      const bits = node.nodes.reduce((sum, bit) => sum + widthOf(bit), 0);
      if (bits === 0 || bits % 8 !== 0) throw new CodecError('not_whole_bytes', path, { bits });
    }
    if (node.kind === 'field') checkField(node.schema, pathOf(path, node.name));
  }
}

function checkField(schema: FieldSchema, path: string): void {
  const { wire } = schema;
  if (wire.kind === 'list') {
    if (!wire.item.nodes) checkField(wire.item.schema, path);
  } else if (placeOf(wire) === 'bits') {
    throw new CodecError('narrow_field', path, { name: 'an item' });
  } else if (wire.kind !== 'group') {
    const { least } = sizeOfField(schema);
    const needs = 'even in whole bytes, two digits each; or inside bits(…)';
    if (!Number.isInteger(least))
      throw new CodecError('bad_option', path, { option: 'the number of digits', value: least * 2, needs });
  }
}
