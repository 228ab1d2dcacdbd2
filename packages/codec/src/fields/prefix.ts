import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import { countRange } from '../values/count-range.ts';
import { valueAt } from '../values/grid.ts';
import { requireOption } from './require.ts';

/** The wire of a plain unsigned integer field that a length or count is written in. */
export function countWire(on: Field<number>, what: string): IntegerWire {
  const schema = on as unknown as FieldSchema;
  const wire = schema?.wire;
  requireOption(
    wire?.kind === 'integer' && isPlainCount(wire) && !hasLimits(schema),
    what,
    on,
    'an unsigned integer field like u8(), without scale or limits',
  );
  return wire as IntegerWire;
}

/** Whether an integer field takes less than its bits hold: under something else its limits would say nothing. */
export function hasLimits({ wire, minimum, maximum }: FieldSchema): boolean {
  if (wire.kind !== 'integer' || wire.text !== undefined) return false;
  const { least, most } = countRange(wire);
  const ends = [valueAt(wire, least), valueAt(wire, most)];
  return minimum !== Math.min(...ends) || maximum !== Math.max(...ends);
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
