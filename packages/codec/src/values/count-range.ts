import type { IntegerWire } from '../tree/wire.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The counts that the bits of an integer hold. Not for 64 bits, whose counts are text. */
export function countRange(wire: IntegerWire): Range {
  const whole = 2 ** wire.bits;
  if (wire.sign === 'byte') return { least: 1 - whole, most: whole - 1 };
  if (wire.sign === 'magnitude') return { least: 1 - whole / 2, most: whole / 2 - 1 };
  if (wire.signed) return { least: -whole / 2, most: whole / 2 - 1 };
  return { least: 0, most: whole - 1 };
}

/** The least and the most of 64 bits, as text. */
export function wideRange(signed: boolean): { minimum: string; maximum: string } {
  return signed
    ? { minimum: '-9223372036854775808', maximum: '9223372036854775807' }
    : { minimum: '0', maximum: '18446744073709551615' };
}
