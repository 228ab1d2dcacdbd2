import { isDeepStrictEqual } from 'node:util';
import type { Question } from './question.ts';

/** How long one call of a variant takes, in nanoseconds. */
export interface Timing {
  readonly median: number;
  /** The middle half of the rounds lies between these. */
  readonly spread: readonly [low: number, high: number];
}

export interface Effort {
  readonly rounds: number;
  /** How long a variant runs in one round. */
  readonly milliseconds: number;
}

type Loop = (run: (input: unknown) => unknown, inputs: readonly unknown[], times: number) => unknown;

/**
 * Times the variants of a question in turns, each round beginning with another one, so that whatever slows the machine
 * down slows all of them. Before that, all must give the same answer to every input.
 */
export function measure({ name, against, variants, inputs }: Question, effort: Effort): Map<string, Timing> {
  const names = Object.keys(variants);
  for (const input of inputs) {
    const expected = variants[against]!(input);
    const other = names.find((variant) => !isDeepStrictEqual(variants[variant]!(input), expected));
    if (other) throw new Error(`${name}: ${other} and ${against} answer ${JSON.stringify(input)} differently`);
  }
  const runs = names.map((variant) => {
    const run = variants[variant]!;
    const loop = loopOfItsOwn();
    return { loop, run, times: timesFor(effort.milliseconds, loop, run, inputs), samples: [] as number[] };
  });
  for (let round = 0; round < effort.rounds; round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const { loop, run, times, samples } = runs[(round + turn) % runs.length]!;
      samples.push(time(loop, run, inputs, times) / times);
    }
  }
  return new Map(runs.map(({ samples }, at) => [names[at]!, timingOf(samples)]));
}

/** A loop that only one variant ever runs in, so that the engine optimises it for that one. */
function loopOfItsOwn(): Loop {
  const body = `
    let last;
    for (let at = 0, next = 0; at < times; at++) {
      last = run(inputs[next]);
      if (++next === inputs.length) next = 0;
    }
    return last;`;
  return new Function('run', 'inputs', 'times', body) as Loop;
}

/** How many calls fill the time, found by doubling; it warms the variant up too. */
function timesFor(
  milliseconds: number,
  loop: Loop,
  run: (input: unknown) => unknown,
  inputs: readonly unknown[],
): number {
  for (let times = 64; ; times *= 2) {
    const taken = time(loop, run, inputs, times) / 1e6;
    if (taken >= milliseconds / 2) return Math.ceil((times * milliseconds) / taken);
  }
}

function time(loop: Loop, run: (input: unknown) => unknown, inputs: readonly unknown[], times: number): number {
  const start = process.hrtime.bigint();
  const last = loop(run, inputs, times);
  const taken = Number(process.hrtime.bigint() - start);
  if (last === undefined) throw new Error('a variant answered nothing');
  return taken;
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { median: at(0.5), spread: [at(0.25), at(0.75)] };
}
