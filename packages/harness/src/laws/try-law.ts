import type { Caller } from '../run/caller.ts';
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
/** How many cases are judged at a time: few at first and once calls hang, so that not many have to be waited for. */
const AT_ONCE = { first: 10, growth: 3, most: 150, hanging: 2 };
/** How many calls may hang before the search for a law is given up. */
const MOST_HANGS = 3;

/** Tries a law: searched in the fast engine, judged in the server's own. */
export async function tryLaw(law: Law, context: Context): Promise<LawResult> {
  const { seed, caller } = context;
  const reason = law.skip(context);
  if (reason !== undefined) return { law: law.name, status: 'skipped', runs: 0, seed, reason };
  const cases = await law.cases(context);
  const fast = (some: readonly Case[]) => law.judge(context, some, {});
  const exact = (some: readonly Case[]) => law.judge(context, some, { exact: true });
  const { broken, runs } = await search(cases, fast, caller);
  const shrunk: Shrunk[] = [];
  for (const start of distinctKinds(broken).slice(0, TRIED)) shrunk.push(await shrink(start, fast));
  shrunk.sort(byLength);
  for (const one of caller.sameEngine ? shrunk : [...shrunk, ...broken.slice(0, TRIED)]) {
    if (caller.sameEngine) return failed(law, context, runs, one);
    const [violation] = await exact([one.one]);
    if (violation !== undefined) return failed(law, context, runs, await steadied(law, context, { ...one, violation }));
  }
  if (law.alsoExact && !caller.sameEngine) {
    const sample = spread(cases.slice(0, runs), EXACTLY);
    const violations = await exact(sample.map(({ one }) => one));
    const found = violations.findIndex((violation) => violation !== undefined);
    if (found >= 0) {
      const { one, index } = sample[found]!;
      const start = { one, violation: violations[found] as Violation, path: String(index) };
      return failed(law, context, runs, await steadied(law, context, await shrink(start, exact)));
    }
  }
  const given =
    runs < cases.length ? { reason: `given up after ${runs} of ${cases.length} cases, since calls hang` } : {};
  return { law: law.name, status: 'passed', runs, seed, ...given };
}

/** A breach as it is told of: chance, by which an engine shuffles keys, has no part in it. */
export async function steadied(law: Law, context: Context, found: Shrunk): Promise<Shrunk> {
  const [violation] = await law.judge(context, [found.one], { exact: true, steady: true });
  return violation === undefined ? found : { ...found, violation };
}

function failed({ name }: Law, { seed }: Context, runs: number, found: Shrunk): LawResult {
  return { law: name, status: 'failed', runs, seed, found };
}

/** Judges cases until all are judged, or too many hang; `runs` says how many were. */
async function search(
  cases: readonly Case[],
  judge: (some: readonly Case[]) => Promise<(Violation | undefined)[]>,
  caller: Caller,
): Promise<{ readonly broken: Shrunk[]; readonly runs: number }> {
  const broken: Shrunk[] = [];
  const before = caller.hangs;
  let size = AT_ONCE.first;
  let runs = 0;
  while (runs < cases.length && caller.hangs - before < MOST_HANGS) {
    const some = cases.slice(runs, runs + size);
    const violations = await judge(some);
    violations.forEach((violation, i) => {
      if (violation !== undefined) broken.push({ one: some[i]!, violation, path: String(runs + i) });
    });
    runs += some.length;
    size = caller.hangs > 0 ? AT_ONCE.hanging : Math.min(AT_ONCE.most, size * AT_ONCE.growth);
  }
  return { broken, runs };
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
