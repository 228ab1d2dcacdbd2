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
/** How often a simpler case is taken of one that hangs, since each has to be waited for. */
const MOST_HANGING_STEPS = 8;

/** Goes to simpler cases as long as one breaks the law in the same way. */
export async function shrink(start: Shrunk, judge: Judge): Promise<Shrunk> {
  const [steps, atOnce] = isHang(start.violation.outcome) ? [MOST_HANGING_STEPS, 1] : [MOST_STEPS, AT_ONCE];
  let best = start;
  for (let step = 0; step < steps; step += 1) {
    const next = await firstSimpler(best, judge, atOnce);
    if (next === undefined) return best;
    best = next;
  }
  return best;
}

async function firstSimpler(
  { one, violation, path }: Shrunk,
  judge: Judge,
  atOnce: number,
): Promise<Shrunk | undefined> {
  const { kind } = violation;
  const candidates = simpler(one);
  for (let from = 0; from < candidates.length; from += atOnce) {
    const some = candidates.slice(from, from + atOnce);
    const violations = await judge(some);
    const found = violations.findIndex((violation) => violation?.kind === kind);
    if (found >= 0) return { one: some[found]!, violation: violations[found]!, path: `${path}:${from + found}` };
  }
  return undefined;
}
