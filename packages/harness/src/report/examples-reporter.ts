import { keptExample } from './kept-example.ts';
import type { Reporter } from './reporter.ts';

/** The counterexamples that are to be refused as a list for `examples.json`, each input once, which holds when they are mended. */
export const examplesReporter: Reporter = {
  write({ formatters }) {
    const several = new Set(formatters.map(({ path }) => path)).size > 1;
    const kept = new Map<string, object>();
    for (const { path, laws } of formatters) {
      for (const { law, counterexample } of laws) {
        if (counterexample === undefined) continue;
        const { operation, input, f_port, message } = counterexample;
        const example = keptExample(law, { ...counterexample, message: several ? `${path}: ${message}` : message });
        const key = JSON.stringify([path, operation, input, f_port]);
        if (example !== undefined && !kept.has(key)) kept.set(key, example as object);
      }
    }
    return JSON.stringify([...kept.values()], null, 2);
  },
};
