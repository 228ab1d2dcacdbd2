import type { Manner } from './caller.ts';
import { clockNumbered } from './clocks.ts';

/** How many clocks and orders of the keys there are; a prime of clocks meets any number of inputs in turn. */
const CLOCKS = 29;
const ORDERS = 8;
/** What chance gives at its least and most; a script that asks for one case in a hundred shows by these. */
const EXTREMES = [0, 0.999999];
/** The extremes and seeds of chance in turn; 0 and 1 stand for the extremes. */
const CHANCES = [0, 1, 2, 1, 3, 0, 1, 4, 0, 1, 5];

/** What is changed around an input between two calls. */
export interface Variant {
  readonly manner: Manner;
  readonly says: string;
  /** What `Math.random` gives, where it gives one number alone. */
  readonly random?: number;
}

/** The names of what is changed around an input, the nth of its operation. */
export function variantsFor(nth: number): readonly string[] {
  const two = [2 * nth, 2 * nth + 1];
  return [
    ...two.map((clock) => `clock ${clock % CLOCKS}`),
    'zone',
    `random ${CHANCES[nth % CHANCES.length]!}`,
    ...two.map((order) => `keys ${1 + (order % ORDERS)}`),
  ];
}

/** What a name of a variant stands for. */
export function variantNamed(name: string): Variant {
  const [what, text] = name.split(' ');
  const number = Number(text);
  switch (what) {
    case 'clock':
      return { manner: { clock: clockNumbered(number) }, says: `at ${new Date(clockNumbered(number)).toISOString()}` };
    case 'zone':
      return { manner: { timeZone: 'Pacific/Auckland' }, says: 'in another time zone' };
    case 'random': {
      const says = 'with other random numbers';
      if (number < EXTREMES.length) return { manner: {}, says, random: EXTREMES[number]! };
      return { manner: { seed: number }, says };
    }
    default:
      return { manner: { keyOrder: number }, says: 'with its keys in another order' };
  }
}
