import type { Place } from './place.ts';
import type { Problem, Sample } from './sample.ts';

/** What parts of an object say of others that may stand far from them. */
export interface Labels {
  /** How many items the list with a label has. */
  readonly counts: Map<string, number>;
  /** The labels of parts that are there. */
  readonly announced: Set<string>;
}

export function noLabels(): Labels {
  return { counts: new Map(), announced: new Set() };
}

/** One object of the data while it is put together. */
export interface Building {
  readonly given: Record<string, unknown>;
  readonly canonical: Record<string, unknown>;
  readonly bytes: number[];
  readonly places: Place[];
  readonly problems: Problem[];
  /** The labels that this run meets, and those that the run before it has met. */
  readonly met: Labels;
  readonly known: Labels;
}

/** One list of the frame, which lengths and checksums look at once the parts in it are there. */
export interface Stretch {
  readonly start: number;
  readonly lengths: (() => void)[];
  readonly checksums: (() => void)[];
}

/** Adds one drawn part to an object. */
export type Part = (object: Building, stretch: Stretch) => void;

/**
 * Puts a drawn part together. It runs twice: counts and announcements may stand before what they speak of.
 */
export function build(part: Part): Building {
  const first = run(part, noLabels());
  return run(part, first.met);
}

function run(part: Part, known: Labels): Building {
  const object = { given: {}, canonical: {}, bytes: [], places: [], problems: [], met: noLabels(), known };
  part(object, { start: 0, lengths: [], checksums: [] });
  return object;
}

/** Puts a value under its name: nothing is the name of a bare one. */
export function put(object: Building, name: string, value: Pick<Sample, 'given' | 'canonical'>): void {
  object.given[name] = value.given;
  object.canonical[name] = value.canonical;
}
