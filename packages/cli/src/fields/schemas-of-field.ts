import type { JsonSchema } from '@downlink-kit/codec';

const INSIDE = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'] as const;

/** A field of a command as its JSON Schema knows it: by every schema that says something of it. */
export interface FieldSchemas {
  readonly name: string;
  readonly schemas: readonly JsonSchema[];
  readonly required: boolean;
}

/** The fields of a command's data, those of dependent parts included; none where the data is a bare value. */
export function fieldsIn(schema: JsonSchema): FieldSchemas[] {
  const found = new Map<string, JsonSchema[]>();
  collect(schema, found);
  const required = (schema.required ?? []) as readonly string[];
  return [...found].map(([name, schemas]) => ({ name, schemas, required: required.includes(name) }));
}

function collect(schema: JsonSchema, found: Map<string, JsonSchema[]>): void {
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema | boolean>)) {
    const schemas = found.get(name) ?? [];
    found.set(name, schemas);
    if (typeof property === 'object') schemas.push(property);
  }
  for (const inner of INSIDE.flatMap((keyword) => schema[keyword] ?? [])) {
    if (typeof inner === 'object') collect(inner as JsonSchema, found);
  }
}
