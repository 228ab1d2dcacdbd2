import { requireOption } from '../fields/require.ts';
import type { EitherNode } from '../tree/node.ts';
import { plant } from '../tree/plant.ts';
import type { Either } from '../types/field.ts';

/**
 * One of several layouts: told apart by the fields given when encoding, by the bytes when decoding.
 *
 * @example
 * frame: [either([0x01, { level: u8() }], [0x02, { from: u8(), to: u8() }])]
 * // 01 05       level 5
 * // 02 05 09    from 5 to 9
 *
 * @throws {CodecError} `bad_option`; when declared in a device, `same_bytes`, `same_fields`
 */
export function either<const L extends readonly (readonly unknown[])[]>(...layouts: L): Either<L> {
  requireOption(layouts.length >= 2, 'either', layouts, 'at least two layouts');
  const node: EitherNode = { kind: 'either', layouts: layouts.map(plant) };
  return node as unknown as Either<L>;
}
