import type { Json } from '../formatter/json.ts';
import { leavesOf, showPath } from '../inputs/path.ts';
import { guessesFrom, joinedInputs, nextInputs } from './next-inputs.ts';
import type { Trace, TracedInput, Tracer } from './trace.ts';

/** An input, and what the script did with it. */
export interface Seed {
  readonly input: TracedInput;
  readonly how: Trace['how'];
}

/** What was learnt about the inputs of a formatter. */
export interface Learnt {
  /** Inputs that between them reach all branches that were reached. */
  readonly seeds: readonly Seed[];
  /** Values that the script asked about, by the path where they may stand. */
  readonly values: ReadonlyMap<string, readonly Json[]>;
  /** Sides of decisions that were taken. */
  readonly reached: ReadonlySet<number>;
  /** Returns of bytes that were come to, by their numbers. */
  readonly answers: ReadonlySet<number>;
}

/** How many inputs are traced at most, and how many follow from one. */
const MOST_TRACED = 1600;
const MOST_FROM_ONE = 320;
/** After how many inputs without a new branch learning ends. */
const MOST_STALE = 600;
/** How many inputs are kept. */
const MOST_SEEDS = 240;
const MOST_VALUES = 40;

/** Learns what a formatter takes: it follows what the script asks about its input, from the first inputs on. */
export async function learn(
  tracer: Pick<Tracer, 'trace'>,
  first: readonly TracedInput[],
  fits: (input: TracedInput) => boolean = () => true,
  most: number = MOST_TRACED,
): Promise<Learnt> {
  const seeds: (Seed & { readonly trace: Trace })[] = [];
  const known = new Set<string>();
  const reached = new Set<number>();
  const answers = new Set<number>();
  const shapes = new Set<string>();
  const values = new Map<string, Json[]>();
  let traced = 0;
  let lastNews = 0;

  async function tryAll(inputs: readonly TracedInput[]): Promise<void> {
    const fresh = inputs.filter((input) => {
      if (!fits(input)) return false;
      const text = JSON.stringify(input);
      if (text.length > 20_000 || known.has(text)) return false;
      known.add(text);
      return true;
    });
    const taken = fresh.slice(0, most - traced);
    traced += taken.length;
    const traces = await tracer.trace(taken);
    traces.forEach((trace, index) => {
      const input = taken[index]!;
      for (const answer of trace.answers) answers.add(answer);
      const news = trace.hits.some((hit) => !reached.has(hit));
      const shape = trace.how === 'accepted' ? shapeOf(input) : undefined;
      const shaped = shape !== undefined && !shapes.has(shape) && shapes.size < MOST_SEEDS / 2;
      if (!news && !shaped && !(trace.how === 'hung' && !seeds.some(({ how }) => how === 'hung'))) return;
      if (news) lastNews = traced;
      for (const hit of trace.hits) reached.add(hit);
      if (shape !== undefined) shapes.add(shape);
      if (seeds.length < MOST_SEEDS) seeds.push({ input, how: trace.how, trace });
    });
  }

  await tryAll(first);
  for (let from = 0; from < seeds.length && traced < most && traced - lastNews < MOST_STALE; from += 1) {
    const { input, trace } = seeds[from]!;
    const guesses = guessesFrom(input, trace);
    for (const { path, value } of guesses) keep(values, showPath(path), value);
    await tryAll(joinedInputs(input, trace));
    await tryAll(nextInputs(input, spread(guesses, MOST_FROM_ONE)));
  }
  return { seeds: seeds.map(({ input, how }) => ({ input, how })), values, reached, answers };
}

/** At most so many of a list, from all of its length. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]!);
}

function keep(values: Map<string, Json[]>, path: string, value: Json): void {
  const list = values.get(path) ?? [];
  if (list.length >= MOST_VALUES || list.includes(value) || typeof value === 'object') return;
  values.set(path, [...list, value]);
}

/** What an accepted input is like: which leaves it has, with the words in them. */
function shapeOf(input: TracedInput): string {
  return leavesOf(input)
    .map(
      ({ path, value }) => `${showPath(path)}:${typeof value === 'string' && value.length > 1 ? value : typeof value}`,
    )
    .sort()
    .join(' ');
}
