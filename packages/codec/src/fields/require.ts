import { CodecError } from '../refusal/codec-error.ts';
import { isPlainRecord } from '../tree/plain.ts';

/** Refuses an option of a declaration that is not what it must be. */
export function requireOption(holds: boolean, option: string, value: unknown, needs: string): void {
  if (!holds) throw new CodecError('bad_option', '', { option, value, needs });
}

/** What any field may say of itself. */
export const ANNOTATIONS = ['title', 'description', 'default', 'examples', 'deprecated'] as const;

/** Refuses options that a field does not have: a misspelt limit would be no limit. */
export function requireKnownOptions<O extends object>(options: O, own: readonly (keyof O & string)[]): void {
  requireKnown(options, [...own, ...ANNOTATIONS]);
}

/** Refuses options that there are not. */
export function requireKnown(options: object, known: readonly string[]): void {
  requireOption(isPlainRecord(options), 'the set of options', options, 'an object');
  const name = Object.keys(options).find((option) => !known.includes(option));
  if (name === undefined) return;
  throw new CodecError('no_such_option', '', { option: name, options: known });
}

export function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most && !Object.is(value, -0);
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0);
}
