import type { Rule } from '../tree/node.ts';

/** The field `low` must not be more than the field `high`: numbers, or times of one form. */
export function atMost(low: string, high: string): Rule {
  return { kind: 'atMost', low, high };
}

/** The field `low` must be less than the field `high`: numbers, or times of one form. */
export function lessThan(low: string, high: string): Rule {
  return { kind: 'lessThan', low, high };
}
