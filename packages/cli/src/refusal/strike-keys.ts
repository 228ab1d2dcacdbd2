const KEY = /NNSXS\.[A-Z0-9]+(?:\.[A-Z0-9]+)?/gi;

/** A value of which every text is without what looks like an API key: typed in the wrong place, it is not shown again. */
export function strikeKeys<T>(value: T): T {
  return struck(value) as T;
}

function struck(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(KEY, '<API key>');
  if (Array.isArray(value)) return value.map(struck);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, struck(member)]));
}
