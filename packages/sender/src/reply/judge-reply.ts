import { adviceOn } from '../errors/advice.ts';
import { SendError, type SendErrorCode, type SendErrorFacts } from '../errors/send-error.ts';
import { isRecord, type ServerError } from '../errors/server-error.ts';
import { factsOf, type Repeat } from '../errors/server-error-facts.ts';
import type { NoReply, Reply } from '../http/exchange.ts';
import type { QueueOperation } from '../operation.ts';
import { gatewayAdvice } from './gateway.ts';
import { parseJson, readDetails } from './read-details.ts';

/** What became of the downlinks of a request: `refused` is certainly not queued, `unknown` may be. */
export type Outcome = 'queued' | 'refused' | 'unknown';

/** What a reply, or the lack of one, means for the request. */
export type Judgement =
  | { outcome: 'queued' }
  | { outcome: 'refused' | 'unknown' /** What repeating it would do. */; repeat: Repeat; error: SendError };

/** What the request was, as far as its reply depends on it. */
export interface AskedRequest {
  route: 'webhook' | 'plain';
  operation: QueueOperation;
  /** Whether it is a clear, which has no downlinks to look for. */
  isClear?: boolean;
  /** Method and address, for messages. */
  request: string;
}

/**
 * Judges a reply by the server's own name for the fault where it gives one, and by the status only where neither the name
 * nor the text tells more; what neither the server nor its gateway can have said is `unknown`. Source: The Things Stack v3.32.1, replies and errors recorded.
 */
export function judgeReply(reply: Reply, asked: AskedRequest): Judgement {
  if (isTaken(reply, asked)) return { outcome: 'queued' };
  const body = parseJson(reply.body);
  const details = readDetails(body);
  if (details !== undefined && reply.status >= 400) return judgeServerError(details, reply, asked);
  return judgeBareReply(reply, body, asked);
}

/** Judges an exchange without a whole reply. */
export function judgeNoReply(
  { isSent, reason, status }: NoReply,
  { request, isClear }: Pick<AskedRequest, 'request' | 'isClear'>,
): Judgement {
  const facts = { request, ...(status === undefined ? {} : { status }) };
  if (isSent) {
    const code = reason === 'ABORTED' ? 'aborted' : 'no_reply';
    const what = reason === 'TIMEOUT' ? 'no reply within the time limit' : `the reply did not come whole (${reason})`;
    return unknown(code, { ...facts, advice: `${what}; ${checkOf(isClear)}` }, 'verify');
  }
  if (reason === 'ABORTED') return notBegun(facts);
  if (reason === 'UND_ERR_CLOSED' || reason === 'UND_ERR_DESTROYED') {
    return refused(
      'not_connected',
      { ...facts, advice: 'the sender is closed; nothing went out: make another one' },
      'no',
    );
  }
  const advice = `no connection (${reason}); nothing went out: ${remedyFor(reason)}`;
  return refused('not_connected', { ...facts, advice }, PASSING.has(reason) ? 'later' : 'no');
}

/** Why no connection came about that may well come about the next time. */
const PASSING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
  'TIMEOUT',
]);

/** The judgement on a message that was broken off before anything of it went out. */
export function notBegun(facts: Facts): Judgement {
  return refused('aborted', { ...facts, advice: 'broken off before anything went out' }, 'later');
}

function checkOf(isClear = false): string {
  return isClear
    ? 'the queue may be cleared or not: read it, or clear it again'
    : 'the downlink may be queued or not: look for its downlink_queued event or read the queue before sending again';
}

/** Whether a reply is the success of its route, which is bare: nothing on the webhook route, an empty object on the plain one. */
export function isTaken({ status, body }: Reply, { route }: AskedRequest): boolean {
  if (status !== 200) return false;
  if (route === 'webhook') return body === '';
  const value = parseJson(body);
  return isRecord(value) && Object.keys(value).length === 0;
}

