import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import { countRange } from '../values/count-range.ts';
import { valueAt } from '../values/grid.ts';
import { annotationsOf } from './make-field.ts';
import { requireOption } from './require.ts';

/** The wire of a plain unsigned integer field that a length or count is written in. */
export function countWire(on: Field<number>, what: string): IntegerWire {
  const schema = on as unknown as FieldSchema;
  const wire = schema?.wire;
  requireOption(
    wire?.kind === 'integer' && isPlainCount(wire) && !hasLimits(schema) && !isAnnotated(schema),
    what,
    on,
    'an unsigned integer field like u8(), without scale, limits or annotations',
  );
  return wire as IntegerWire;
}

/** Whether a field says anything of itself: under something else it would be lost. */
function isAnnotated(schema: FieldSchema): boolean {
  return (
    Object.keys(annotationsOf(schema)).length > 0 || (schema.wire.kind === 'integer' && schema.wire.unit !== undefined)
  );
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
