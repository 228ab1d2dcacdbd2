import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import { countAt, hasWholeValues, valueAt } from './grid.ts';
import { requireNumber, requireWhole, requireWithin } from './limits.ts';

export function integerCount(schema: FieldSchema, wire: IntegerWire, value: unknown, path: string): number {
  if (hasWholeValues(wire)) requireWhole(value, path);
  else requireNumber(value, path);
  requireWithin(schema, value, path);
  const count = countAt(wire, value);
  if (typeof count === 'number') return count === 0 ? 0 : count;
  throw new CodecError('between_counts', path, { value, ...count });
}

export function integerValue(schema: FieldSchema, wire: IntegerWire, count: number, path: string): number {
  const value = valueAt(wire, count);
  requireWithin(schema, value, path);
  return value;
}
