import type { Rounding } from '../tree/wire.ts';

/** What any field may say of itself. `default` and `examples` are documentation: nothing is filled in. */
export interface Annotations<T = unknown> {
  readonly title?: string;
  readonly description?: string;
  readonly default?: T;
  readonly examples?: readonly T[];
  readonly deprecated?: boolean;
}

/** Limits in the value's unit, both included. */
export interface NumberOptions extends Annotations<number> {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
}

/** value = (count − zero) × step / perUnit. */
export interface ScaledOptions extends NumberOptions {
  /** Counts per unit: 10 for tenths. A whole number. */
  readonly perUnit?: number;
  /** Units per count: 5 where a count is five units; negative when the scale is inverted. A whole number. */
  readonly step?: number;
  /** The value of count 0; it must fall on a count. */
  readonly offset?: number;
  /** What to do with a value between two counts; without it, it is refused. */
  readonly rounding?: Rounding;
}

export interface SignedOptions extends ScaledOptions {
  /** Two's complement unless told: the top bit as sign, or a byte of 0 or 1 before a magnitude of the full width. */
  readonly sign?: 'magnitude' | 'byte';
}

/** Limits as decimal text, since doubles end at 2^53. */
export interface WideOptions extends Annotations<string> {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly unit?: string;
}
