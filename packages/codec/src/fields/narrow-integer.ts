import type { BitField } from '../types/field.ts';
import type { ScaledOptions } from '../types/options.ts';
import { integer } from './integer.ts';
import { isWholeBetween, requireOption } from './require.ts';

/** An unsigned integer of 1 to 32 bits inside `bits(…)`. */
export function uint(bits: number, options?: ScaledOptions): BitField<number> {
  return integer({ bits: width(bits, 1), within: 'bits' }, options);
}

/** A signed integer of 2 to 32 bits inside `bits(…)`, in two's complement unless `sign` says otherwise. */
export function int(bits: number, options?: ScaledOptions & { readonly sign?: 'magnitude' }): BitField<number> {
  return integer({ bits: width(bits, 2), within: 'bits', signed: true }, options);
}

function width(bits: number, least: number): number {
  requireOption(isWholeBetween(bits, least, 32), 'bits', bits, `a whole number ${least}…32`);
  return bits;
}
