import type { Operation, Pin } from '@downlink-kit/goja';
import type { CallingStyle } from '../quickjs/guest/program.ts';

/** One script, and the inputs that it is called with one after the other. */
export type Job = GojaJob | QuickJsJob;

/** A job for goja, as `writeJob` writes it. */
export interface GojaJob {
  readonly engine: 'goja';
  readonly pin: Pin;
  readonly settings: string;
  readonly script: string;
  readonly inputs: readonly string[];
}

/** A job for QuickJS. */
export interface QuickJsJob {
  readonly engine: 'quickjs';
  readonly style: CallingStyle;
  readonly operation: Operation | 'normalizeUplink';
  /** The script in its wrapper. */
  readonly source: string;
  /** The same with its throws marked, to find where something was thrown that has no position. */
  readonly marked?: string;
  readonly kind: 'script' | 'module';
  /** What the script is called in stack traces. */
  readonly file: string;
  /** Code that gives the function to call, where neither the wrapper nor the module does. */
  readonly entry?: string;
  /** What the function is given, as JSON texts. */
  readonly inputs: readonly string[];
  /** Milliseconds since 1970 at which the clock stands still. */
  readonly clock?: number;
  readonly timeZone?: string;
  readonly seed?: number;
  /** Shuffles the keys of the input when it is not 0. */
  readonly order: number;
  readonly raw: boolean;
}
