import type { EncodeOutcome, FailedOutcome, Json, RawResult } from '@downlink-kit/goja';
import type { Lateness } from './lateness.ts';

/** Which engine answered. */
export interface EngineInfo {
  readonly name: 'goja' | 'quickjs';
  /** goja's twelve digits, or the release of the package that brings QuickJS. */
  readonly version: string;
  /** The Go release that built goja. */
  readonly built_with?: string;
  /** Whether it stands in for the engine that the server has. */
  readonly stand_in: boolean;
  /** Whether it is only assumed that the server has this version. */
  readonly assumed?: true;
}

export type { EncodeOutcome, FailedOutcome };

/**
 * What came of a call, with exactly the keys of `expect` in `tts-formatter-cases.json` (tts-formatters §16). `not_run`
 * stands where no script ran; the kinds of error `hang`, `memory` and `panic` are ours alone.
 */
export type Outcome = EncodeOutcome | DecodeOutcome | FailedOutcome;

/** What a decoder gave; `decodeUplink` has the normalized fields too, null is unset. */
export interface DecodeOutcome {
  readonly data: { readonly [key: string]: Json } | null;
  readonly warnings: readonly string[];
  readonly normalized?: readonly { readonly [key: string]: Json }[] | null;
  readonly normalized_warnings?: readonly string[];
  readonly not_run?: true;
}

/** The answer to a call. */
export interface Answer {
  readonly outcome: Outcome;
  readonly engine: EngineInfo;
  /** Milliseconds that the script took here, loading it included. */
  readonly ms: number;
  /** Why the server itself would have given up, where the script took longer than it may there. */
  readonly late?: Lateness;
  /** What the script returned, as JSON, before it was brought into the form of an outcome; lorawan-devices compares it. */
  readonly output?: Json;
  /** What `encodeDownlink` returned before the server's conversions, where that was asked for. */
  readonly raw?: RawResult;
}
