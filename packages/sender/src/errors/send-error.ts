import { strikeKeys } from '../key/strike-keys.ts';
import type { ServerError } from './server-error.ts';

const brand = Symbol.for('@downlink-kit/sender.SendError');

/** Why a call failed, as a word. */
export type SendErrorCode =
  /** An option of the sender cannot be used: nothing went out. */
  | 'bad_option'
  /** An id, the body or a downlink is refused here: nothing went out. */
  | 'bad_id'
  | 'bad_body'
  | 'empty_list'
  | 'does_not_fit'
  /** The incoming webhook request names no host that is allowed, or no downlink address. */
  | 'bad_webhook'
  | 'host_not_allowed'
  /** A text is not the event of a webhook. */
  | 'bad_event'
  /** Broken off by the caller's signal. */
  | 'aborted'
  /** No connection came about: nothing went out. */
  | 'not_connected'
  /** The reply did not come, or not whole. */
  | 'no_reply'
  /** The server said no, with its own name for the fault. */
  | 'server_error'
  /** The server's gateway or router said no, without a name. */
  | 'gateway_error'
  /** The webhook is paused. */
  | 'webhook_paused'
  /** The reply points elsewhere; it is never followed. */
  | 'redirected'
  /** The reply is of neither form that the server has: a proxy, or something else in between. */
  | 'not_understood';

/** What a {@link SendError} knows beside its code. */
export interface SendErrorFacts {
  /** Method and address of the request, without the key: `POST https://…/down/push`. */
  request?: string;
  /** HTTP status of the reply. */
  status?: number;
  /** What the server says of the fault. */
  server?: ServerError;
  /** What to do. */
  advice: string;
  /** The place in the body or option that is refused, as in `downlinks[0].fPort`. */
  path?: string;
  /** Whether a downlink of the request may be queued all the same. */
  enqueued: 'no' | 'maybe';
  /** The `X-Request-Id` of the reply, for the server's support. */
  requestId?: string;
  cause?: unknown;
}

/**
 * The one error of this package: a word code, what was asked, what the server said, and what to do. The API key is in
 * none of it. `message` begins with the request and the status.
 */
export class SendError extends Error {
  readonly code: SendErrorCode;
  readonly advice: string;
  readonly enqueued: 'no' | 'maybe';
  declare readonly request?: string;
  declare readonly status?: number;
  declare readonly server?: ServerError;
  declare readonly path?: string;
  declare readonly requestId?: string;

  constructor(code: SendErrorCode, facts: SendErrorFacts) {
    super(strikeKeys(messageOf(facts)), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'SendError';
    this.code = code;
    this.advice = strikeKeys(facts.advice);
    this.enqueued = facts.enqueued;
    const { request, status, server, path, requestId } = facts;
    const places = { request: request && strikeKeys(request), path: path && strikeKeys(path) };
    Object.assign(this, withoutUndefined({ ...places, status, server, requestId }));
    Object.defineProperty(this, brand, { value: true });
  }

  /** The error as plain data, for logs and receipts. */
  toJSON(): { [name: string]: unknown } {
    const { code, message, path, request, status, server, requestId } = this;
    return withoutUndefined({ code, message, path, request, status, server, request_id: requestId });
  }
}

function withoutUndefined(values: { readonly [name: string]: unknown }): { [name: string]: unknown } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether this is a {@link SendError}, of this code if one is given; holds across two copies of the package. */
export function isSendError(error: unknown, code?: SendErrorCode): error is SendError {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false;
  return code === undefined || ('code' in error && error.code === code);
}

function messageOf({ request, status, server, advice, path }: SendErrorFacts): string {
  const place = [request, path].filter((part) => part !== undefined && part !== '').join(', ');
  const what = [status, server?.key === ':' ? undefined : server?.key].filter((part) => part !== undefined).join(' ');
  return [place, what, advice].filter((part) => part !== '').join(': ');
}
