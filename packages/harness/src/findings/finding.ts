import type { RuleId } from './rules.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something seen by reading a formatter or the files around it, or noticed on the way of running it. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
  /** The line of the script, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The line with its neighbours and a mark at the place, for errors. */
  readonly frame?: string;
}
