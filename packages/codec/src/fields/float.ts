import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, FloatWire } from '../tree/wire.ts';
import type { BitField, Field } from '../types/field.ts';
import type { Annotations, NumberOptions } from '../types/options.ts';
import { floatBits, largestFloat, patternOf, shortestFloat } from '../values/float.ts';
import { makeField } from './make-field.ts';
import { isFiniteNumber, isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

const HALF = { exponent: 5, mantissa: 10 } as const;
const SINGLE = { exponent: 8, mantissa: 23 } as const;
const DOUBLE = { exponent: 11, mantissa: 52 } as const;

/** Two bytes, most significant first, binary16 of IEEE 754. Decoding gives the shortest decimal that encodes to the same bits. */
export const f16be = (options?: NumberOptions): Field<number> => make({ ...HALF }, options);
/** Two bytes, least significant first, binary16 of IEEE 754. */
export const f16le = (options?: NumberOptions): Field<number> => make({ ...HALF, order: 'le' }, options);
/** Four bytes, most significant first, binary32 of IEEE 754. */
export const f32be = (options?: NumberOptions): Field<number> => make({ ...SINGLE }, options);
/** Four bytes, least significant first, binary32 of IEEE 754. */
export const f32le = (options?: NumberOptions): Field<number> => make({ ...SINGLE, order: 'le' }, options);
/** Eight bytes, most significant first, binary64 of IEEE 754. */
export const f64be = (options?: NumberOptions): Field<number> => make({ ...DOUBLE }, options);
/** Eight bytes, least significant first, binary64 of IEEE 754. */
export const f64le = (options?: NumberOptions): Field<number> => make({ ...DOUBLE, order: 'le' }, options);

export interface SmallFloatOptions extends NumberOptions {
  /** Bits of the exponent, 2…8; the highest exponent is no number. */
  readonly exponent: number;
  /** Bits of the mantissa, 1…23. */
  readonly mantissa: number;
  /** Whether there is a sign bit, on top; there is unless told. */
  readonly signed?: boolean;
}

/** A small float inside `bits(…)`, by the rules of IEEE 754 with the widths given. */
export function float(options: SmallFloatOptions): BitField<number> {
  const { exponent, mantissa, signed = true, ...rest } = options ?? {};
  return make({ exponent, mantissa, ...(!signed && { unsigned: true }), within: 'bits' }, rest);
}

function make<F>(shape: Omit<FloatWire, 'kind'>, options: NumberOptions = {}): F {
  requireKnownOptions(options, ['minimum', 'maximum', 'unit']);
  const { unit } = options;
  return floatField({ kind: 'float', ...shape, ...(unit !== undefined && { unit }) }, options, options) as F;
}

/** The field of a float wire, its widths and limits checked and written out. */
export function floatField(
  wire: FloatWire,
  limits: { minimum?: number; maximum?: number },
  annotations: Annotations,
): FieldSchema {
  if (wire.within === 'bits') {
    requireOption(isWholeBetween(wire.exponent, 2, 8), 'exponent', wire.exponent, 'a whole number 2…8');
    requireOption(isWholeBetween(wire.mantissa, 1, 23), 'mantissa', wire.mantissa, 'a whole number 1…23');
  }
  const largest = largestFloat(wire);
  const least = wire.unsigned ? 0 : -largest;
  const limit = (option: 'minimum' | 'maximum', otherwise: number): number => {
    const value = limits[option];
    if (value === undefined) return otherwise;
    requireOption(isFiniteNumber(value), option, value, 'a finite number');
    if (value < least || value > largest) {
      const why = `which ${floatBits(wire)} bits hold`;
      throw new CodecError('limit_outside', '', { option, value, minimum: least, maximum: largest, why });
    }
    const held = floatBits(wire) === 64 ? value : shortestFloat(wire, patternOf(wire, value)!);
    const within = option === 'minimum' ? held >= value : held <= value;
    requireOption(within, option, value, `a value that ${floatBits(wire)} bits hold; the nearest is ${held}`);
    return value;
  };
  const minimum = limit('minimum', least);
  const maximum = limit('maximum', largest);
  requireOption(minimum <= maximum, 'minimum', minimum, `at most the maximum, ${maximum}`);
  return makeField(wire, { minimum, maximum }, annotations);
}
