import { requireKnown } from '../fields/require.ts';
import { plant } from '../tree/plant.ts';
import type { HexText } from '../types/field.ts';
import type { Checked, Outside } from '../types/problems.ts';

/**
 * A stretch as hex digits in ASCII, two bytes for each of its own; lower case unless told.
 *
 * @example
 * frame: [asHex([0x01, { level: u8() }])]
 * // 3031 3166
 * // │    └── "1f", level 31
 * // └─────── "01", a literal byte
 *
 * @throws {CodecError} `no_such_option`, and what its items are refused for
 */
export function asHex<const F extends readonly unknown[]>(
  items: Checked<F, Outside>,
  options: { readonly upper?: boolean } = {},
): HexText<F> {
  requireKnown(options, ['upper']);
  return { kind: 'hexText', nodes: plant(items), ...(options.upper && { upper: true }) } as unknown as HexText<F>;
}
