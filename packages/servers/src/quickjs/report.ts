import type { Json } from '@downlink-kit/goja';
import type { Thrown } from './guest/text.ts';

/** What the program of The Things Stack inside of QuickJS tells about a call, as its JSON is read. */
export type Report =
  | CrashedReport
  | ThrownReport
  | FailedReport
  | EntryReport
  | NothingReport
  | EncodeReport
  | DecodeReport
  | UplinkReport;

/** The engine of the server would have failed in a way that scripts cannot catch. */
export interface CrashedReport {
  readonly crashed: string;
}

/** The script threw. */
export interface ThrownReport {
  readonly thrown: Thrown;
}

/** The result could not be converted; the message goes on with what the script threw. */
export interface FailedReport {
  readonly failed: { readonly kind: string; readonly message: string; readonly thrown: Thrown | null };
}

/** There was no function to call. */
export interface EntryReport {
  readonly entry: false;
}

/** Null or undefined was returned. */
export interface NothingReport {
  readonly nothing: true;
}

/** What `encodeDownlink` returned; null where Go has nil. */
export interface EncodeReport {
  readonly bytes: string | null;
  readonly fPort: number | null;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** What a decoder returned. */
export interface DecodeReport {
  readonly data: Json;
  readonly invalid: readonly string[];
  /** What the server finds wrong with the data after it looked at the errors. */
  readonly later: { readonly kind: string; readonly message: string } | null;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** What `decodeUplink` and the normalizer returned. */
export interface UplinkReport {
  readonly decoded: DecodeReport;
  readonly normalized: DecodeReport | null;
}

/** What the programs of servers tell that convert nothing, or little: the result, or the errors in it. */
export type PlainReport =
  | ThrownReport
  | FailedReport
  | EntryReport
  | { readonly errors: readonly string[] }
  | PlainEncodeReport
  | PlainDecodeReport;

/** What `encodeDownlink` returned. */
export interface PlainEncodeReport {
  readonly errors: readonly [];
  readonly bytes: string;
  readonly fPort: number | null;
  readonly warnings?: readonly string[];
}

/** What a decoder returned. */
export interface PlainDecodeReport {
  readonly errors: readonly [];
  readonly data: { readonly [key: string]: Json };
  readonly warnings?: readonly string[];
}
