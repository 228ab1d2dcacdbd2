import type { Work } from './question.ts';

type Run<I> = (input: I) => unknown;

/** Functions that are called with one input after the other. */
export function calls<I>(variants: { readonly [name: string]: Run<I> }, inputs: readonly I[]): Record<string, Work> {
  return Object.fromEntries(Object.entries(variants).map(([name, run]) => [name, callsOf(run, inputs)]));
}

/** One function that is called with one input after the other. */
export function callsOf<I>(run: Run<I>, inputs: readonly I[]): Work {
  const loop = loopOfItsOwn<I>();
  return {
    answer: () => inputs.map(run),
    work: (times) => {
      if (loop(run, inputs, times) === undefined) throw new Error('a variant answered nothing');
    },
  };
}

type Loop<I> = (run: Run<I>, inputs: readonly I[], times: number) => unknown;

/** A loop that only one variant ever runs in, so that the engine optimises it for that one. */
function loopOfItsOwn<I>(): Loop<I> {
  const body = `
    let last;
    for (let at = 0, next = 0; at < times; at++) {
      last = run(inputs[next]);
      if (++next === inputs.length) next = 0;
    }
    return last;`;
  return new Function('run', 'inputs', 'times', body) as Loop<I>;
}
