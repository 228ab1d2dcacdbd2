import type { Timing } from './measure.ts';
import type { Question } from './question.ts';

/** One variant's answer to a question, as `--json` prints it. */
export interface Result {
  readonly question: string;
  readonly variant: string;
  /** Times as fast, or as small, as the variant `against`. */
  readonly ratio: number;
  readonly against: string;
  readonly median: number;
  readonly unit: 'ns' | 'MB';
}

type Asked = Pick<Question, 'name' | 'asks' | 'against' | 'unit'>;

export function resultsOf({ name, against, unit }: Asked, timings: ReadonlyMap<string, Timing>): Result[] {
  const base = timings.get(against)!.median;
  return [...timings].map(([variant, { median }]) => ({
    question: name,
    variant,
    ratio: round(base / median, 4),
    against,
    median: round(median, 1),
    unit,
  }));
}

/** The answers to a question as a table for people. */
export function tableOf(question: Asked, timings: ReadonlyMap<string, Timing>): string {
  const rows = resultsOf(question, timings).map(({ variant, ratio, median, unit }) => {
    const [low, high] = timings.get(variant)!.spread;
    return [variant, `${Math.round(median)} ${unit}`, `${Math.round(low)}…${Math.round(high)}`, ratio.toPrecision(2)];
  });
  const all = [['', 'median', 'middle half', `× ${question.against}`], ...rows];
  const widths = all[0]!.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  const lines = all.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
  );
  return `${question.name}: ${question.asks}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
