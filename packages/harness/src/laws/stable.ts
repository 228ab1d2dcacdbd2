import type { Operation } from '@downlink-kit/servers';
import type { Caller, Manner } from '../run/caller.ts';
import { pinnedChance } from '../run/pinned-chance.ts';
import { type Reply, sameReply, showReply } from '../run/reply.ts';
import { firstByText, OFTEN } from '../run/steady.ts';
import { type Variant, variantNamed } from '../run/variants.ts';
import { broken, type Case, has, type Law } from './law.ts';

const OPERATIONS: readonly Operation[] = ['encodeDownlink', 'decodeDownlink', 'decodeUplink'];

/** The same input gives the same output, whatever the clock, the time zone and the order of keys. */
export const stableLaw: Law = {
  name: 'stable',
  skip: (context) =>
    OPERATIONS.some((operation) => has(context, operation)) ? undefined : 'there is no function to call',
  cases: (context) => context.inputs.varied(OPERATIONS.filter((operation) => has(context, operation))),
  async judge({ caller }, cases, manner) {
    const shuffled = manner.exact === true && caller.server.engine.name === 'goja';
    const pairs = await byVariant(cases, (some, { manner: changed, random }) => {
      if (random !== undefined) return pairsOf(caller, some, manner, { script: pinnedChance(caller.script, random) });
      return shuffled && changed.keyOrder !== undefined
        ? shuffledPairs(caller, some, changed)
        : pairsOf(caller, some, manner, changed);
    });
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
    const seen = await caller.repeat(one, OFTEN, { exact: true });
    const [first, second] = pairs[i]!.map((wanted) => {
      const alike = seen.filter((reply) => sameReply(reply, wanted));
      return alike.length === 0 ? undefined : firstByText(alike, ({ outcome }) => JSON.stringify(outcome));
    });
    confirmed.push(first === undefined || second === undefined ? [seen[0]!, seen[0]!] : [first, second]);
  }
  return confirmed;
}
