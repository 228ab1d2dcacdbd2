import { requireKnown } from '../fields/require.ts';
import { plant } from '../tree/plant.ts';
import type { Part } from '../types/field.ts';
import type { Checked, Stretch } from '../types/frame.ts';

/** A stretch as hex digits in ASCII, two bytes for each of its own; lower case unless told. */
export function asHex<const F extends readonly unknown[]>(
  items: Checked<F> & F,
  options: { readonly upper?: boolean } = {},
): Part<Stretch<F>> {
  requireKnown(options, ['upper']);
  return { kind: 'hexText', nodes: plant(items), ...(options.upper && { upper: true }) } as unknown as Part<Stretch<F>>;
}
