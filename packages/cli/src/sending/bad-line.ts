import { CliError } from '../refusal/cli-error.ts';

/** The refusal of a line that cannot be read. */
export function badLine(line: number, why: string): CliError {
  return new CliError('bad_line', { line, why });
}
