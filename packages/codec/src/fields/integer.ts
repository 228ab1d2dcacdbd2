import { CodecError } from '../refusal/codec-error.ts';
import type { FieldSchema, IntegerWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations, ScaledOptions, SignedOptions } from '../types/options.ts';
import { countRange, type Range } from '../values/count-range.ts';
import { countAt, exactCount, valueAt } from '../values/grid.ts';
import { makeField } from './make-field.ts';
import { isFiniteNumber, isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

const OPTIONS = ['minimum', 'maximum', 'unit', 'perUnit', 'step', 'offset', 'rounding', 'sign'] as const;

type Shape = Pick<IntegerWire, 'bits' | 'order' | 'signed' | 'within'>;

/**
 * One byte, 0…255; with `perUnit`, `step` and `offset` a scaled value.
 *
 * @example
 * u8({ minimum: 1, maximum: 4 }); // 2 ↔ 02
 * i16be({ perUnit: 10, unit: '°C' }); // -2.5 ↔ ffe7, a count of -25 tenths
 *
 * @throws {CodecError} `bad_option`, `no_such_option`, `limit_outside`, as every maker of a number does
 */
export const u8 = (options?: ScaledOptions): Field<number> => integer({ bits: 8 }, options);
/** One byte, two's complement unless `sign` says otherwise, −128…127. */
export const i8 = (options?: SignedOptions): Field<number> => integer({ bits: 8, signed: true }, options);
/** Two bytes, most significant first, 0…65535. */
export const u16be = (options?: ScaledOptions): Field<number> => integer({ bits: 16 }, options);
/** Two bytes, least significant first, 0…65535. */
export const u16le = (options?: ScaledOptions): Field<number> => integer({ bits: 16, order: 'le' }, options);
/** Two bytes, most significant first, two's complement, −32768…32767. */
export const i16be = (options?: SignedOptions): Field<number> => integer({ bits: 16, signed: true }, options);
/** Two bytes, least significant first, two's complement, −32768…32767. */
export const i16le = (options?: SignedOptions): Field<number> =>
  integer({ bits: 16, signed: true, order: 'le' }, options);
/** Three bytes, most significant first, 0…16777215. */
export const u24be = (options?: ScaledOptions): Field<number> => integer({ bits: 24 }, options);
/** Three bytes, least significant first, 0…16777215. */
export const u24le = (options?: ScaledOptions): Field<number> => integer({ bits: 24, order: 'le' }, options);
/** Three bytes, most significant first, two's complement, −8388608…8388607. */
export const i24be = (options?: SignedOptions): Field<number> => integer({ bits: 24, signed: true }, options);
/** Three bytes, least significant first, two's complement, −8388608…8388607. */
export const i24le = (options?: SignedOptions): Field<number> =>
  integer({ bits: 24, signed: true, order: 'le' }, options);
/** Four bytes, most significant first, 0…4294967295. */
export const u32be = (options?: ScaledOptions): Field<number> => integer({ bits: 32 }, options);
/** Four bytes, least significant first, 0…4294967295. */
export const u32le = (options?: ScaledOptions): Field<number> => integer({ bits: 32, order: 'le' }, options);
/** Four bytes, most significant first, two's complement, −2147483648…2147483647. */
export const i32be = (options?: SignedOptions): Field<number> => integer({ bits: 32, signed: true }, options);
/** Four bytes, least significant first, two's complement, −2147483648…2147483647. */
export const i32le = (options?: SignedOptions): Field<number> =>
  integer({ bits: 32, signed: true, order: 'le' }, options);
/** Five bytes, most significant first, 0…1099511627775. */
export const u40be = (options?: ScaledOptions): Field<number> => integer({ bits: 40 }, options);
/** Five bytes, least significant first, 0…1099511627775. */
export const u40le = (options?: ScaledOptions): Field<number> => integer({ bits: 40, order: 'le' }, options);
/** Five bytes, most significant first, two's complement, −549755813888…549755813887. */
export const i40be = (options?: SignedOptions): Field<number> => integer({ bits: 40, signed: true }, options);
/** Five bytes, least significant first, two's complement, −549755813888…549755813887. */
export const i40le = (options?: SignedOptions): Field<number> =>
  integer({ bits: 40, signed: true, order: 'le' }, options);
/** Six bytes, most significant first, 0…281474976710655. */
export const u48be = (options?: ScaledOptions): Field<number> => integer({ bits: 48 }, options);
/** Six bytes, least significant first, 0…281474976710655. */
export const u48le = (options?: ScaledOptions): Field<number> => integer({ bits: 48, order: 'le' }, options);
/** Six bytes, most significant first, two's complement, −140737488355328…140737488355327. */
export const i48be = (options?: SignedOptions): Field<number> => integer({ bits: 48, signed: true }, options);
/** Six bytes, least significant first, two's complement, −140737488355328…140737488355327. */
export const i48le = (options?: SignedOptions): Field<number> =>
  integer({ bits: 48, signed: true, order: 'le' }, options);

/** An integer of any width from its options; also what `uint` and `int` inside bits are made by. */
export function integer<F>(shape: Shape, options: SignedOptions = {}): F {
  requireKnownOptions(options, OPTIONS);
  const { step, perUnit, rounding, unit, offset, sign } = options;
  requireOption(
    perUnit === undefined || isWholeBetween(perUnit, 1, 2 ** 31),
    'perUnit',
    perUnit,
    'a whole number 1…2147483648',
  );
  requireOption(
    step === undefined || (step !== 0 && isWholeBetween(step, -(2 ** 31), 2 ** 31)),
    'step',
    step,
    'a whole number -2147483648…2147483648 other than 0',
  );
  checkSign(shape, sign);
  const wire: IntegerWire = {
    kind: 'integer',
    ...shape,
    ...(sign !== undefined && { sign }),
    ...(step !== undefined && step !== 1 && { step }),
    ...(perUnit !== undefined && perUnit !== 1 && { perUnit }),
    ...zeroOf(options, offset),
    ...(rounding !== undefined && { rounding }),
    ...(unit !== undefined && { unit }),
  };
  return integerField(wire, options, options) as F;
}

function checkSign({ signed, within }: Shape, sign: IntegerWire['sign']): void {
  if (sign === undefined) return;
  requireOption(signed === true, 'sign', sign, 'left out of a field without a sign');
  requireOption(['magnitude', 'byte'].includes(sign), 'sign', sign, '"magnitude" or "byte"');
  requireOption(within === undefined || sign === 'magnitude', 'sign', sign, '"magnitude" inside bits(…)');
}

function zeroOf(scale: Pick<ScaledOptions, 'step' | 'perUnit'>, offset: number | undefined): { zero?: number } {
  if (offset === undefined || offset === 0) return {};
  requireOption(isFiniteNumber(offset), 'offset', offset, 'a finite number');
  const count = exactCount(scale, offset);
  requireOption(
    count !== undefined,
    'offset',
    offset,
    'a value that falls on a count, or the scale cannot be kept exact',
  );
  return { zero: -count! };
}

const ON_A_COUNT = 'a value that falls on a count';

/** The field of an integer wire, its limits checked and written out. */
export function integerField(
  wire: IntegerWire,
  limits: { minimum?: number; maximum?: number },
  annotations: Annotations,
): FieldSchema {
  checkScale(wire);
  const range = countRange(wire);
  const ends = [valueAt(wire, range.least), valueAt(wire, range.most)] as const;
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const limit = (option: 'minimum' | 'maximum', otherwise: number): number => {
    const value = limits[option];
    if (value === undefined || Object.is(value, otherwise)) return otherwise;
    requireOption(isFiniteNumber(value), option, value, 'a finite number');
    const rounded = wire.rounding !== undefined && isHeld(range, countAt(wire, value));
    if (!rounded && (value < least || value > most)) {
      throw new CodecError('limit_outside', '', {
        option,
        value,
        minimum: least,
        maximum: most,
        why: `which ${wire.bits} bits hold`,
      });
    }
    const needs = wire.rounding === undefined ? ON_A_COUNT : `${ON_A_COUNT}, or is rounded to one inside the limits`;
    requireOption(isKept(wire, option, value), option, value, needs);
    return value;
  };
  const minimum = limit('minimum', least);
  const maximum = limit('maximum', most);
  requireOption(minimum <= maximum, 'minimum', minimum, `at most the maximum, ${maximum}`);
  return makeField(wire, { minimum, maximum }, annotations);
}

/** Whether the bits of a field hold a count. */
function isHeld({ least, most }: Range, count: unknown): boolean {
  return typeof count === 'number' && count >= least && count <= most;
}

/** Whether a limit falls on a count; where values are rounded, it may also be rounded to one inside the limits. */
function isKept(wire: IntegerWire, option: 'minimum' | 'maximum', limit: number): boolean {
  const exact = exactCount(wire, limit);
  if (exact !== undefined && valueAt(wire, exact) === limit) return true;
  const near = wire.rounding === undefined ? undefined : countAt(wire, limit);
  if (typeof near !== 'number') return false;
  return option === 'minimum' ? valueAt(wire, near) >= limit : valueAt(wire, near) <= limit;
}

function checkScale(wire: IntegerWire): void {
  const { step = 1, perUnit = 1, zero = 0 } = wire;
  const { least, most } = countRange(wire);
  const scaled = step !== 1 || perUnit !== 1 || zero !== 0;
  const powerOfTwo = Number.isInteger(Math.log2(perUnit));
  requireOption(
    !scaled || wire.bits <= 32 || powerOfTwo,
    'perUnit',
    perUnit,
    'a power of two in a field of more than 32 bits',
  );
  const farthest = Math.max(Math.abs(least - zero), Math.abs(most - zero));
  requireOption(
    farthest * Math.max(Math.abs(step), perUnit) <= 2 ** 53,
    'step',
    step,
    'small enough to keep every value exact (2^53)',
  );
  requireOption(
    wire.rounding === undefined || ['nearest', 'down', 'up'].includes(wire.rounding),
    'rounding',
    wire.rounding,
    '"nearest", "down" or "up"',
  );
  requireOption(
    wire.rounding === undefined || scaled,
    'rounding',
    wire.rounding,
    'left out where every whole number has its count',
  );
}
