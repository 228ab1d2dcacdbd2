import type { Dispatcher } from 'undici';
import { type Clock, pause } from './clock.ts';
import { SendError } from './errors/send-error.ts';
import { exchange } from './http/exchange.ts';
import type { ApiKey } from './key/api-key.ts';
import type { Pace } from './pace/pace.ts';
import { type Asked, type Judgement, judgeNoReply, judgeReply } from './reply/judge-reply.ts';
import { readRateLimit } from './reply/rate-limit.ts';
import { isRateLimited, isSafeToRepeat, type RetryPolicy, waitBefore } from './reply/retry-policy.ts';

/** Everything that requests go out through. */
export interface Line {
  dispatcher: Dispatcher;
  clock: Clock;
  random: () => number;
  timeout: number;
  policy: RetryPolicy;
  pace: Pace;
  key: ApiKey;
  userAgent: string;
}

/** One push or replace, ready to go out. */
export interface Message extends Asked {
  deviceId: string;
  origin: string;
  path: string;
  body: string;
}

/** What became of a message, over all its requests. */
export interface Delivery {
  judgement: Judgement;
  /** How many requests may have reached the server. */
  requests: number;
  /** Whether a request was repeated after one of unknown outcome. */
  isRepeatedBlindly: boolean;
  /** When the last request went out, in milliseconds since 1970. */
  sentAt?: number;
  status?: number;
}

/** What breaks off a message: `signal` at once, `stop` before its next request. */
export interface Breaks {
  signal?: AbortSignal;
  stop?: AbortSignal;
}

/** Sends a message, and again as far as that is safe or was asked for. */
export async function deliver(line: Line, message: Message, { signal, stop }: Breaks): Promise<Delivery> {
  const delivery: Delivery = { judgement: notBegun(message), requests: 0, isRepeatedBlindly: false };
  const either = signal !== undefined && stop !== undefined ? AbortSignal.any([signal, stop]) : (signal ?? stop);
  let unknown: Judgement | undefined;
  for (let attempt = 1; ; attempt++) {
    await line.pace.turn(message.deviceId, either);
    if (either?.aborted) {
      line.pace.learn(message.deviceId, undefined, false);
      break;
    }
    delivery.isRepeatedBlindly ||= unknown !== undefined;
    const wait = await attemptOnce(line, message, delivery, attempt, signal);
    const { judgement } = delivery;
    if (judgement.outcome === 'queued') return delivery;
    if (judgement.outcome === 'unknown') unknown = judgement;
    if (attempt > line.policy.retries || !isSafeToRepeat(judgement, message.operation, line.policy)) break;
    await pause(line.clock, wait, either);
  }
  // An earlier request may still have been taken, whatever the last one met.
  return unknown === undefined ? delivery : { ...delivery, judgement: unknown };
}

/** Sends one request, notes what became of it, and says how long to wait before another. */
async function attemptOnce(
  line: Line,
  message: Message,
  delivery: Delivery,
  attempt: number,
  signal?: AbortSignal,
): Promise<number> {
  const { deviceId, origin, path, body } = message;
  delivery.sentAt = line.clock.now();
  const request = { method: 'POST', origin, path, body, headers: headersFor(line, 'application/json') } as const;
  const result = await exchange(line.dispatcher, request, { timeout: line.timeout, clock: line.clock, signal });
  if (result.kind === 'no_reply') {
    line.pace.learn(deviceId, undefined, false);
    if (result.isSent) delivery.requests += 1;
    delivery.judgement = judgeNoReply(result, message);
    return waitBefore(attempt, undefined, false, line.policy, line.random);
  }
  delivery.requests += 1;
  delivery.status = result.status;
  delivery.judgement = judgeReply(
    { ...result, body: line.key.strikeFrom(result.body), headers: struck(result.headers, line.key) },
    message,
  );
  const isLimited = isRateLimited(delivery.judgement);
  const rate = readRateLimit(result.headers);
  line.pace.learn(deviceId, rate, isLimited);
  return waitBefore(attempt, rate, isLimited, line.policy, line.random);
}

/** The headers of every request: the key, who asks, and what the body is. */
export function headersFor(line: Pick<Line, 'key' | 'userAgent'>, type?: string): { [name: string]: string } {
  return {
    authorization: line.key.authorization(),
    'user-agent': line.userAgent,
    ...(type === undefined ? {} : { 'content-type': type }),
  };
}

function struck(headers: { readonly [name: string]: string | string[] | undefined }, key: ApiKey) {
  const { location } = headers;
  return typeof location === 'string' ? { ...headers, location: key.strikeFrom(location) } : headers;
}

function notBegun({ request }: Message): Judgement {
  const advice = 'broken off before anything went out';
  return { outcome: 'refused', repeat: 'later', error: new SendError('aborted', { request, advice, enqueued: 'no' }) };
}
