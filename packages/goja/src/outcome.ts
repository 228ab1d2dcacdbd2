/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The operations that the server's wrapper knows (tts-formatters §2). */
export type Operation = 'encodeDownlink' | 'decodeUplink' | 'decodeDownlink';

/** An error of the formatter layer as `tts-formatter-cases.json` writes it; `panic` is ours alone (tts-formatters §4, §16). */
export interface OutcomeError {
  readonly kind: string;
  readonly namespace?: string;
  readonly code?: string;
  readonly message: string;
  readonly text?: string;
  readonly stack?: string;
  readonly cause?: OutcomeError;
}

/** A call that failed. */
export interface FailedOutcome {
  readonly error: OutcomeError;
}

/** What `encodeDownlink` left in the message; `frm_payload_hex` null is unset, "" is empty. */
export interface EncodeOutcome {
  readonly f_port: number;
  readonly frm_payload_hex: string | null;
  readonly warnings: readonly string[];
  readonly not_run?: true;
}

/** What a decoder left in the message; the normalized fields are `decodeUplink`'s alone, null is unset. */
export interface DecodeOutcome {
  readonly data: { readonly [key: string]: Json };
  readonly warnings: readonly string[];
  readonly normalized?: readonly { readonly [key: string]: Json }[] | null;
  readonly normalized_warnings?: readonly string[];
}

/** The outcome of one call through the server's wrapper, with exactly the keys of `expect` (tts-formatters §16). */
export type Outcome = EncodeOutcome | DecodeOutcome | FailedOutcome;

/** The outcome of one direct call: the JSON of what was returned, or the error (codec-apis §4). */
export type DirectOutcome = { readonly output: Json } | FailedOutcome;
