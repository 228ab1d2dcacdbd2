import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, FloatWire } from '../tree/wire.ts';
import { floatAt, patternOf, shortestFloat } from './float.ts';
import { requireNumber, requireWithin } from './limits.ts';

export function floatCount(schema: FieldSchema, wire: FloatWire, value: unknown, path: string): number {
  requireNumber(value, path);
  requireWithin(schema, value, path);
  const pattern = patternOf(wire, value);
  if (pattern !== undefined) return pattern;
  throw new CodecError('out_of_range', path, { value, minimum: schema.minimum!, maximum: schema.maximum! });
}

export function floatValue(schema: FieldSchema, wire: FloatWire, pattern: number, path: string): number {
  const exact = floatAt(wire, pattern);
  if (Number.isNaN(exact)) throw new CodecError('not_finite', path, {});
  if (Object.is(exact, -0)) throw new CodecError('signed_zero', path, {});
  const value = shortestFloat(wire, pattern);
  requireWithin(schema, value, path);
  return value;
}
