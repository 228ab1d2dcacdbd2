import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { requireNumber, requireWithin } from './limits.ts';

/** The eight bytes of a double, most significant first. */
export function doubleBytes(schema: FieldSchema, value: unknown, path: string): readonly number[] {
  requireNumber(value, path);
  requireWithin(schema, value, path);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  return Array.from({ length: 8 }, (_, at) => view.getUint8(at));
}

export function doubleValue(schema: FieldSchema, bytes: readonly number[], path: string): number {
  const view = new DataView(new ArrayBuffer(8));
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte);
  const value = view.getFloat64(0);
  if (!Number.isFinite(value)) throw new CodecError('not_finite', path, {});
  if (Object.is(value, -0)) throw new CodecError('signed_zero', path, {});
  requireWithin(schema, value, path);
  return value;
}
