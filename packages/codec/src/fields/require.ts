import { CodecError } from '../refusal/codec-error.ts';

/** Refuses an option of a declaration that is not what it must be. */
export function requireOption(holds: boolean, option: string, value: unknown, needs: string): void {
  if (!holds) throw new CodecError('bad_option', '', { option, value, needs });
}

export function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most && !Object.is(value, -0);
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0);
}
