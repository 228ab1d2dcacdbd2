import { CodecError } from '../refusal/codec-error.ts';
import { isPlainRecord } from '../tree/plain.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Refuses JSON that is no device of ours. */
export function notOurs(path: string, why: string): CodecError {
  return new CodecError('bad_tree', path, { why });
}

/** The same JSON in new objects, so that what was given stays as it was when the device is frozen. */
export function copyOf(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(copyOf);
  if (!isPlainRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, copyOf(value)]));
}

export function objectAt(value: unknown, path: string): Json {
  if (!isPlainRecord(value)) throw notOurs(path, 'an object is missing');
  return value;
}

export function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw notOurs(path, 'a list is missing');
  return value;
}

export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw notOurs(path, 'text is missing');
  return value;
}

export function wholeAt(value: unknown, path: string): number {
  if (!Number.isInteger(value)) throw notOurs(path, 'a whole number is missing');
  return value as number;
}

/** Whether two pieces of JSON say the same; the order of keys does not count. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  }
  if (!isPlainRecord(one) || !isPlainRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}
