import type { Body } from './body.ts';
import { type Code, js } from './code.ts';
import { type Place, placeCode } from './read-bytes.ts';

/** The stretch of bytes that is read. */
export interface Stretch {
  readonly bytes: Code;
  /** Where reading stands; it moves on. */
  readonly place: Place;
  /** The variable that holds the place where it is not known beforehand. */
  readonly at: Code;
  readonly end: Code;
  readonly exact: boolean;
  /** Whether all of it is known to be there. */
  readonly safe: boolean;
  /** Whether its end may lie before the place, since so much must follow it. */
  readonly short: boolean;
  /** Whether its fixed bytes were looked at before. */
  readonly begun: boolean;
}

/** Puts the place into its variable, before a part whose size is not known. */
export function hold(stretch: Stretch, body: Body): void {
  const { place, at } = stretch;
  if (place.base !== at || place.add !== 0) body.add(js`${at} = ${placeCode(place)};`);
  place.base = at;
  place.add = 0;
}