function judgeServerError(server: ServerError, reply: Reply, asked: AskedRequest): Judgement {
  const facts = { ...factsIn(reply, asked), server, advice: adviceOn(server, asked.isClear) };
  if (server.key === ':') return judgeNameless(facts, reply, asked);
  const known = factsOf(server.key);
  if (known?.enqueued === 'no') return refused('server_error', facts, known[asked.operation]);
  if (known !== undefined) return unknown('server_error', facts, known[asked.operation]);
  // A newer server: these statuses hold no error that comes after queueing.
  if ([400, 401, 403, 404].includes(reply.status)) return refused('server_error', facts, 'no');
  return unknown('server_error', facts, asked.operation === 'push' ? 'verify' : 'converges');
}

/** The plain route fails so on text that is not UTF-8 and on payloads nested too deep, before anything is queued. */
function judgeNameless(facts: Facts & { server: ServerError }, reply: Reply, { isClear }: AskedRequest): Judgement {
  const body = parseJson(reply.body);
  if (reply.status === 500 && isRecord(body) && body.code === 13) {
    const advice = 'the server cannot pass the body on: it holds text that is not UTF-8, or is nested too deep';
    return refused('server_error', { ...facts, advice }, 'no');
  }
  return unknown('not_understood', { ...facts, advice: checkOf(isClear) }, 'verify');
}

function judgeBareReply(reply: Reply, body: unknown, asked: AskedRequest): Judgement {
  const facts = factsIn(reply, asked);
  if (reply.status >= 300 && reply.status < 400) return judgeRedirect(reply, facts);
  if (reply.status === 406 && reply.body === '' && asked.route === 'webhook') {
    return refused(
      'webhook_paused',
      { ...facts, advice: 'the webhook is paused: resume it, then send again' },
      'later',
    );
  }
  const advice = gatewayAdvice(body, reply.status);
  if (advice !== undefined) return refused('gateway_error', { ...facts, advice }, 'no');
  if (reply.status === 426) {
    const advice = 'the server wants another protocol: check the address, that it begins with https, and the port';
    return unknown('not_understood', { ...facts, advice: `${advice}; ${checkOf(asked.isClear)}` }, 'verify');
  }
  if (reply.status === 404 && reply.body.trim() === '404 page not found') {
    return refused('gateway_error', { ...facts, advice: 'this server has no /api/v3: check the address' }, 'no');
  }
  const what = `a reply that The Things Stack does not give, perhaps of a proxy${sampleOf(reply)}`;
  return unknown('not_understood', { ...facts, advice: `${what}; ${checkOf(asked.isClear)}` }, 'verify');
}

function judgeRedirect(reply: Reply, facts: Facts): Judgement {
  const { location } = reply.headers;
  const to = typeof location === 'string' ? ` to ${location.slice(0, 200)}` : '';
  const advice = `the reply points elsewhere${to} and is not followed, since the key would go along: correct the address`;
  return unknown('redirected', { ...facts, advice }, 'verify');
}

type Facts = Omit<SendErrorFacts, 'advice' | 'enqueued'>;

function factsIn(reply: Reply, { request }: AskedRequest): Facts {
  const requestId = reply.headers['x-request-id'];
  return { request, status: reply.status, ...(typeof requestId === 'string' ? { requestId } : {}) };
}

function refused(code: SendErrorCode, facts: Facts & { advice: string }, repeat: Repeat): Judgement {
  return { outcome: 'refused', repeat, error: new SendError(code, { ...facts, enqueued: 'no' }) };
}

function unknown(code: SendErrorCode, facts: Facts & { advice: string }, repeat: Repeat): Judgement {
  return { outcome: 'unknown', repeat, error: new SendError(code, { ...facts, enqueued: 'maybe' }) };
}

function sampleOf({ body }: Reply): string {
  const text = body.replace(/\s+/g, ' ').trim();
  return text === '' ? '' : `, which begins ${JSON.stringify(text.slice(0, 60))}`;
}

function remedyFor(reason: string): string {
  if (reason === 'ENOTFOUND' || reason === 'EAI_AGAIN') return 'check the host name';
  if (/CERT|TLS|SSL|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO/.test(reason))
    return 'check the certificate and that the port speaks TLS';
  return 'check host and port, and that the server is up';
}
