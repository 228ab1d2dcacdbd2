import type { Reply } from '../http/exchange.ts';

/** What the `X-Rate-Limit-*` headers of a reply say; there is no `Retry-After` in this API. */
export interface RateLimit {
  /** The size of the burst, not a rate. */
  limit: number;
  /** Calls that are left. */
  available: number;
  /** Seconds until the burst is whole again. */
  reset: number;
  /** Seconds to wait when limited, cut off to whole ones: one more is needed. */
  retry: number;
}

/** Reads the headers; undefined where they are missing or broken, as from a server without limits. */
export function readRateLimit(headers: Reply['headers']): RateLimit | undefined {
  const limit = countIn(headers['x-rate-limit-limit']);
  const available = countIn(headers['x-rate-limit-available']);
  const reset = secondsIn(headers['x-rate-limit-reset']);
  const retry = secondsIn(headers['x-rate-limit-retry']);
  if (limit === undefined || available === undefined || reset === undefined || retry === undefined) return undefined;
  return { limit, available, reset, retry };
}

/** A day at most: no rate of calls takes longer to recover. */
const MOST_SECONDS = 86_400;

function secondsIn(header: string | string[] | undefined): number | undefined {
  const seconds = countIn(header);
  return seconds !== undefined && seconds <= MOST_SECONDS ? seconds : undefined;
}

function countIn(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^[0-9]{1,9}$/.test(header) ? Number(header) : undefined;
}
