import { isDeepStrictEqual } from 'node:util';
import type { Prepared, Question, Size, Variant, Work } from './question.ts';

/** What one of a variant takes, in the unit of the question. */
export interface Timing {
  readonly median: number;
  /** The middle half of the rounds lies between these. */
  readonly spread: readonly [low: number, high: number];
}

export interface Effort {
  readonly size: Size;
  readonly rounds: number;
  /** How long a variant runs in one round. */
  readonly milliseconds: number;
}

/**
 * Times the variants of a question in turns, each round beginning with another one, so that whatever slows the machine
 * down slows all of them. Before that, all must give the same answer.
 */
export async function measure(question: Question, effort: Effort): Promise<Map<string, Timing>> {
  const prepared = await question.prepare(effort.size);
  try {
    await compare(question, prepared);
    return await time(prepared, effort);
  } finally {
    await prepared.close?.();
  }
}

async function compare({ name, against }: Question, { variants }: Prepared): Promise<void> {
  const expected = await variants[against]!.answer();
  for (const [other, { answer }] of Object.entries(variants)) {
    if (other !== against && !isDeepStrictEqual(await answer(), expected))
      throw new Error(`${name}: ${other} and ${against} differ`);
  }
}

async function time({ variants, rounds }: Prepared, effort: Effort): Promise<Map<string, Timing>> {
  const runs: { readonly sample: () => number | Promise<number>; readonly samples: number[] }[] = [];
  for (const variant of Object.values(variants)) {
    runs.push({ sample: await samplerOf(variant, effort.milliseconds), samples: [] });
  }
  for (let round = 0; round < Math.min(rounds ?? effort.rounds, effort.rounds); round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const { sample, samples } = runs[(round + turn) % runs.length]!;
      samples.push(await sample());
    }
  }
  const names = Object.keys(variants);
  return new Map(runs.map(({ samples }, at) => [names[at]!, timingOf(samples)]));
}

async function samplerOf(variant: Variant, milliseconds: number): Promise<() => number | Promise<number>> {
  if ('sample' in variant) return variant.sample;
  await timesFor(milliseconds, variant);
  const times = await timesFor(milliseconds, variant);
  return async () => (await nanoseconds(variant, times)) / times / (variant.per ?? 1);
}

/** How many times fill a round, found by doubling, which warms the variant up too; so what is found first is too few. */
async function timesFor(milliseconds: number, work: Work): Promise<number> {
  for (let times = 1; ; times *= 2) {
    const taken = (await nanoseconds(work, times)) / 1e6;
    if (taken >= milliseconds / 2) return Math.ceil((times * milliseconds) / taken);
  }
}

async function nanoseconds({ work }: Work, times: number): Promise<number> {
  const start = process.hrtime.bigint();
  const done = work(times);
  if (done instanceof Promise) await done;
  return Number(process.hrtime.bigint() - start);
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { median: at(0.5), spread: [at(0.25), at(0.75)] };
}
