import { CLOCK, type Manner } from './caller.ts';

/** How a second call differs from the first. */
const VARIANTS: { readonly [variant: string]: Variant } = {
  clock: { manner: { clock: CLOCK + 86_400_000 * 401 + 25_384_567 }, says: 'at another time' },
  zone: { manner: { timeZone: 'Pacific/Auckland' }, says: 'in another time zone' },
  random: { manner: { seed: 2 }, says: 'with other random numbers' },
};

/** How many orders of the keys are tried, two of them with each input. */
const ORDERS = 8;

/** What is changed around an input between two calls. */
export interface Variant {
  readonly manner: Manner;
  readonly says: string;
}

/** The names of what is changed around an input, the nth of its operation. */
export function variantsFor(nth: number): readonly string[] {
  const orders = [2 * nth, 2 * nth + 1].map((order) => `keys ${1 + (order % ORDERS)}`);
  return [...Object.keys(VARIANTS), ...orders];
}

/** What a name of a variant stands for. */
export function variantNamed(name: string): Variant {
  const [, order] = name.split(' ');
  if (order === undefined) return VARIANTS[name]!;
  return { manner: { keyOrder: Number(order) }, says: 'with its keys in another order' };
}
