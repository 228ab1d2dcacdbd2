import type { JsonSchema } from '@downlink-kit/codec';
import { readJson } from '../input/read-json.ts';
import { ARGUMENT } from '../output/next-step.ts';
import { CliError } from '../refusal/cli-error.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A text as a value that a field takes: its own word for it, else a number, else the text, else JSON. What fits nothing
 * stays the text that it is, so that the codec refuses it in its own words.
 */
export function typedValue(text: string, schemas: readonly JsonSchema[]): unknown {
  const leaves = schemas.flatMap(leavesOf);
  const number = NUMBER.test(text) ? Number(text) : undefined;
  const word = leaves.flatMap(wordsOf).find((value) => value === number || String(value) === text);
  if (word !== undefined) return word;
  if (number !== undefined && takes(leaves, 'number', 'integer')) return number;
  if (takes(leaves, 'string') || !takes(leaves, 'array', 'object')) return text;
  return jsonIn(text) ?? text;
}

/** Several texts, or one, as a list whose items are what a field of a list takes. */
export function typedList(texts: readonly string[], schemas: readonly JsonSchema[]): unknown[] {
  const items = schemas.flatMap(leavesOf).flatMap(({ items }) => (items === undefined ? [] : [items as JsonSchema]));
  return texts.map((text) => typedValue(text, items));
}

/** Whether a field takes values of one of these types. */
export function fieldTakes(schemas: readonly JsonSchema[], ...types: readonly string[]): boolean {
  return takes(schemas.flatMap(leavesOf), ...types);
}

/** JSON that is a list or an object. @throws {CliError} where it has a key twice or is nested too deep */
export function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return readJson(ARGUMENT, text);
  } catch (error) {
    if (error instanceof CliError && error.code === 'bad_json') return undefined;
    throw error;
  }
}

/** The schemas of which one has to hold, without those that only put them together. */
function leavesOf(schema: JsonSchema): JsonSchema[] {
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => (schema[keyword] ?? []) as JsonSchema[]);
  return inner.length === 0 ? [schema] : [schema, ...inner.flatMap(leavesOf)];
}

/** The values that a schema lists: its choices, the booleans, null. */
function wordsOf(schema: JsonSchema): unknown[] {
  if (Array.isArray(schema.enum)) return schema.enum;
  if ('const' in schema) return [schema.const];
  if (schema.type === 'boolean') return [true, false];
  return schema.type === 'null' ? [null] : [];
}

function takes(leaves: readonly JsonSchema[], ...types: readonly string[]): boolean {
  return leaves.some((leaf) => types.includes(leaf.type as string));
}
