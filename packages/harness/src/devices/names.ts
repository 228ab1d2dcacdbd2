/** Names for the fields of one object, each there once. */
export interface Names {
  /** A name that the object does not have yet. */
  next(): string;
  /** Names for ways of which data takes one: all begin with the same. */
  fork(ways: number): readonly Names[];
  /** Leaves out the names that the ways have taken. */
  join(ways: readonly Names[]): void;
  /** A label, which is no name of the data. */
  label(): string;
}

/** Something that is made when its names are known. */
export type Recipe<T> = (names: Names) => T;

const PLAIN = ['zone', 'minutes', 'level', 'mode', 'low', 'high', 'on', 'text', 'id', 'list'];
const ODD = [
  'set period + save',
  'constructor',
  'toString',
  'length',
  'a.b',
  'x[0]',
  '"q"',
  "it's",
  'höhe',
  '💧',
  ' ',
  '\\',
  '$x',
  '01',
  '-1',
  'null',
  '__proto',
  'hasOwnProperty',
  'valueOf',
  'kind',
];

/** Names in an order that the salt decides. */
export function namesBy(salt: number): Names {
  const pool = [...PLAIN, ...ODD];
  const ordered = pool.map((_, at) => pool[(at * 7 + salt) % pool.length]!);
  return countedFrom(ordered, 0, { labels: 0 });
}

function countedFrom(pool: readonly string[], start: number, shared: { labels: number }): Names & { at(): number } {
  let taken = start;
  return {
    at: () => taken,
    next: () => pool[taken++] ?? `field ${taken}`,
    fork: (ways) => Array.from({ length: ways }, () => countedFrom(pool, taken, shared)),
    join: (ways) => {
      taken = Math.max(taken, ...ways.map((way) => (way as Names & { at(): number }).at()));
    },
    label: () => `label ${++shared.labels}`,
  };
}
