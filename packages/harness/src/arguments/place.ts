import type { FieldSchema } from '@downlink-kit/codec/tree';

/** The keys and indices that lead to a value inside some data. */
export type Steps = readonly (string | number)[];

/** A place in good data where a fault can be planted. */
export type Place = FieldPlace | ObjectPlace | DerivedPlace;

export interface FieldPlace {
  readonly of: 'field';
  readonly steps: Steps;
  readonly schema: FieldSchema;
  readonly given: unknown;
  /** Whether the data is surely refused without it. */
  readonly needed: boolean;
}

export interface ObjectPlace {
  readonly of: 'object';
  readonly steps: Steps;
  /** Whether null may stand for it. */
  readonly nullable: boolean;
}

/** A length or checksum that is part of the data. */
export interface DerivedPlace {
  readonly of: 'derived';
  readonly steps: Steps;
  readonly is: number;
  readonly needed: boolean;
}

/** The same places, seen from a value that holds theirs under a key. */
export function placesUnder(step: string | number, places: readonly Place[]): readonly Place[] {
  return places.map((place) => ({ ...place, steps: [step, ...place.steps] }));
}

/** The same places, seen from the one value that lies under the empty name. */
export function placesOfBare(places: readonly Place[]): readonly Place[] {
  return places.map((place) => ({ ...place, steps: place.steps.slice(1) }));
}
