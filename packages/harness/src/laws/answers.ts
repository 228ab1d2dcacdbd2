import type { Operation } from '@downlink-kit/servers';
import { broken, has, type Law } from './law.ts';

const OPERATIONS: readonly Operation[] = ['encodeDownlink', 'decodeDownlink', 'decodeUplink'];

/** Any JSON in, an answer out: data or a refusal, never an error of the engine, a hang or an empty answer. */
export const answersLaw: Law = {
  name: 'answers',
  alsoExact: true,
  skip: (context) =>
    OPERATIONS.some((operation) => has(context, operation)) ? undefined : 'there is no function to call',
  cases: (context) => context.inputs.anything(OPERATIONS.filter((operation) => has(context, operation))),
  async judge({ caller }, cases, manner) {
    const replies = await caller.ask(cases, { ...manner, raw: true });
    return replies.map((reply, i) => {
      const one = cases[i]!;
      if (reply.kind === 'failed')
        return broken(kindOf(reply.message), `${one.operation} fails: ${reply.message}`, one, reply);
      if (reply.kind === 'nothing')
        return broken('empty', `${one.operation} answers nothing: ${reply.why}`, one, reply);
      return undefined;
    });
  },
};

/** The class of an error, for one counterexample not to slip into another. */
function kindOf(message: string): string {
  return /^\w+/.exec(message)?.[0] ?? 'failed';
}
