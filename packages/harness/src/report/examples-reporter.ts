import { keptExample } from './kept-example.ts';
import type { Reporter } from './reporter.ts';

/** The counterexamples as a list for `examples.json`: what each should give is for the author of the formatter to say. */
export const examplesReporter: Reporter = {
  write({ formatters }) {
    const several = new Set(formatters.map(({ path }) => path)).size > 1;
    const examples = formatters.flatMap(({ path, laws }) =>
      laws.flatMap(({ counterexample }) => {
        if (counterexample === undefined) return [];
        const { message } = counterexample;
        return [keptExample({ ...counterexample, message: several ? `${path}: ${message}` : message })];
      }),
    );
    return JSON.stringify(examples, null, 2);
  },
};
