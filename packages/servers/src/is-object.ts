import type { Json } from '@downlink-kit/goja';

/** Whether a value is an object with keys, no list and not null. */
export function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
