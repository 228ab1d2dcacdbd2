import { closestMatch } from 'leven';

/** The known word that is closest to what was typed, if it is close enough to be meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  return closestMatch(typed, known, { maxDistance: Math.max(1, Math.floor(typed.length / 3)) });
}
