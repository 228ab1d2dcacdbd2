import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import type { Make } from './make.ts';

/** 64 bits as decimal text. */
export function wideIntegers(): Make<unknown> {
  const limits = fc.constantFrom<kit.WideOptions>(
    {},
    { minimum: '10', maximum: '9007199254740993' },
    { minimum: '0', maximum: '0' },
  );
  const makers = [kit.u64be, kit.u64le, kit.i64be, kit.i64le];
  const negative = fc.constantFrom(
    () => kit.i64be({ minimum: '-12345', maximum: '-9' }),
    () => kit.i64le({ minimum: '-1' }),
  );
  return fc.oneof(
    fc.tuple(fc.constantFrom(...makers), limits).map(
      ([make, options]) =>
        () =>
          make(options),
    ),
    negative,
  );
}

const FLOAT_LIMITS: readonly kit.NumberOptions[] = [
  {},
  {},
  { minimum: 0 },
  { minimum: -40, maximum: 100 },
  { maximum: 0.5 },
];

/** Floats of whole bytes. */
export function floats(): Make<kit.Field<number>> {
  const doubles = fc.constantFrom(kit.f64be, kit.f64le);
  const makers = fc.oneof(fc.constantFrom(kit.f16be, kit.f16le, kit.f32be, kit.f32le), doubles);
  return fc.tuple(makers, fc.constantFrom(...FLOAT_LIMITS)).map(
    ([make, options]) =>
      () =>
        make(options),
  );
}

/** Floats of whole bytes whose bits are a count. */
export function halvesAndSingles(): Make<kit.Field<number>> {
  return fc.constantFrom(kit.f16be, kit.f16le, kit.f32be, kit.f32le).map((make) => () => make());
}

/** Floats inside bits, of any widths. */
export function smallFloats(): Make<kit.BitField<number>> {
  const widths = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 23 }), fc.boolean());
  return widths.map(
    ([exponent, mantissa, signed]) =>
      () =>
        kit.float({ exponent, mantissa, signed }),
  );
}

/** Numbers as decimal digits, in ASCII and in BCD. */
export function digits(): Make<unknown> {
  const ascii = fc.constantFrom(1, 3, 10, 15).map((length) => () => kit.digits(length));
  const packed = fc.constantFrom(2, 4, 12).map((length) => () => kit.bcd(length));
  const limited = fc.constantFrom(
    () => kit.digits(3, { minimum: 7, maximum: 120 }),
    () => kit.bcd(2, { minimum: 1, maximum: 59 }),
  );
  return fc.oneof(ascii, packed, limited);
}
