import type { Dispatcher } from 'undici';
import { type Clock, pause } from './clock.ts';
import { exchange, type NoReply, type Reply } from './http/exchange.ts';
import type { ApiKey } from './key/api-key.ts';
import type { Pace } from './pace/pace.ts';
import { type AskedRequest, isTaken, type Judgement, judgeNoReply, judgeReply, notBegun } from './reply/judge-reply.ts';
import { type RateLimit, readRateLimit } from './reply/rate-limit.ts';
import { isRateLimited, isSafeToRepeat, type RetryPolicy, waitBefore } from './reply/retry-policy.ts';
import type { Stops } from './send-options.ts';
import { eitherOf } from './stops.ts';

/** Everything that requests go out through. */
export interface Transport {
  dispatcher: Dispatcher;
  clock: Clock;
  random: () => number;
  timeout: number;
  policy: RetryPolicy;
  pace: Pace;
  key: ApiKey;
  /** Holds the key: goes to the dispatcher and nowhere else. */
  headers: { readonly [name: string]: string };
}

/** One push or replace, ready to go out. */
export interface Message extends AskedRequest {
  deviceId: string;
  origin: string;
  path: string;
  body: string;
}

/** What became of a message, over all its requests. */
export interface Delivery extends RequestCount {
  judgement: Judgement;
}

interface RequestCount {
  /** How many requests may have reached the server. */
  requests: number;
  /** Whether a request was repeated after one of unknown outcome. */
  isRepeatedBlindly: boolean;
  /** When the last request went out, in milliseconds since 1970. */
  sentAt?: number | undefined;
  status?: number | undefined;
}

/** Sends a message, and again as far as that is safe or was asked for. */
export async function deliver(transport: Transport, message: Message, stops: Stops): Promise<Delivery> {
  const either = eitherOf(stops);
  const { clock, policy } = transport;
  const count: RequestCount = { requests: 0, isRepeatedBlindly: false };
  let last: Attempt | undefined;
  let unknown: Judgement | undefined;
  for (let attempt = 1; ; attempt++) {
    if (!(await hasTurn(transport, message.deviceId, either))) break;
    count.isRepeatedBlindly ||= unknown !== undefined;
    count.sentAt = clock.now();
    const request = {
      method: 'POST',
      origin: message.origin,
      path: message.path,
      body: message.body,
      headers: transport.headers,
    } as const;
    const begun = clock.elapsed();
    const result = await exchange(transport.dispatcher, request, transport.timeout, clock, stops.signal);
    last = takeResult(transport, message, count, begun, result);
    const { judgement, rate, isLimited } = last;
    if (judgement.outcome === 'unknown') unknown = judgement;
    if (attempt > policy.retries || !isSafeToRepeat(judgement, message.operation, policy)) break;
    await pause(clock, waitBefore(attempt, rate, isLimited, policy, transport.random), either);
  }
  // An earlier request may have been taken, unless the last one was, whatever else that one met.
  const judgement =
    last?.judgement.outcome === 'queued'
      ? last.judgement
      : (unknown ?? last?.judgement ?? notBegun({ request: message.request }));
  return {
    judgement,
    requests: count.requests,
    isRepeatedBlindly: count.isRepeatedBlindly,
    sentAt: count.sentAt,
    status: count.status,
  };
}

/** What becomes of a message that is broken off before anything of it goes out. */
export function undelivered({ request }: Message): Delivery {
  return { judgement: notBegun({ request }), requests: 0, isRepeatedBlindly: false };
}

/** Waits for a turn within the rate; false if it was broken off before one came. */
async function waitForTurn(
  { pace, clock }: Transport,
  device: string,
  first: number,
  signal?: AbortSignal,
): Promise<boolean> {
  for (let wait = first; wait > 0; wait = pace.enter(device)) {
    await pause(clock, wait, signal);
    if (signal?.aborted) return false;
  }
  return true;
}

function hasTurn(transport: Transport, device: string, signal: AbortSignal | undefined): boolean | Promise<boolean> {
  if (signal?.aborted) return false;
  const wait = transport.pace.enter(device);
  return wait === 0 || waitForTurn(transport, device, wait, signal);
}

interface Attempt {
  judgement: Judgement;
  rate: RateLimit | undefined;
  isLimited: boolean;
}

/** Counts a request and judges what came of it. */
function takeResult(
  { pace, key }: Transport,
  message: Message,
  count: RequestCount,
  begun: number,
  result: Reply | NoReply,
): Attempt {
  const isReply = result.kind === 'reply';
  if (isReply || result.isSent) count.requests += 1;
  const rate = isReply ? readRateLimit(result.headers) : undefined;
  let isLimited = false;
  try {
    if (!isReply) return { judgement: judgeNoReply(result, message), rate, isLimited };
    count.status = result.status;
    const judgement = judgeReply(isTaken(result, message) ? result : struck(result, key), message);
    isLimited = isRateLimited(judgement);
    return { judgement, rate, isLimited };
  } finally {
    pace.leave(message.deviceId, begun, rate, isLimited);
  }
}

/** The headers of every request: the key, who asks, and what the body is. */
export function headersFor(key: ApiKey, userAgent: string): Transport['headers'] {
  return { authorization: key.authorization(), 'user-agent': userAgent, 'content-type': 'application/json' };
}

/** A reply without the key, in case something in between sends it back. */
function struck(reply: Reply, key: ApiKey): Reply {
  const headers: { [name: string]: string } = {};
  for (const [name, value = ''] of Object.entries(reply.headers)) headers[name] = key.strikeFrom(String(value));
  return { ...reply, headers, body: key.strikeFrom(reply.body) };
}
