import fc from 'fast-check';
import type { JsonSchema } from '../formatter/formatter.ts';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';

const DEEPEST = 8;

/** Objects that a JSON Schema (draft-07) describes: every branch, limits first. */
export function samplesOf(schema: JsonSchema, seed: number, runs: number): JsonObject[] {
  const root = isObject(schema as Json) ? (schema as JsonObject) : {};
  return fc
    .sample(valuesOf(root, root, 0), { seed, numRuns: runs })
    .filter((value): value is JsonObject => isObject(value));
}

function valuesOf(schema: Json | undefined, root: JsonObject, depth: number): fc.Arbitrary<Json> {
  if (!isObject(schema) || depth > DEEPEST) return fc.constantFrom<Json>(7, 'x', true);
  if (typeof schema.$ref === 'string') return valuesOf(resolve(schema.$ref, root), root, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum) && schema.enum.length > 0) return fc.constantFrom(...(schema.enum as Json[]));
  const either = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(either) && either.length > 0) {
    return fc.oneof(...either.map((one) => valuesOf(merged(schema, one as Json), root, depth + 1)));
  }
  if (Array.isArray(schema.allOf)) {
    const { allOf, ...rest } = schema;
    const all = (allOf as Json[]).filter((one) => isObject(one) && one.if === undefined);
    const conditions = (allOf as Json[]).filter((one): one is JsonObject => isObject(one) && one.if !== undefined);
    const whole = all.reduce<JsonObject>((sum, one) => merged(sum, one), rest);
    return conditional(whole, conditions, root, depth);
  }
  if (schema.if !== undefined) {
    const { if: test, then, else: other, ...rest } = schema;
    return conditional(rest, [{ if: test!, then: then ?? true, else: other ?? true }], root, depth);
  }
  return plain(schema, root, depth);
}

/** A schema with conditions, each met or not. */
function conditional(
  schema: JsonObject,
  conditions: readonly JsonObject[],
  root: JsonObject,
  depth: number,
): fc.Arbitrary<Json> {
  const ways = conditions.flatMap((condition) => [
    merged(merged(schema, condition.if!), condition.then ?? true),
    merged(schema, condition.else ?? true),
  ]);
  return fc.oneof(...[...ways, schema].map((way) => valuesOf(way, root, depth + 1)));
}

function plain(schema: JsonObject, root: JsonObject, depth: number): fc.Arbitrary<Json> {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? typeByKeywords(schema)];
  return fc.oneof(...types.map((type) => typed(String(type), schema, root, depth)));
}

function typeByKeywords(schema: JsonObject): string {
  if (schema.properties !== undefined || schema.required !== undefined) return 'object';
  if (schema.items !== undefined) return 'array';
  return schema.minimum !== undefined || schema.maximum !== undefined ? 'number' : 'string';
}

function typed(type: string, schema: JsonObject, root: JsonObject, depth: number): fc.Arbitrary<Json> {
  switch (type) {
    case 'object':
      return objects(schema, root, depth);
    case 'array': {
      const least = numberOr(schema.minItems, 0);
      const item = Array.isArray(schema.items) ? schema.items[0] : schema.items;
      return fc.array(valuesOf(item, root, depth + 1), {
        minLength: least,
        maxLength: Math.max(least, Math.min(numberOr(schema.maxItems, 4), least + 4)),
      });
    }
    case 'integer':
    case 'number':
      return numbers(schema, type === 'integer');
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return texts(schema);
  }
}

function objects(schema: JsonObject, root: JsonObject, depth: number): fc.Arbitrary<Json> {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const names = [...new Set([...Object.keys(properties), ...(required as Set<string>)])].filter(
    (name) => properties[name] !== false,
  );
  const least = numberOr(schema.minProperties, 0);
  const entries = names.map((name) =>
    fc.tuple(
      valuesOf(properties[name] ?? {}, root, depth + 1),
      required.has(name) ? fc.constant(true) : fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    ),
  );
  return fc.tuple(fc.nat(Math.max(0, names.length - 1)), ...entries).map(([pick, ...drawn]) => {
    const kept = names.flatMap((name, i) => (drawn[i]![1] ? [[name, drawn[i]![0]] as const] : []));
    if (kept.length < Math.max(least, required.size === 0 ? 1 : 0) && names.length > 0) {
      return { [names[pick]!]: drawn[pick]![0] };
    }
    return Object.fromEntries(kept);
  });
}

function numbers(schema: JsonObject, whole: boolean): fc.Arbitrary<Json> {
  const step = numberOr(schema.multipleOf, whole ? 1 : 0);
  const least = numberOr(schema.minimum, numberOr(schema.exclusiveMinimum, -1000));
  const most = numberOr(schema.maximum, numberOr(schema.exclusiveMaximum, Math.max(1000, least + 1000)));
  const fraction = step > 0 ? step : 0.1;
  const count = Math.max(0, Math.floor((most - least) / fraction));
  const edges = [least, most, ...(least <= 0 && 0 <= most ? [0] : []), ...(least <= 1 && 1 <= most ? [1] : [])];
  const between = fc.integer({ min: 0, max: Math.min(count, 2 ** 31 - 1) }).map((n) => rounded(least + n * fraction));
  return fc.oneof(fc.constantFrom<Json>(...edges), between);
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function texts(schema: JsonObject): fc.Arbitrary<Json> {
  if (typeof schema.pattern === 'string') {
    try {
      return fc.stringMatching(new RegExp(schema.pattern));
    } catch {
      return fc.constant('x');
    }
  }
  const minLength = numberOr(schema.minLength, 1);
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(numberOr(schema.maxLength, 8), 64)) });
}

function numberOr(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function resolve(reference: string, root: JsonObject): Json | undefined {
  if (!reference.startsWith('#')) return undefined;
  const steps = reference.slice(1).split('/').filter(Boolean);
  return steps.reduce<Json | undefined>(
    (here, step) =>
      isObject(here ?? null) ? (here as JsonObject)[step.replace(/~1/g, '/').replace(/~0/g, '~')] : undefined,
    root,
  );
}

/** Two schemas that both hold, joined as far as draws need it. */
function merged(one: JsonObject, other: Json): JsonObject {
  if (!isObject(other)) return one;
  const { oneOf: _one, anyOf: _any, ...base } = one;
  const properties: Record<string, Json> = { ...((base.properties as JsonObject) ?? {}) };
  for (const [name, schema] of Object.entries((other.properties as JsonObject) ?? {})) {
    const known = properties[name];
    properties[name] = isObject(known ?? null) && isObject(schema) ? merged(known as JsonObject, schema) : schema;
  }
  const required = [...new Set([...((base.required as Json[]) ?? []), ...((other.required as Json[]) ?? [])])];
  return {
    ...base,
    ...other,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}
