import type { FieldSchema } from '@downlink-kit/codec/tree';
import { dataType } from './data-type.ts';
import { objectType } from './type-text.ts';

/** The type of a field, and what its declaration says about it: description, limits and unit. */
export function fieldType(schema: FieldSchema): { readonly type: string; readonly about?: string } {
  const about = aboutField(schema);
  return { type: typeOf(schema), ...(about !== '' && { about }) };
}

function typeOf({ wire }: FieldSchema): string {
  switch (wire.kind) {
    case 'integer':
      return wire.text ? 'string' : 'number';
    case 'float':
    case 'digits':
      return 'number';
    case 'choice':
      return inline(wire.of.map(([value]) => JSON.stringify(value)));
    case 'special':
      return inline([typeOf(wire.of), ...wire.values.map(([value]) => JSON.stringify(value))]);
    case 'flags': {
      const names = wire.names.filter((name) => name !== null);
      if (wire.as === 'list') return `(${inline(names.map((name) => JSON.stringify(name)))})[]`;
      return objectType(names.map((name) => ({ name: String(name), type: 'boolean', optional: false })));
    }
    case 'bytes':
    case 'text':
    case 'time':
      return 'string';
    case 'list':
      return `(${wire.item.nodes ? dataType(wire.item.nodes) : typeOf(wire.item.schema)})[]`;
    case 'group':
      return dataType(wire.nodes);
    case 'constant':
      return JSON.stringify(wire.value);
  }
}

function inline(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

function aboutField(schema: FieldSchema): string {
  const { description, minimum, maximum, wire } = schema;
  const unit = 'unit' in wire && wire.kind !== 'time' && wire.unit !== undefined ? ` ${wire.unit}` : '';
  const limits = minimum !== undefined && maximum !== undefined ? `${minimum}…${maximum}${unit}` : '';
  return [description, limits].filter((part) => typeof part === 'string' && part !== '').join(': ');
}
