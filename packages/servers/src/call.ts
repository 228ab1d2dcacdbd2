import type { Json, Operation as ServerOperation } from '@downlink-kit/goja';

/** What a formatter may be asked for. */
export type Operation = ServerOperation | 'normalizeUplink';

/**
 * What a formatter is called with, an `input` of `tts-formatter-cases.json`: `decoded_payload` for encoders and the
 * normalizer, `frm_payload_hex` and perhaps `recv_time` (RFC 3339) for decoders, `f_port` for all. lorawan-devices passes
 * every other key on to the script; the other servers have no place for them.
 */
export interface Input {
  readonly decoded_payload?: { readonly [key: string]: Json } | null;
  readonly frm_payload_hex?: string;
  readonly f_port?: number;
  readonly recv_time?: string;
  readonly [key: string]: Json | undefined;
}

/** How a script is called, whatever it is called with. */
export interface Settings {
  readonly script: string;
  readonly operation: Operation;
  /** Takes the path of Device Repository scripts, which The Things Stack compiles ahead. */
  readonly compiled?: boolean;
  /** Milliseconds since 1970 at which the script's clock stands still; without it the real clock runs. */
  readonly clock?: number;
  /** An IANA name, `Europe/Berlin` for example; without it UTC. */
  readonly timeZone?: string;
  /** A whole number that `Math.random` draws from; without it every call draws differently. */
  readonly seed?: number;
  /** Shuffles the keys of the input by this whole number, in QuickJS only: goja shuffles them itself. */
  readonly keyOrder?: number;
  /** Asks also what `encodeDownlink` returned before the server's conversions, in a run of its own. */
  readonly raw?: boolean;
}

/** One call of a formatter. */
export interface Call extends Settings {
  readonly input: Input;
}

/** Calls of one formatter with many inputs. */
export interface Calls extends Settings {
  readonly inputs: readonly Input[];
}
