import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { objectNodes } from '../tree/labels.ts';
import type { FieldNode } from '../tree/node.ts';
import type { TreeObject } from '../tree/objects.ts';
import { placeOf } from '../tree/plant.ts';
import { countOf } from '../values/count.ts';
import { writeField } from '../write/nodes.ts';

/** What a field documents as its default or an example, it takes. */
export function checkAnnotations({ nodes, path }: TreeObject): void {
  for (const node of objectNodes(nodes)) {
    if (node.kind === 'field') checkField(node, path);
    if (node.kind === 'bits')
      for (const bit of [...node.nodes, ...node.sliced]) if (bit.kind === 'field') checkField(bit, path);
  }
}

function checkField({ name, schema }: FieldNode, path: string): void {
  const examples = Array.isArray(schema.examples) ? (schema.examples as unknown[]) : [];
  const documented = [
    ...('default' in schema ? [['default', schema.default] as const] : []),
    ...examples.map((value) => ['examples', value] as const),
  ];
  for (const [option, value] of documented) {
    try {
      if (placeOf(schema.wire) === 'bits') countOf(schema, value, '');
      else writeField(schema, value, '', []);
    } catch (error) {
      if (!isCodecError(error)) throw error;
      throw new CodecError('bad_option', name === '' ? path : `${path}.${name}`, {
        option,
        value,
        needs: `a value that the field takes (${error.message})`,
      });
    }
  }
}
