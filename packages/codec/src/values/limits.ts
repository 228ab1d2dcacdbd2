import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema } from '../tree/wire.ts';

/** Refuses a number outside the limits of its field, both included. */
export function requireWithin(schema: FieldSchema, value: number, path: string): void {
  const minimum = schema.minimum!;
  const maximum = schema.maximum!;
  if (value < minimum || value > maximum) throw new CodecError('out_of_range', path, { value, minimum, maximum });
}

export function requireNumber(value: unknown, path: string): asserts value is number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new CodecError('wrong_type', path, { value, expected: 'a number' });
}

export function requireWhole(value: unknown, path: string): asserts value is number {
  if (!Number.isInteger(value)) throw new CodecError('wrong_type', path, { value, expected: 'a whole number' });
}
