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
  for (const inner of insideOf(schema)) collect(inner, found);
}

/** The names of the fields of an object inside a command's data, by the steps of its path: `limits`, `[2]`. */
export function fieldsAt(schema: JsonSchema, steps: readonly string[]): string[] {
  let here: readonly JsonSchema[] = [schema];
  for (const step of steps) {
    here = here.flatMap((one) =>
      step.startsWith('[') ? itemsIn(one) : (fieldsIn(one).find(({ name }) => name === step)?.schemas ?? []),
    );
  }
  return [...new Set(here.flatMap((one) => fieldsIn(one).map(({ name }) => name)))];
}

/** The names of all fields of a command's data, however deep they lie. */
export function namesIn(schema: JsonSchema): string[] {
  const fields = fieldsIn(schema);
  const inner = [...fields.flatMap(({ schemas }) => schemas), ...itemsIn(schema)];
  return [...fields.map(({ name }) => name), ...inner.flatMap(namesIn)];
}

function itemsIn(schema: JsonSchema): JsonSchema[] {
  return [...schemasUnder(schema, 'items'), ...insideOf(schema).flatMap(itemsIn)];
}

function insideOf(schema: JsonSchema): JsonSchema[] {
  return INSIDE.flatMap((keyword) => schemasUnder(schema, keyword));
}

/** The schemas under a keyword that has one or a list of them; `true` and `false` say nothing of fields. */
function schemasUnder(schema: JsonSchema, keyword: string): JsonSchema[] {
  return [schema[keyword]].flat().filter((one): one is JsonSchema => typeof one === 'object' && one !== null);
}
