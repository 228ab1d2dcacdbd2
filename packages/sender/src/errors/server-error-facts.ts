import { serverErrors } from './generated/server-errors.ts';

/** What is known of an error of The Things Stack. Source: v3.32.1, recorded from a running server and its code. */
export interface ServerErrorFacts {
  /** The usual HTTP status. */
  status: number;
  /** Where it comes: in the reply, in a `downlink_failed` event, or in both. */
  surface: 'sync' | 'async' | 'both';
  /** Whether the downlinks of the request were queued; `was` where a queued one is lost. */
  enqueued: 'no' | 'maybe' | 'was';
  /** What a repeated push or replace does. */
  push: Repeat;
  replace: Repeat;
  /** What it means, in the words of those who recorded it. */
  meaning: string;
}

/** `no`: fails again until something changes; `later`: safe after a while; `verify`, `converges`: may send twice. */
export type Repeat = 'no' | 'later' | 'verify' | 'converges' | 'n/a';

/** The facts of an error by its `namespace:name`; undefined for one that is not known. */
export function factsOf(key: string): ServerErrorFacts | undefined {
  if (Object.hasOwn(serverErrors, key)) return serverErrors[key];
  return /^pkg\/errors:(?:net|x509)_/.test(key) ? serverErrors['pkg/errors:net_*'] : undefined;
}
