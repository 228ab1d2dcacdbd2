import type { FieldSchema, Nodes } from '@downlink-kit/codec/tree';
import type fc from 'fast-check';
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

/** How values, objects and stretches are drawn, each of which may hold any other. */
export interface Draw {
  values(schema: FieldSchema): fc.Arbitrary<Sample>;
  objects(nodes: Nodes): fc.Arbitrary<Sample>;
  stretches(nodes: Nodes, name: string, isTrue: boolean): fc.Arbitrary<Sample>;
}
