import { type Shrunk, shrink } from '../shrink/shrink.ts';
import type { Case, Context, Law, LawName, Violation } from './law.ts';

/** How a law came out. */
export interface LawResult {
  readonly law: LawName;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly runs: number;
  readonly seed: number;
  readonly reason?: string;
  readonly found?: Shrunk;
}

/** How many breaches are shrunk, the shortest of which is reported. */
const TRIED = 4;
/** How many cases the server's own engine is asked about where the fast one found nothing. */
const EXACTLY = 20;
const AT_ONCE = 60;
/** How many calls may hang before a search is given up. */
const MOST_HANGS = 8;

/** Tries a law: searched in the fast engine, judged in the server's own. */
export async function tryLaw(law: Law, context: Context): Promise<LawResult> {
  const { seed, caller } = context;
  const reason = law.skip(context);
  if (reason !== undefined) return { law: law.name, status: 'skipped', runs: 0, seed, reason };
  const cases = await law.cases(context);
  const fast = (some: readonly Case[]) => law.judge(context, some, {});
  const exact = (some: readonly Case[]) => law.judge(context, some, { exact: true });
  const broken = await search(cases, fast, () => caller.hangs);
  const shrunk: Shrunk[] = [];
  for (const start of distinctKinds(broken).slice(0, TRIED)) shrunk.push(await shrink(start, fast));
  shrunk.sort(byLength);
  for (const one of caller.sameEngine ? shrunk : [...shrunk, ...broken.slice(0, TRIED)]) {
    if (caller.sameEngine) return failed(law, context, cases.length, one);
    const [violation] = await exact([one.one]);
    if (violation !== undefined) return failed(law, context, cases.length, { ...one, violation });
  }
  if (law.alsoExact && !caller.sameEngine) {
    const sample = spread(cases, EXACTLY);
    const violations = await exact(sample.map(({ one }) => one));
    const found = violations.findIndex((violation) => violation !== undefined);
    if (found >= 0) {
      const { one, index } = sample[found]!;
      const start = { one, violation: violations[found] as Violation, path: String(index) };
      return failed(law, context, cases.length, await shrink(start, exact));
    }
  }
  return { law: law.name, status: 'passed', runs: cases.length, seed };
}

function failed({ name }: Law, { seed }: Context, runs: number, found: Shrunk): LawResult {
  return { law: name, status: 'failed', runs, seed, found };
}

async function search(
  cases: readonly Case[],
  judge: (some: readonly Case[]) => Promise<(Violation | undefined)[]>,
  hangs: () => number,
): Promise<Shrunk[]> {
  const broken: Shrunk[] = [];
  let size = AT_ONCE;
  for (let from = 0; from < cases.length && hangs() < MOST_HANGS; from += size) {
    size = hangs() > 0 ? 4 : AT_ONCE;
    const violations = await judge(cases.slice(from, from + size));
    violations.forEach((violation, i) => {
      if (violation !== undefined) broken.push({ one: cases[from + i]!, violation, path: String(from + i) });
    });
  }
  return broken;
}

/** The shortest breach of each kind first, then the others. */
function distinctKinds(broken: readonly Shrunk[]): Shrunk[] {
  const sorted = [...broken].sort(byLength);
  const first = new Map<string, Shrunk>();
  for (const one of sorted) if (!first.has(one.violation.kind)) first.set(one.violation.kind, one);
  return [...first.values(), ...sorted.filter((one) => ![...first.values()].includes(one))];
}

function byLength(a: Shrunk, b: Shrunk): number {
  const [one, other] = [textOf(a), textOf(b)];
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

function textOf({ one }: Shrunk): string {
  return JSON.stringify(one);
}

function spread(cases: readonly Case[], most: number) {
  const count = Math.min(most, cases.length);
  return Array.from({ length: count }, (_, i) => Math.floor((i * cases.length) / count)).map((index) => ({
    one: cases[index]!,
    index,
  }));
}
