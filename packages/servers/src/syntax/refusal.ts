import type { Feature } from '../surface/features.ts';

/** Why a parser refuses a script, and where: lines and columns from 1. */
export interface Refusal {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The piece of syntax that the engine does not know, where it is one that others know. */
  readonly feature?: Feature;
}
