import { simpler } from '../shrink/simpler.ts';
import type { Case, Context, Law } from './law.ts';
import { type LawResult, steadied } from './try-law.ts';

/** Whether a text is a path of choices, such as `17:0:3`. */
export function isReplayPath(text: string): boolean {
  return /^\d+(?::\d+)*$/.test(text);
}

/** Judges the one case that a path leads to: which of those drawn, then which of the simpler ones each time. */
export async function replayLaw(law: Law, context: Context, path: string): Promise<LawResult> {
  const { seed } = context;
  const about = { law: law.name, seed };
  const reason = law.skip(context);
  if (reason !== undefined) return { ...about, status: 'skipped', runs: 0, reason };
  const one = caseAt(await law.cases(context), path);
  if (one === undefined) {
    return {
      ...about,
      status: 'skipped',
      runs: 0,
      reason: `path ${path} leads to no case; it is for another script, seed or number of runs`,
    };
  }
  const [violation] = await law.judge(context, [one], { exact: true });
  if (violation === undefined) return { ...about, status: 'passed', runs: 1 };
  return { ...about, status: 'failed', runs: 1, found: await steadied(law, context, { one, violation, path }) };
}

function caseAt(cases: readonly Case[], path: string): Case | undefined {
  const [drawn, ...taken] = path.split(':').map(Number);
  let one = cases[drawn!];
  for (const index of taken) one = one && simpler(one)[index];
  return one;
}
