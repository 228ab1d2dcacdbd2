import { type Json, sameJson } from '../formatter/json.ts';
import { at, leavesOf, put, showPath } from '../inputs/path.ts';
import { alike, sameFloat } from './alike.ts';
import { both, changeOf } from './changed.ts';
import { aboutReadValues } from './is-read.ts';
import { broken, type Case, type Context, type Law, type Violation, withoutEncoder } from './law.ts';
import { isBeyond } from './no-silent-loss.ts';

/** Two accepted inputs that differ in one value of the same type never give the same bytes and port. */
export const noCollisionLaw: Law = {
  name: 'no-collision',
  skip: withoutEncoder,
  async cases(context) {
    const met = await metBefore(context);
    return [...met, ...context.inputs.pairs('no-collision')].slice(0, Math.max(context.runs, met.length));
  },
  async judge({ caller }, cases, manner) {
    const [ones, others] = await both(caller, cases, manner);
    const violations = cases.map((one, i): Violation | undefined => {
      const [a, b] = [ones[i]!, others[i]!];
      const { path, from, to } = changeOf(one);
      if (a.kind !== 'frame' || b.kind !== 'frame' || a.hex !== b.hex || a.port !== b.port || a.hex === '')
        return undefined;
      if (sameJson(from, to) || typeof from !== typeof to || alike(from, to) || alike(to, from)) return undefined;
      // Numbers between two counts share bytes where they are rounded; whether they are cut is another law's question.
      if (typeof from === 'number' && !(Number.isInteger(from) && Number.isInteger(to))) return undefined;
      if (typeof from === 'number' && sameFloat(from, to as number)) return undefined;
      if (typeof from === 'number' && isBeyond(from, to as number)) return undefined;
      const message = `${showPath(path)} ${JSON.stringify(from)} and ${JSON.stringify(to)} both give ${a.hex} on port ${a.port}`;
      return { ...broken('same frame', message, one, b, put(one.given, path, to)), outcome: a.outcome };
    });
    return aboutReadValues(caller, manner, cases, ones, violations);
  },
};

/** Pairs among the inputs of the other laws that gave the same frame and differ in one place. */
async function metBefore({ caller, inputs, runs }: Context): Promise<Case[]> {
  const cases = inputs.sound();
  const replies = await caller.ask(cases, { raw: true });
  const byFrame = new Map<string, Case[]>();
  const met: Case[] = [];
  cases.forEach((one, i) => {
    const reply = replies[i]!;
    if (reply.kind !== 'frame' || met.length >= runs / 2) return;
    const frame = `${reply.hex} ${reply.port}`;
    const before = byFrame.get(frame) ?? [];
    for (const other of before.slice(0, 8)) {
      const change = onlyDifference(other.given, one.given);
      if (change !== undefined) met.push({ ...other, change });
    }
    byFrame.set(frame, [...before, one]);
  });
  return met;
}

/** Where two inputs differ, when that is at one value only. */
function onlyDifference(a: Json, b: Json): NonNullable<Case['change']> | undefined {
  const found = leavesOf(a).filter(({ path, value }) => !sameJson(value, at(b, path)));
  const [first] = found;
  if (first === undefined || found.length > 1) return undefined;
  const to = at(b, first.path);
  if (to === undefined || !sameJson(put(a, first.path, to), b)) return undefined;
  return { at: first.path, to };
}
