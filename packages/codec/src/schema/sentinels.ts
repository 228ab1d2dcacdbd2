import { isCodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, SpecialWire } from '../tree/wire.ts';
import { valueAtCount } from '../values/count.ts';
import { hasWholeValues } from '../values/grid.ts';

/** The plain values that a field cannot send, since their counts stand for null or a word. */
export function plainValuesOf(wire: SpecialWire): readonly unknown[] {
  return wire.values.flatMap(([, count]) => {
    try {
      return [valueAtCount(wire.of, count, '')];
    } catch (error) {
      if (isCodecError(error)) return [];
      throw error;
    }
  });
}

/** Whether other values than those go out as the same counts, by noise or rounding. */
export function hidesPlainValues(wire: SpecialWire): boolean {
  return plainValuesOf(wire).length > 0 && !hasOneSpelling(wire.of);
}

function hasOneSpelling({ wire }: FieldSchema): boolean {
  if (wire.kind === 'float') return false;
  if (wire.kind === 'integer') return hasWholeValues(wire) && wire.rounding === undefined;
  return wire.kind !== 'special' || hasOneSpelling(wire.of);
}
