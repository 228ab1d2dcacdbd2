import { CliError } from '../refusal/cli-error.ts';

/** Reads a whole number as the value of a flag. @throws {CliError} where it is none, or outside its limits */
export function readWhole(flag: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CliError('bad_flag', { flag, value, needs: `a whole number, ${least}…${most}` });
}
