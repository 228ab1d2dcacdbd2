import type { Json } from '@downlink-kit/goja';
import type { Operation } from '../call.ts';

/**
 * Whether the validator of lorawan-devices takes an output for the one of an example: deep equality with exactly the same
 * keys in any order, a key set to undefined being null; a single normalized object is put into a list (codec-apis §4).
 */
export function sameOutput(operation: Operation, example: Json, output: Json): boolean {
  return same(example, operation === 'normalizeUplink' ? asList(output) : output);
}

function asList(output: Json): Json {
  if (!isObject(output) || output.data === undefined || Array.isArray(output.data)) return output;
  return { ...output, data: [output.data] };
}

function same(a: Json, b: Json): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]!));
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key]!, b[key]!));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
