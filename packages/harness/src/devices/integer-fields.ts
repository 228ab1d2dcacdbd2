import * as kit from '@downlink-kit/codec';
import type { FieldSchema } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { valueOfCount } from '../arguments/integers.ts';
import { declarable } from './make.ts';

type Options = kit.SignedOptions;
type Maker = (options?: Options) => kit.Field<number>;

const UNSIGNED: readonly Maker[] = [
  ...[kit.u8, kit.u16be, kit.u16le, kit.u24be, kit.u24le, kit.u32be, kit.u32le],
  ...[kit.u40be, kit.u40le, kit.u48be, kit.u48le],
];
const SIGNED: readonly Maker[] = [
  ...[kit.i8, kit.i16be, kit.i16le, kit.i24be, kit.i24le, kit.i32be, kit.i32le],
  ...[kit.i40be, kit.i40le, kit.i48be, kit.i48le],
];

/** Scales whose values are short decimals, so that limits can be written for them. */
const SCALES: readonly Options[] = [
  ...[{ perUnit: 10 }, { perUnit: 100 }, { perUnit: 1000 }, { perUnit: 2 }, { perUnit: 16 }, { step: 5 }],
  ...[
    { step: -1, offset: 100 },
    { step: 22, perUnit: 125, offset: -4.928 },
    { perUnit: 10, offset: -40 },
  ],
  ...[{ step: -5, perUnit: 2 }, { step: 60 }, { offset: 7 }, { step: 3, perUnit: 2, offset: 1.5 }],
  ...(['nearest', 'down', 'up'] as const).flatMap((rounding) => [
    { perUnit: 10, rounding },
    { step: 60, rounding },
    { step: -5, perUnit: 2, rounding },
  ]),
];
/** Scales whose values go on for ever. */
const ENDLESS: readonly Options[] = [{ perUnit: 3 }, { step: 3, perUnit: 7 }, { perUnit: 12, rounding: 'nearest' }];

/** Integers of whole bytes, plain or scaled, of any width, order and sign. */
export function integerFields(): fc.Arbitrary<() => kit.Field<number>> {
  const unsigned = fc.constantFrom(...UNSIGNED).map((make) => ({ make, sign: {} }));
  const signs = fc.constantFrom<Options>({}, { sign: 'magnitude' }, { sign: 'byte' });
  const signed = fc.tuple(fc.constantFrom(...SIGNED), signs).map(([make, sign]) => ({ make, sign }));
  return declarable(
    fc.tuple(fc.oneof(unsigned, signed), scales()).map(
      ([{ make, sign }, { scale, ends }]) =>
        () =>
          withLimits(make, { ...sign, ...scale }, ends),
    ),
  );
}

/** Integers without scale, which counts, lengths, choices and times lie in. */
export function plainIntegers(most: number): fc.Arbitrary<kit.Field<number>> {
  return fc.constantFrom(...UNSIGNED.slice(0, most)).map((make) => make());
}

/** Integers narrower than a byte, or not. */
export function narrowIntegers(): fc.Arbitrary<() => kit.BitField<number>> {
  const bits = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(16, 17, 31, 32));
  const signs = fc.constantFrom<{ sign?: 'magnitude' } | undefined>(undefined, undefined, {}, { sign: 'magnitude' });
  return declarable(
    fc.tuple(bits, signs, scales()).map(([width, sign, { scale, ends }]) => () => {
      const make = (options?: kit.ScaledOptions) =>
        sign === undefined || width === 1 ? kit.uint(width, options) : kit.int(width, { ...options, ...sign });
      return withLimits(make, scale, ends);
    }),
  );
}

interface Scaling {
  readonly scale: Options;
  /** Where between its least and its most count a field ends; undefined where the bits are the limits. */
  readonly ends: readonly [number, number] | undefined;
}

function scales(): fc.Arbitrary<Scaling> {
  const part = fc.constantFrom(0, 0.01, 0.3, 0.5, 0.7, 1);
  const ends = fc.option(fc.tuple(part, part), { nil: undefined });
  const limited = fc.tuple(fc.constantFrom<Options>({}, {}, ...SCALES), ends);
  return fc.oneof(
    { weight: 6, arbitrary: limited.map(([scale, between]) => ({ scale, ends: between })) },
    { weight: 1, arbitrary: fc.constantFrom(...ENDLESS).map((scale) => ({ scale, ends: undefined })) },
  );
}

/** The field with limits that fall on counts, as they must. */
function withLimits<F>(make: (options?: Options) => F, options: Options, ends: Scaling['ends']): F {
  const whole = make(options);
  if (ends === undefined) return whole;
  const { wire, minimum, maximum } = whole as unknown as FieldSchema;
  if (wire.kind !== 'integer') throw new TypeError('an integer maker makes an integer field');
  const { zero = 0, step = 1, perUnit = 1 } = wire;
  const [from, to] = [minimum!, maximum!].map((value) => Math.round((value * perUnit) / step + zero));
  const limits = ends.map((part) => valueOfCount(wire, Math.round(from! + (to! - from!) * part)));
  return make({ ...options, minimum: Math.min(...limits), maximum: Math.max(...limits) });
}
