import { agreesLaw } from './agrees.ts';
import { answersLaw } from './answers.ts';
import { bytesLaw } from './bytes.ts';
import { fitsLaw } from './fits.ts';
import type { Law } from './law.ts';
import { noCollisionLaw } from './no-collision.ts';
import { noSilentLossLaw } from './no-silent-loss.ts';
import { portLaw } from './port.ts';
import { roundTripLaw } from './round-trip.ts';
import { stableLaw } from './stable.ts';

/** The laws that are tried with many cases; the examples are checked one by one. */
export const laws: readonly Law[] = [
  answersLaw,
  bytesLaw,
  portLaw,
  roundTripLaw,
  noCollisionLaw,
  noSilentLossLaw,
  stableLaw,
  fitsLaw,
  agreesLaw,
];
