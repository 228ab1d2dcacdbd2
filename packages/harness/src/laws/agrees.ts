import { formatterOf } from '@downlink-kit/codec';
import { nameOf } from '@downlink-kit/servers';
import { type Reply, sameReply, showReply } from '../run/reply.ts';
import { broken, type Case, type Context, type Law, type Violation, withoutEncoder } from './law.ts';

/** The formatter does the same on every server that was named, and what its declaration says. */
export const agreesLaw: Law = {
  name: 'agrees',
  skip(context) {
    const alone = context.others.length === 0 && context.formatter.device === undefined;
    return alone ? 'there is no other server to compare with, and no declaration' : withoutEncoder(context);
  },
  cases: ({ inputs }) => inputs.sound(),
  async judge(context, cases, manner) {
    const replies = await context.caller.ask(cases, manner);
    const elsewhere = await Promise.all(context.others.map((other) => other.ask(cases, manner)));
    return cases.map((one, i) => {
      const reply = replies[i]!;
      const other = context.others.findIndex((_, at) => !sameReply(reply, elsewhere[at]![i]!));
      if (other < 0) return disagreesWithDevice(context, one, reply);
      const server = nameOf(context.others[other]!.profile);
      const there = elsewhere[other]![i]!;
      return broken(
        `with ${server}`,
        `${showReply(reply)} here, ${showReply(there)} on ${server}`,
        one,
        reply,
        showReply(there),
      );
    });
  },
};

function disagreesWithDevice({ formatter: { device } }: Context, one: Case, reply: Reply): Violation | undefined {
  if (device === undefined) return undefined;
  const declared = formatterOf(device).encodeDownlink({ data: one.given as never });
  const expected =
    'errors' in declared && declared.errors
      ? `refused: ${declared.errors[0]}`
      : `${Buffer.from((declared as { bytes: number[] }).bytes).toString('hex')} on port ${(declared as { fPort: number }).fPort}`;
  if (showReply(reply) === expected) return undefined;
  return broken(
    'with the declaration',
    `${showReply(reply)}, but by the declaration ${expected}`,
    one,
    reply,
    expected,
  );
}
