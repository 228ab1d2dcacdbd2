/** A value in place of a good one, and what is wrong with it. */
export interface Fault {
  readonly fault: string;
  readonly value: unknown;
}

/** One fault for each of some values. */
export function faults(fault: string, values: readonly unknown[]): readonly Fault[] {
  return values.map((value) => ({ fault, value }));
}

export const NOT_NUMBERS: readonly unknown[] = [null, true, '1', '', [], [1], {}];
export const NOT_TEXT: readonly unknown[] = [null, false, 0, 7.5, [], ['a'], {}];
export const NOT_LISTS: readonly unknown[] = [null, true, 0, 'a', {}, { 0: 1, length: 1 }];
export const NOT_OBJECTS: readonly unknown[] = [true, 0, 'a', [], [{}]];
export const NO_JSON: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
