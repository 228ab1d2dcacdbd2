import type { Operation } from '@downlink-kit/servers';
import { CLOCK, type Manner } from '../run/caller.ts';
import { type Reply, sameReply, showReply } from '../run/reply.ts';
import { broken, type Case, type Context, has, type Law } from './law.ts';

const OPERATIONS: readonly Operation[] = ['encodeDownlink', 'decodeDownlink', 'decodeUplink'];

/** How a second call differs from the first. */
export const VARIANTS: { readonly [variant: string]: { readonly manner: Manner; readonly says: string } } = {
  clock: { manner: { clock: CLOCK + 86_400_000 * 401 + 25_384_567 }, says: 'at another time' },
  zone: { manner: { timeZone: 'Pacific/Auckland' }, says: 'in another time zone' },
  random: { manner: { seed: 2 }, says: 'with other random numbers' },
  keys: { manner: { keyOrder: 3 }, says: 'with its keys in another order' },
  'more keys': { manner: { keyOrder: 11 }, says: 'with its keys in another order' },
};

/** How often the server's own engine, which shuffles keys itself, is asked before it counts as steady. */
const REPEATS = 64;

/** The same input gives the same output, whatever the clock, the time zone and the order of keys. */
export const stableLaw: Law = {
  name: 'stable',
  skip: (context) =>
    OPERATIONS.some((operation) => has(context, operation)) ? undefined : 'there is no function to call',
  cases: (context) => context.inputs.varied(OPERATIONS.filter((operation) => has(context, operation))),
  async judge(context, cases, manner) {
    const replies = await context.caller.ask(cases, manner);
    const again = await Promise.all(cases.map((one, i) => askAgain(context, one, replies[i]!, manner)));
    return cases.map((one, i) => {
      const [first, second] = [replies[i]!, again[i]!];
      if (first.kind === 'failed' || second.kind === 'failed' || sameReply(first, second)) return undefined;
      const { says } = VARIANTS[one.variant!]!;
      const kind = one.variant === 'more keys' ? 'keys' : one.variant!;
      return broken(kind, `${showReply(first)}, and ${says} ${showReply(second)}`, one, second, showReply(first));
    });
  },
};

async function askAgain({ caller }: Context, one: Case, first: Reply, manner: Manner): Promise<Reply> {
  const changed = VARIANTS[one.variant!]!.manner;
  const shuffles = changed.keyOrder !== undefined && manner.exact === true && caller.server.engine.name === 'goja';
  if (!shuffles) return (await caller.ask([one], { ...manner, ...changed }))[0]!;
  for (let seed = 2; seed < 2 + REPEATS; seed += 1) {
    const [reply] = await caller.ask([one], { ...manner, seed });
    if (!sameReply(first, reply!)) return reply!;
  }
  return first;
}
