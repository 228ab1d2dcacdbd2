import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import { requireOption } from './require.ts';

/** The wire of a plain unsigned integer field that a length or count is written in. */
export function countWire(on: Field<number> | undefined, what: string): IntegerWire | undefined {
  if (on === undefined) return undefined;
  const wire = (on as unknown as FieldSchema)?.wire;
  requireOption(
    wire?.kind === 'integer' && isPlainCount(wire as IntegerWire),
    what,
    on,
    'an unsigned integer field like u8(), without scale',
  );
  return wire as IntegerWire;
}

/** Whether an integer can hold a number of bytes or items as it is. */
export function isPlainCount(wire: IntegerWire): boolean {
  const { signed, step, perUnit, zero, text, within } = wire;
  return !signed && !within && step === undefined && perUnit === undefined && zero === undefined && text === undefined;
}

/** The wire of the same width as bits, for counts and lengths in some bits. */
export function bitWire(bits: number): IntegerWire {
  return { kind: 'integer', bits, within: 'bits' };
}
