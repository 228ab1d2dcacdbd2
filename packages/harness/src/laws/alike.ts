import type { Json } from '../formatter/json.ts';

/** Whether two numbers are one as a float of 32 bits, as many devices hold them. */
export function sameFloat(a: number, b: number): boolean {
  return Number.isFinite(Math.fround(a)) && Math.fround(a) === Math.fround(b);
}

/** Whether two values are the same one, perhaps spelled otherwise: 5 and "5", 1 and true, "Soak" and "soak", 1.55 and 1.6. */
export function alike(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return isRounded(a, b);
  return isSpelling(a, b);
}

/** Whether two values of different types, or two texts, are the same value in two spellings. */
export function isSpelling(a: Json, b: Json): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    return truth(a) !== undefined && truth(a) === truth(b);
  }
  if (Array.isArray(a) && a.length === 1) return isSpelling(a[0]!, b) || a[0] === b;
  if (Array.isArray(b) && b.length === 1) return isSpelling(a, b[0]!) || a === b[0];
  if (typeof a === 'object' || typeof b === 'object') return false;
  if (typeof a === 'string' && typeof b === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase()) return true;
  const [one, other] = [Number(a), Number(b)];
  return String(a).trim() !== '' && String(b).trim() !== '' && one === other;
}

function truth(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1') return true;
  if (value === 0 || value === '0') return false;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** Whether a number is another one with fewer decimals, or held as a float of 32 bits. */
function isRounded(given: number, back: number): boolean {
  if (Math.abs(given - back) <= Math.abs(given) * 1e-9 || sameFloat(given, back)) return true;
  const places = decimals(back);
  return decimals(given) > places && Math.abs(given - back) < 10 ** -places;
}

function decimals(value: number): number {
  const text = String(value);
  if (text.includes('e-')) return Number(text.split('e-')[1]);
  return text.includes('.') ? text.split('.')[1]!.length : 0;
}
