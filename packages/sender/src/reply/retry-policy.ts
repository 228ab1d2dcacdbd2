import type { QueueOperation } from '../operation.ts';
import type { Judgement } from './judge-reply.ts';
import type { RateLimit } from './rate-limit.ts';

/** How a sender repeats what certainly was not queued. */
export interface RetryPolicy {
  /** Repeats at most; 4 unless told, 0 for none. */
  retries: number;
  /** The first wait in milliseconds, doubled each time; 500 unless told. */
  firstWait: number;
  /**
   * The longest wait before a repeat, in milliseconds; 60 000 unless told. Where the rate of the server asks for longer, the
   * repeat waits for its turn beyond it, as every call does.
   */
  longestWait: number;
  /**
   * Whether a replace or a clear whose outcome is unknown is repeated too. It ends in the same queue, but downlinks that
   * went on air in between are queued, and so sent, once more; the receipt says so.
   */
  repeatReplace: boolean;
}

const usualPolicy: RetryPolicy = { retries: 4, firstWait: 500, longestWait: 60_000, repeatReplace: false };

/** Errors of the server that pass by themselves, by their own name; all others need somebody to change something first. */
const PASSING: ReadonlySet<string> = new Set([
  'pkg/applicationserver/io/web:rate_limit_exceeded',
  'pkg/ratelimit:rate_limit_exceeded',
  'pkg/cluster:peer_unavailable',
  'pkg/cluster:peer_connection',
  'pkg/auth/rights:no_identity_server_conn',
]);

/** Whether a request may be repeated without being asked, and never twice on air because of it. */
export function isSafeToRepeat(judgement: Judgement, operation: QueueOperation, policy: RetryPolicy): boolean {
  if (judgement.outcome === 'queued' || judgement.error.code === 'aborted') return false;
  if (judgement.outcome === 'unknown') return operation === 'replace' && policy.repeatReplace;
  if (judgement.repeat !== 'later') return false;
  return judgement.error.code === 'not_connected' || PASSING.has(judgement.error.server?.key ?? '');
}

/** The usual policy, changed as told; what is undefined changes nothing. */
export function policyOf(changes: Partial<RetryPolicy> = {}): RetryPolicy {
  const told = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...usualPolicy, ...Object.fromEntries(told) };
}

/**
 * How long to wait before the next try: what the server says and one second more, else doubling; always with jitter, and
 * no longer than the longest wait.
 */
export function waitBefore(
  attempt: number,
  rateLimit: RateLimit | undefined,
  isLimited: boolean,
  policy: RetryPolicy,
  random: () => number,
): number {
  const doubling = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1));
  if (!isLimited || rateLimit === undefined) return doubling / 2 + (doubling / 2) * random();
  return Math.min(policy.longestWait, (rateLimit.retry + 1) * 1_000 + policy.firstWait * random());
}

/** Whether a request was refused for its rate. */
export function isRateLimited(judgement: Judgement): boolean {
  return judgement.outcome === 'refused' && /:rate_limit_exceeded$/.test(judgement.error.server?.key ?? '');
}
