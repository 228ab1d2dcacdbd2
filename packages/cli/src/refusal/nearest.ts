import { closestMatch } from 'leven';

/** The known word that is closest to what was typed, if it is close enough to be meant: a swap of letters counts as two slips. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const reach = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  return closestMatch(typed, known, { maxDistance: reach });
}
