import { CodecError, isCodecError } from '../refusal/codec-error.ts';
import { fieldsOf } from '../tree/labels.ts';
import type { TreeObject } from '../tree/objects.ts';
import { pathOf } from '../tree/path.ts';
import { placeOf } from '../tree/plant.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { countOf } from '../values/count.ts';
import { writeField } from '../write/nodes.ts';

/** What a field documents as its default or an example, it takes. */
export function checkAnnotations({ nodes, path }: TreeObject): void {
  for (const { name, schema } of fieldsOf(nodes)) checkSchema(schema, pathOf(path, name));
}

function checkSchema(schema: FieldSchema, path: string): void {
  const { wire } = schema;
  if (wire.kind === 'list' && wire.item.schema) checkSchema(wire.item.schema, `${path}[]`);
  for (const [option, value] of documentedBy(schema)) {
    try {
      if (placeOf(schema.wire) === 'bits') countOf(schema, value, '');
      else writeField(schema, value, '', []);
    } catch (error) {
      if (!isCodecError(error)) throw error;
      throw new CodecError('bad_option', path, {
        option,
        value,
        needs: `a value that the field takes (${error.message})`,
      });
    }
  }
}

/** The values that a field documents; of one with sentinels, also what it is made of. */
function documentedBy(schema: FieldSchema): readonly (readonly [option: string, value: unknown])[] {
  const examples = (schema.examples ?? []) as readonly unknown[];
  return [
    ...('default' in schema ? [['default', schema.default] as const] : []),
    ...examples.map((value) => ['examples', value] as const),
    ...(schema.wire.kind === 'special' ? documentedBy(schema.wire.of) : []),
  ];
}
