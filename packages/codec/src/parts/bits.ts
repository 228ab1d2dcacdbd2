import { isWholeBetween, requireKnown, requireOption } from '../fields/require.ts';
import type { BitsNode } from '../tree/node.ts';
import { plantBits, plantSliced } from '../tree/plant.ts';
import type { BitPart, NarrowDerived, Part } from '../types/field.ts';
import type { BitsData } from '../types/frame.ts';
import type { CheckedBits } from '../types/problems.ts';

/**
 * Whole bytes of fields narrower than one, from the most significant bit in the order written.
 *
 * @example
 * bits({ enabled: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) });
 * // e mmm llll
 */
export function bits<const F, const S = never>(items: CheckedBits<F>, sliced?: S): Part<BitsData<F, S>> {
  return make('down', items, sliced);
}

/** The same from bit 0 up, the first byte lowest, as masks of many little-endian devices read. */
export function bitsUp<const F, const S = never>(items: CheckedBits<F>, sliced?: S): Part<BitsData<F, S>> {
  return make('up', items, sliced);
}

function make<D>(order: BitsNode['order'], items: unknown, sliced: unknown): Part<D> {
  const node: BitsNode = {
    kind: 'bits',
    order,
    nodes: plantBits(items),
    sliced: sliced === undefined ? [] : plantSliced(sliced),
  };
  return node as unknown as Part<D>;
}

/** Bits with a fixed value, 0 unless told. */
export function reserved(bits: number, value = 0): BitPart {
  requireOption(isWholeBetween(bits, 1, 32), 'bits', bits, 'a whole number 1…32');
  requireOption(isWholeBetween(value, 0, 2 ** bits - 1), 'value', value, `a whole number 0…${2 ** bits - 1}`);
  return { kind: 'reserved', bits, value, bitPart: true } as BitPart;
}

/** One bit that is set where the part `given` by this label is there. */
export function has(label: string): BitPart {
  return { kind: 'has', label, bitPart: true } as BitPart;
}

/** The number of bytes behind these bits in their list, plus `add`; under a name also part of the data. */
export function lengthBits(bits: number, options: { readonly add?: number } = {}): NarrowDerived {
  requireOption(isWholeBetween(bits, 1, 16), 'bits', bits, 'a whole number 1…16');
  requireKnown(options, ['add']);
  const { add = 0 } = options;
  requireOption(isWholeBetween(add, -255, 255), 'add', add, 'a whole number -255…255');
  return { kind: 'lengthBits', bits, add, derived: 'bits' } as unknown as NarrowDerived;
}

/** The number of items of the list that is `countedBy` this label. */
export function countBits(bits: number, label: string): BitPart {
  requireOption(isWholeBetween(bits, 1, 16), 'bits', bits, 'a whole number 1…16');
  return { kind: 'countBits', bits, label, bitPart: true } as BitPart;
}

/** Bits `high` down to `low`, both included, of a field that lies in pieces; bit 0 is the least significant. */
export function slice(name: string, high: number, low: number): BitPart {
  requireOption(isWholeBetween(high, 0, 31), 'high', high, 'a bit 0…31');
  requireOption(isWholeBetween(low, 0, high), 'low', low, `a bit 0…${high}`);
  return { kind: 'slice', name, high, low, bitPart: true } as BitPart;
}
