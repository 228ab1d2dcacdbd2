import type { Operation } from '@downlink-kit/servers';
import { type Caller, CLOCK, type Manner } from '../run/caller.ts';
import { type Reply, sameReply, showReply } from '../run/reply.ts';
import { broken, type Case, has, type Law } from './law.ts';

const OPERATIONS: readonly Operation[] = ['encodeDownlink', 'decodeDownlink', 'decodeUplink'];

/** How a second call differs from the first. */
const VARIANTS: { readonly [variant: string]: Variant } = {
  clock: { manner: { clock: CLOCK + 86_400_000 * 401 + 25_384_567 }, says: 'at another time' },
  zone: { manner: { timeZone: 'Pacific/Auckland' }, says: 'in another time zone' },
  random: { manner: { seed: 2 }, says: 'with other random numbers' },
};

/** How many orders of the keys are tried, two of them with each input. */
const ORDERS = 8;

interface Variant {
  readonly manner: Manner;
  readonly says: string;
}

/** The names of what is changed around an input, the nth of its operation. */
export function variantsFor(nth: number): readonly string[] {
  const orders = [2 * nth, 2 * nth + 1].map((order) => `keys ${1 + (order % ORDERS)}`);
  return [...Object.keys(VARIANTS), ...orders];
}

function variantNamed(name: string): Variant {
  const [, order] = name.split(' ');
  if (order === undefined) return VARIANTS[name]!;
  return { manner: { keyOrder: Number(order) }, says: 'with its keys in another order' };
}

/** How often the server's own engine, which shuffles keys itself, is asked before it counts as steady. */
const REPEATS = 64;

/** The same input gives the same output, whatever the clock, the time zone and the order of keys. */
export const stableLaw: Law = {
  name: 'stable',
  skip: (context) =>
    OPERATIONS.some((operation) => has(context, operation)) ? undefined : 'there is no function to call',
  cases: (context) => context.inputs.varied(OPERATIONS.filter((operation) => has(context, operation))),
  async judge({ caller }, cases, manner) {
    const shuffled = manner.exact === true && caller.server.engine.name === 'goja';
    const pairs = await byVariant(cases, (some, { manner: changed }) =>
      shuffled && changed.keyOrder !== undefined
        ? shuffledPairs(caller, some, changed)
        : pairsOf(caller, some, manner, changed),
    );
    return cases.map((one, i) => {
      const [first, second] = pairs[i]!;
      if (first.kind === 'failed' || second.kind === 'failed' || sameReply(first, second)) return undefined;
      const { says } = variantNamed(one.variant!);
      const kind = one.variant!.split(' ')[0]!;
      return broken(kind, `${showReply(first)}, and ${says} ${showReply(second)}`, one, second, showReply(first));
    });
  },
};

type Pair = readonly [first: Reply, second: Reply];

/** Asks for all cases of a variant at a time; the pairs are in the order of the cases. */
async function byVariant(
  cases: readonly Case[],
  ask: (some: readonly Case[], variant: Variant) => Promise<Pair[]>,
): Promise<Pair[]> {
  const pairs = new Map<Case, Pair>();
  for (const variant of new Set(cases.map((one) => one.variant!))) {
    const some = cases.filter((one) => one.variant === variant);
    const found = await ask(some, variantNamed(variant));
    some.forEach((one, i) => {
      pairs.set(one, found[i]!);
    });
  }
  return cases.map((one) => pairs.get(one)!);
}

async function pairsOf(caller: Caller, cases: readonly Case[], manner: Manner, changed: Manner): Promise<Pair[]> {
  const first = await caller.ask(cases, manner);
  const second = await caller.ask(cases, { ...manner, ...changed });
  return cases.map((_, i) => [first[i]!, second[i]!]);
}

/** The two replies to two orders of the keys, where an engine that shuffles keys by itself gives both. */
async function shuffledPairs(caller: Caller, cases: readonly Case[], changed: Manner): Promise<Pair[]> {
  const pairs = await pairsOf(caller, cases, {}, changed);
  const confirmed: Pair[] = [];
  for (const [i, one] of cases.entries()) {
    const seen = await caller.repeat(one, REPEATS, { exact: true });
    const [first, second] = pairs[i]!.map((wanted) => seen.find((reply) => sameReply(reply, wanted)));
    confirmed.push(first === undefined || second === undefined ? [seen[0]!, seen[0]!] : [first, second]);
  }
  return confirmed;
}
