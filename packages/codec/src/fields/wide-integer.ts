import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations, WideOptions } from '../types/options.ts';
import { wideRange } from '../values/count-range.ts';
import { makeField } from './make-field.ts';
import { requireKnownOptions, requireOption } from './require.ts';

type Shape = Pick<IntegerWire, 'order' | 'signed'>;

/**
 * Eight bytes, most significant first, as decimal text in the payload: every server makes doubles of numbers, and those
 * end at 2^53. `'18446744073709551615'` ↔ ffffffffffffffff
 */
export const u64be = (options?: WideOptions): Field<string> => wide({}, options);
/** Eight bytes, least significant first, as decimal text, `'0'…'18446744073709551615'`. */
export const u64le = (options?: WideOptions): Field<string> => wide({ order: 'le' }, options);
/** Eight bytes, most significant first, two's complement, as decimal text. */
export const i64be = (options?: WideOptions): Field<string> => wide({ signed: true }, options);
/** Eight bytes, least significant first, two's complement, as decimal text. */
export const i64le = (options?: WideOptions): Field<string> => wide({ signed: true, order: 'le' }, options);

const DECIMAL_TEXT = /^(?:0|-?[1-9][0-9]*)$/;

function wide(shape: Shape, options: WideOptions = {}): Field<string> {
  requireKnownOptions(options, ['minimum', 'maximum', 'unit']);
  const { unit } = options;
  const range = wideRange(shape.signed === true);
  const wire: IntegerWire = {
    kind: 'integer',
    bits: 64,
    ...shape,
    ...(unit !== undefined && { unit }),
    text: { minimum: options.minimum ?? range.minimum, maximum: options.maximum ?? range.maximum },
  };
  return wideField(wire, options) as unknown as Field<string>;
}

/** The field of a 64-bit wire, its limits checked. */
export function wideField(wire: IntegerWire, annotations: Annotations): FieldSchema {
  const range = wideRange(wire.signed === true);
  const { minimum, maximum } = wire.text!;
  for (const [option, value] of Object.entries({ minimum, maximum })) {
    requireOption(
      typeof value === 'string' && DECIMAL_TEXT.test(value),
      option,
      value,
      'a whole number as decimal text',
    );
    if (BigInt(value) < BigInt(range.minimum) || BigInt(value) > BigInt(range.maximum)) {
      throw new CodecError('limit_outside', '', { option, value, ...range, why: 'which 64 bits hold' });
    }
  }
  requireOption(BigInt(minimum) <= BigInt(maximum), 'minimum', minimum, `at most the maximum, ${maximum}`);
  return makeField(wire, {}, annotations);
}
