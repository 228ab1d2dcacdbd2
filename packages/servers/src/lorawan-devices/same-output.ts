import type { Json } from '@downlink-kit/goja';
import type { Operation } from '../call.ts';
import { isObject } from '../is-object.ts';

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

/** Compares values of any depth. */
function same(example: Json, output: Json): boolean {
  const pairs: [Json, Json][] = [[example, output]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (Array.isArray(a)) {
      if (!Array.isArray(b) || a.length !== b.length) return false;
      for (const [at, item] of a.entries()) pairs.push([item, b[at]!]);
    } else if (isObject(a)) {
      const keys = Object.keys(a);
      if (!isObject(b) || keys.length !== Object.keys(b).length) return false;
      if (!keys.every((key) => Object.hasOwn(b, key))) return false;
      for (const key of keys) pairs.push([a[key]!, b[key]!]);
    } else if (a !== b) return false;
  }
  return true;
}
