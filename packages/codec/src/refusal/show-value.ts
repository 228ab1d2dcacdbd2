const LONGEST = 40;

/**
 * A value as sentences quote it: numbers and booleans as JavaScript prints them, null as null, text in JSON quotes and
 * cut after 40 characters (never inside one), lists and objects as `a list`, `an object`.
 */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'bigint') return `${value}n`;
  return String(value);
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const splitsPair = isHighSurrogate(text.charCodeAt(LONGEST - 1)) && isLowSurrogate(text.charCodeAt(LONGEST));
  return `${text.slice(0, splitsPair ? LONGEST - 1 : LONGEST)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
