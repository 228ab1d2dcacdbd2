import { sameJson } from '../formatter/json.ts';
import { at, put, showPath } from '../inputs/path.ts';
import { alike } from './alike.ts';
import { broken, type Case, type Law, type Violation, withoutEncoder } from './law.ts';
import { isBeyond } from './no-silent-loss.ts';

/** Two accepted inputs that differ in one value of the same type never give the same bytes and port. */
export const noCollisionLaw: Law = {
  name: 'no-collision',
  skip: withoutEncoder,
  cases: ({ inputs }) => inputs.pairs('no-collision'),
  async judge({ caller }, cases, manner) {
    const [ones, others] = await both(caller, cases, manner);
    return cases.map((one, i): Violation | undefined => {
      const [a, b] = [ones[i]!, others[i]!];
      const { path, from, to } = changeOf(one);
      if (a.kind !== 'frame' || b.kind !== 'frame' || a.hex !== b.hex || a.port !== b.port || a.hex === '') return undefined;
      if (sameJson(from, to) || typeof from !== typeof to || alike(from, to) || alike(to, from)) return undefined;
      if (typeof from === 'number' && isBeyond(from, to as number)) return undefined;
      const message = `${showPath(path)} ${JSON.stringify(from)} and ${JSON.stringify(to)} both give ${a.hex} on port ${a.port}`;
      return { ...broken('same frame', message, one, b, put(one.given, path, to)), outcome: a.outcome };
    });
  },
};

/** What a case changes, and where. */
export function changeOf(one: Case) {
  const { at: path, to } = one.change!;
  return { path, from: at(one.given, path)!, to };
}

/** The replies to the inputs of cases, and to what they are changed to. */
export async function both(
  caller: Parameters<Law['judge']>[0]['caller'],
  cases: readonly Case[],
  manner: Parameters<Law['judge']>[2],
) {
  const changed = cases.map((one) => ({ operation: one.operation, given: put(one.given, one.change!.at, one.change!.to) }));
  const replies = await caller.ask([...cases, ...changed], manner);
  return [replies.slice(0, cases.length), replies.slice(cases.length)] as const;
}
