import type { JsonObject } from '../formatter/json.ts';
import type { Caller } from '../run/caller.ts';
import { type Reply, sameReply } from '../run/reply.ts';
import { distinct } from './distinct.ts';
import { placesOf, without } from './path.ts';

/** How many accepted inputs are kept, and how many keys are taken from one at most. */
const MOST_ACCEPTED = 60;
const MOST_TAKEN = 12;

/** Those inputs that are taken, each without all that does not change the frame. */
export async function acceptedOf(caller: Caller, seeds: readonly JsonObject[]): Promise<JsonObject[]> {
  if (!caller.profile.operations.includes('encodeDownlink')) return [];
  const ask = (inputs: readonly JsonObject[]) =>
    caller.ask(inputs.map((given) => ({ operation: 'encodeDownlink', given })));
  const replies = await ask(seeds);
  const taken = seeds.flatMap((needed, i) => (replies[i]!.kind === 'frame' ? [{ needed, whole: replies[i]! }] : []));
  const some = taken.slice(0, 2 * MOST_ACCEPTED);
  let open: Pruned[] = some;
  for (let turn = 0; turn < MOST_TAKEN && open.length > 0; turn += 1) open = await pruneOnce(open, ask);
  return distinct(some.map(({ needed }) => needed)).slice(0, MOST_ACCEPTED);
}

/** An input with what it gives, which it gives also without what was taken from it. */
interface Pruned {
  needed: JsonObject;
  readonly whole: Reply;
}

/** Takes one key that is not needed from each input; gives those that had one. */
async function pruneOnce(
  inputs: readonly Pruned[],
  ask: (inputs: readonly JsonObject[]) => Promise<Reply[]>,
): Promise<Pruned[]> {
  const shorter = inputs.map(({ needed }) =>
    placesOf(needed)
      .filter(({ path }) => typeof path.at(-1) === 'string')
      .map(({ path }) => without(needed, path)),
  );
  const replies = (await ask(shorter.flat())).values();
  return inputs.filter((input, i) => {
    const own = shorter[i]!.map(() => replies.next().value!);
    const found = own.findIndex((reply) => reply.kind === 'frame' && sameReply(reply, input.whole));
    if (found < 0) return false;
    input.needed = shorter[i]![found]!;
    return true;
  });
}
