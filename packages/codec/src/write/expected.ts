import { listValues, optionWords } from '../refusal/names.ts';
import { objectNodes } from '../tree/labels.ts';
import { isBare } from '../tree/names.ts';
import type { FieldNode, Nodes } from '../tree/node.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { byteTextForm } from '../values/byte-text.ts';
import { isBoolean } from '../values/choice.ts';
import { hasWholeValues } from '../values/grid.ts';
import { timeForm } from '../values/time-form.ts';

/** What a field takes, in words, for the sentence about a missing one. */
export function expectedOf(schema: FieldSchema): string {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      if (wire.text) return `a whole number ${wire.text.minimum}…${wire.text.maximum} as decimal text`;
      return `${hasWholeValues(wire) ? 'a whole number' : 'a number'} ${schema.minimum}…${schema.maximum}`;
    case 'float':
      return `a number ${schema.minimum}…${schema.maximum}`;
    case 'digits':
      return `a whole number ${schema.minimum}…${schema.maximum}`;
    case 'choice':
      return isBoolean(wire) ? 'true or false' : optionWords(wire.of.map(([value]) => value));
    case 'special':
      return `${expectedOf(wire.of)}, or ${listValues(wire.values.map(([value]) => value))}`;
    case 'flags':
      return wire.as === 'list' ? 'a list of names' : 'an object of true and false';
    case 'bytes':
      return byteTextForm(wire);
    case 'text':
      return 'text';
    case 'time':
      return timeForm(wire.unit);
    case 'list':
      return 'a list';
    case 'group': {
      const unnamed = isBare(wire.nodes) ? unnamedField(wire.nodes) : undefined;
      return unnamed ? expectedOf(unnamed.schema) : 'an object';
    }
    case 'constant':
      return JSON.stringify(wire.value);
  }
}

/** The field whose value is the data itself, where a list of nodes is bare. */
function unnamedField(nodes: Nodes): FieldNode | undefined {
  for (const node of objectNodes(nodes)) {
    const fields = node.kind === 'bits' ? [...node.sliced, ...node.nodes] : [node];
    for (const field of fields) if (field.kind === 'field' && field.name === '') return field;
  }
  return undefined;
}
