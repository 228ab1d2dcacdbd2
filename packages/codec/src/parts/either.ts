import { requireOption } from '../fields/require.ts';
import type { EitherNode } from '../tree/node.ts';
import { plant } from '../tree/plant.ts';
import type { Either } from '../types/field.ts';

/** One of several layouts: told apart by the fields given when encoding, by the bytes when decoding. */
export function either<const L extends readonly (readonly unknown[])[]>(...layouts: L): Either<L> {
  requireOption(layouts.length >= 2, 'either', layouts, 'at least two layouts');
  const node: EitherNode = { kind: 'either', layouts: layouts.map(plant) };
  return node as unknown as Either<L>;
}
