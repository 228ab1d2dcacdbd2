import { CodecError } from '../refusal/codec-error.ts';
import type { DigitsWire, FieldSchema } from '../tree/wire.ts';
import type { AnywhereField, Field } from '../types/field.ts';
import type { Annotations, NumberOptions } from '../types/options.ts';
import { makeField } from './make-field.ts';
import { isFiniteNumber, isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

/** A number as decimal digits in ASCII, one a byte, with leading zeros: 7 in three bytes is 30 30 37. */
export function digits(length: number, options?: NumberOptions): Field<number> {
  return make({ length }, options);
}

/** A number in BCD, four bits a digit. In whole bytes the number of digits is even. */
export function bcd(length: number, options?: NumberOptions): AnywhereField<number> {
  return make({ length, packed: true }, options);
}

function make<F>(shape: Omit<DigitsWire, 'kind'>, options: NumberOptions = {}): F {
  requireKnownOptions(options, ['minimum', 'maximum', 'unit']);
  const { unit } = options;
  return digitsField({ kind: 'digits', ...shape, ...(unit !== undefined && { unit }) }, options, options) as F;
}

/** The field of a digits wire, its limits checked and written out. */
export function digitsField(
  wire: DigitsWire,
  limits: { minimum?: number; maximum?: number },
  annotations: Annotations,
): FieldSchema {
  const longest = wire.packed ? 12 : 15;
  requireOption(
    isWholeBetween(wire.length, 1, longest),
    'the number of digits',
    wire.length,
    `a whole number 1…${longest}`,
  );
  const most = 10 ** wire.length - 1;
  const { minimum = 0, maximum = most } = limits;
  for (const [option, value] of Object.entries({ minimum, maximum })) {
    requireOption(isFiniteNumber(value) && Number.isInteger(value), option, value, 'a whole number');
    if (value < 0 || value > most) {
      throw new CodecError('limit_outside', '', {
        option,
        value,
        minimum: 0,
        maximum: most,
        why: `which ${wire.length} digits hold`,
      });
    }
  }
  requireOption(minimum <= maximum, 'minimum', minimum, `at most the maximum, ${maximum}`);
  return makeField(wire, { minimum, maximum }, annotations);
}
