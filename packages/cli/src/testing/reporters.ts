import { examplesReporter, githubReporter, jsonReporter, type Reporter, terminalReporter } from '@downlink-kit/harness';
import type { Stream } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';

const reporters: { readonly [name: string]: (out: Stream) => Reporter } = {
  terminal: forPeople,
  json: () => jsonReporter,
  github: () => githubReporter,
  examples: () => examplesReporter,
};

/** The forms that a report can have. */
export const reporterNames: readonly string[] = Object.keys(reporters);

/** Finds a reporter by its name. @throws CliError where there is none */
export function reporterNamed(name: string, out: Stream): Reporter {
  if (!Object.hasOwn(reporters, name)) {
    throw new CliError('bad_flag', { flag: '--report', value: name, needs: `one of ${reporterNames.join(', ')}` });
  }
  return reporters[name]!(out);
}

function forPeople({ colors, width, height }: Stream): Reporter {
  const { red, yellow, dim, bold } = colors;
  return terminalReporter({
    columns: width,
    // The prompt needs a line too.
    ...(height !== undefined && { lines: height - 1 }),
    paint: { bad: red, warn: yellow, dim, bold },
  });
}
