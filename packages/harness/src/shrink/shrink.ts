import type { Case, Violation } from '../laws/law.ts';
import { isHang } from '../run/caller.ts';
import { simpler } from './simpler.ts';

/** A case with what it breaks, and the choices that led to it. */
export interface Shrunk {
  readonly one: Case;
  readonly violation: Violation;
  /** The index of the case drawn, then of the simpler one taken each time: `17:0:3`. */
  readonly path: string;
}

type Judge = (cases: readonly Case[]) => Promise<(Violation | undefined)[]>;

/** How many cases are judged at a time, and how often a simpler one is taken. */
const AT_ONCE = 24;
const MOST_STEPS = 400;
/** How many simpler cases are tried of one that hangs, since each that hangs too has to be waited for. */
const MOST_OF_A_HANG = 12;

/** Goes to simpler cases as long as one breaks the law in the same way. */
export async function shrink(start: Shrunk, judge: Judge): Promise<Shrunk> {
  if (isHang(start.violation.outcome)) return shrinkHang(start, judge);
  let best = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = await firstSimpler(best, judge);
    if (next === undefined) return best;
    best = next;
  }
  return best;
}

async function shrinkHang(start: Shrunk, judge: Judge): Promise<Shrunk> {
  let best = start;
  let tried = 0;
  for (let open = simpler(best.one), at = 0; at < open.length && tried < MOST_OF_A_HANG; tried += 1) {
    const one = open[at]!;
    const [violation] = await judge([one]);
    if (violation?.kind !== best.violation.kind) at += 1;
    else {
      best = { one, violation, path: `${best.path}:${at}` };
      open = simpler(one);
      at = 0;
    }
  }
  return best;
}

async function firstSimpler({ one, violation, path }: Shrunk, judge: Judge): Promise<Shrunk | undefined> {
  const { kind } = violation;
  const candidates = simpler(one);
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const some = candidates.slice(from, from + AT_ONCE);
    const violations = await judge(some);
    const found = violations.findIndex((violation) => violation?.kind === kind);
    if (found >= 0) return { one: some[found]!, violation: violations[found]!, path: `${path}:${from + found}` };
  }
  return undefined;
}
