import type { DirectOutcome, Json, Operation, Outcome } from './outcome.ts';
import type { RawResult } from './raw-result.ts';

/** What `encodeDownlink` is given: an `input` of `tts-formatter-cases.json`, read as its JSON text says. */
export interface EncodeInput {
  /** Absent or null is unset: then no script runs. */
  readonly decoded_payload?: { readonly [key: string]: Json } | null;
  readonly f_port?: number;
}

/** What a decoder is given: an `input` of `tts-formatter-cases.json`. */
export interface DecodeInput {
  readonly frm_payload_hex?: string;
  readonly f_port?: number;
  /** RFC 3339; without it the clock of the call. Read only where the job says `receiveTime`. */
  readonly recv_time?: string;
}

/** What both kinds of job may set for all their calls. */
export interface Surroundings {
  /** Milliseconds since 1970 at which the script's clock stands still; without it the real clock. */
  readonly clock?: number;
  /** An IANA name, `Europe/Berlin` for example; without it UTC. */
  readonly timeZone?: string;
  /** Seed of `Math.random`, a whole number; without it every call draws differently. */
  readonly seed?: number;
}

/** One script called through the server's wrapper with each of the inputs, in a fresh runtime every time. */
export interface ServerJob extends Surroundings {
  readonly script: string;
  readonly operation: Operation;
  readonly inputs: readonly (EncodeInput | DecodeInput)[];
  /** The path of repository scripts, compiled ahead (tts-formatters §3). */
  readonly compiled?: boolean;
  /** Gives `decodeUplink` the `recvTime` that it has from 3.33.1 on (tts-formatters §15). */
  readonly receiveTime?: boolean;
  /** Calls `encodeDownlink` once more, in a run of its own, to tell what it returned before the conversions. */
  readonly raw?: boolean;
}

/** One function of a script called by name, without wrapper, as the validator of lorawan-devices does it (codec-apis §4). */
export interface DirectJob extends Surroundings {
  readonly script: string;
  readonly direct: Operation | 'normalizeUplink';
  readonly inputs: readonly Json[];
}

/** Milliseconds that parts of a call took; the server's 100 ms cover `compile` (unless compiled ahead) and `run`. */
export interface Timing {
  readonly compile: number;
  readonly run: number;
  /** Reading and converting the result, which the server does not limit. */
  readonly read: number;
}

/** The answer to one input of a {@link ServerJob}. */
export interface Answer {
  readonly outcome: Outcome;
  readonly ms: Timing;
  readonly raw?: RawResult;
}

/** The answer to one input of a {@link DirectJob}. */
export interface DirectAnswer {
  readonly outcome: DirectOutcome;
  readonly ms: Timing;
}

/** What answers the inputs of a job. */
export type AnswerTo<J extends ServerJob | DirectJob> = J extends DirectJob ? DirectAnswer : Answer;
