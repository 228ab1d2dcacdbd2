import type { Place } from './place.ts';

/** A value as it may be given, the form in which it comes back, and its bytes, by this package's own reckoning. */
export interface Sample {
  readonly given: unknown;
  readonly canonical: unknown;
  readonly bytes: readonly number[];
  /** Where a fault can be planted in it; paths begin at the value. */
  readonly places: readonly Place[];
  /** What keeps it from being sent although each of its fields is fine. */
  readonly problems: readonly Problem[];
}

/** What only shows when fields come together. */
export type Problem = 'stretch too long' | 'frame too long' | 'frame without bytes' | 'rule broken';

/** A value that is one whole number on air. */
export interface Counted {
  readonly given: unknown;
  readonly canonical: unknown;
  readonly count: number;
}
