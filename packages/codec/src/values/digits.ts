import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { requireWhole, requireWithin } from './limits.ts';

/** The number, checked, that goes out as decimal digits. */
export function digitsNumber(schema: FieldSchema, value: unknown, path: string): number {
  requireWhole(value, path);
  requireWithin(schema, value, path);
  return value === 0 ? 0 : value;
}

/** BCD: the count whose hex digits are the decimal digits of the value. */
export function digitsCount(schema: FieldSchema, value: unknown, path: string): number {
  return Number.parseInt(String(digitsNumber(schema, value, path)), 16);
}

export function digitsValue(schema: FieldSchema, count: number, path: string): number {
  const text = count.toString(16);
  const wrong = /[a-f]/.exec(text);
  if (wrong !== null) throw new CodecError('wrong_digit', path, { digit: wrong[0] });
  const value = Number(text);
  requireWithin(schema, value, path);
  return value;
}
