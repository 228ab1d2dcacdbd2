import type { JsonSchema } from '@downlink-kit/codec';
import type { FieldSchemas } from './schemas-of-field.ts';

interface Wire {
  readonly kind?: string;
  readonly form?: string;
  readonly unit?: string;
  readonly of?: { readonly wire?: Wire };
}

/** What a field takes, in a few words: `1…720 min`, `soak | pulse`, with what its declaration says of it. */
export function describeField({ schemas, required }: FieldSchemas): string {
  const takes = [...new Set(schemas.flatMap(waysToTake).filter((words) => words !== ''))].join(' | ');
  const said = schemas.map(({ description, title }) => description ?? title).find((text) => text !== undefined);
  return [takes, said === undefined ? '' : String(said), required ? '' : '(at times)']
    .filter((part) => part !== '')
    .join('  ');
}

function takesWords(schema: JsonSchema): string {
  return waysToTake(schema).join(' | ');
}

/** What may be given, one by one: a field that stands in several cases of a `when` has its words once. */
function waysToTake(schema: JsonSchema): readonly string[] {
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as JsonSchema[]).flatMap(waysToTake);
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  if ('const' in schema) return [String(schema.const)];
  return [typeWords(schema)];
}

function typeWords(schema: JsonSchema): string {
  const wire = (schema.wire ?? {}) as Wire;
  switch (schema.type) {
    case 'boolean':
      return 'true | false';
    case 'null':
      return 'null';
    case 'integer':
    case 'number':
      return `${limits(schema)}${wire.unit === undefined ? '' : ` ${wire.unit}`}`;
    case 'array':
      return `list of ${takesWords((schema.items ?? {}) as JsonSchema) || 'values'}`;
    case 'object':
      return `{ ${Object.keys((schema.properties ?? {}) as object).join(', ')} }`;
    case 'string':
      return textWords(wire);
    default:
      return '';
  }
}

function limits({ minimum, maximum }: JsonSchema): string {
  return minimum === undefined || maximum === undefined ? 'number' : `${minimum}…${maximum}`;
}

function textWords({ kind, form }: Wire): string {
  switch (kind) {
    case 'bytes':
      return form === 'hex' ? 'hex digits' : form === 'eui' ? '16 hex digits' : 'IPv4 address';
    case 'time':
      return 'time in UTC';
    case 'integer':
      return 'whole number as text';
    default:
      return 'text';
  }
}
