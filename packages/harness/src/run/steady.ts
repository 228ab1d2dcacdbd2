import { isObject, type Json } from '../formatter/json.ts';

/** So often asked, an engine that shuffles keys by itself has given about all answers that it has. */
export const OFTEN = 64;

/** Whether a value has keys that can be in another order. */
export function hasOrder(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasOrder);
  if (!isObject(value)) return false;
  const inner = Object.values(value);
  return inner.length > 1 || inner.some(hasOrder);
}

/** The first of several by their texts, so that chance does not decide which of them is told of. */
export function firstByText<T>(list: readonly T[], textOf: (item: T) => string): T {
  return list.reduce((first, one) => (textOf(one) < textOf(first) ? one : first));
}
