import type { Dispatcher } from 'undici';
import type { Clock } from '../clock.ts';

/** One request of this API. */
export interface Request {
  method: 'GET' | 'POST';
  origin: string;
  path: string;
  headers: { readonly [name: string]: string };
  body?: string;
}

/** A reply as it came, its body as text. */
export interface Reply {
  kind: 'reply';
  status: number;
  headers: { readonly [name: string]: string | string[] | undefined };
  body: string;
}

/** No whole reply; `isSent` is false only if not a byte of the request can have gone out. */
export interface NoReply {
  kind: 'no_reply';
  isSent: boolean;
  /** A word for what happened: `ECONNRESET`, `TIMEOUT`, `ABORTED` … */
  reason: string;
  status?: number;
}

/** A reply of this API is small; a longer one is somebody else’s, or hostile. */
const LONGEST_REPLY = 4 * 1024 * 1024;

/**
 * Sends one request once and collects the reply: no redirect is followed and nothing is sent again, whatever the
 * dispatcher would do by itself. The time limit, in milliseconds, is kept on the clock that is given.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Request,
  timeout: number,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Reply | NoReply> {
  return new Promise((resolve) => {
    const once = new SingleExchange(resolve, timeout, clock, signal);
    if (once.isOver) return;
    const { method, origin, path, headers, body = null } = request;
    try {
      const options = { method, origin, path, headers, body, headersTimeout: 0, bodyTimeout: 0, maxRedirections: 0 };
      dispatcher.dispatch(options as Dispatcher.DispatchOptions, once);
    } catch (error) {
      once.fail(error, false);
    }
  });
}

class SingleExchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (result: Reply | NoReply) => void;
  readonly #stopClock: () => void;
  readonly #signal: AbortSignal | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: Reply['headers'] = {};
  #chunks: Buffer[] = [];
  #length = 0;
  #stopped: string | undefined;
  isOver = false;

  constructor(
    resolve: (result: Reply | NoReply) => void,
    timeout: number,
    clock: Clock,
    signal: AbortSignal | undefined,
  ) {
    this.#resolve = resolve;
    this.#signal = signal;
    this.#stopClock = clock.after(timeout, () => this.#stop('TIMEOUT'));
    signal?.addEventListener('abort', this);
    if (signal?.aborted) this.handleEvent();
  }

  /** The caller breaks off. */
  handleEvent(): void {
    this.#stop('ABORTED');
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#stopped !== undefined) {
      controller.abort(new Error(this.#stopped));
    } else if (this.#controller === undefined) {
      this.#controller = controller;
    } else {
      // The first attempt may have arrived: a dispatcher that would send again by itself is stopped.
      this.#stopped = 'SENT_AGAIN';
      controller.abort(new Error(this.#stopped));
    }
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Reply['headers']): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > LONGEST_REPLY) this.#stop('REPLY_TOO_LONG');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const body = this.#length === 0 ? '' : Buffer.concat(this.#chunks).toString('utf8');
    this.#finish({ kind: 'reply', status: this.#status, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error, this.#controller !== undefined);
  }

  fail(error: unknown, isSent: boolean): void {
    const reason = this.#stopped ?? reasonOf(error);
    // Dispatchers that are made for tests fail without saying that they had begun; then only failures to connect are sure.
    this.#end(reason, isSent || !isBeforeSending(reason, error));
  }

  #stop(reason: string): void {
    if (this.isOver) return;
    this.#stopped ??= reason;
    const controller = this.#controller;
    this.#end(this.#stopped, controller !== undefined);
    controller?.abort(new Error(reason));
  }

  #end(reason: string, isSent: boolean): void {
    this.#finish({ kind: 'no_reply', isSent, reason, ...(this.#status === 0 ? {} : { status: this.#status }) });
  }

  #finish(result: Reply | NoReply): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#stopClock();
    this.#signal?.removeEventListener('abort', this);
    this.#resolve(result);
  }
}

/** The code of an error, or of what caused it, else its name; never its text, which may hold anything. */
function reasonOf(error: unknown): string {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    at = (at as { cause?: unknown }).cause;
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
}

const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
  'UND_MOCK_ERR_MOCK_NOT_MATCHED',
  'TIMEOUT',
  'ABORTED',
]);

function isBeforeSending(reason: string, error: unknown): boolean {
  if (BEFORE_SENDING.has(reason)) return true;
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(reason)) return true;
  // What a socket itself reports before the request was begun is sure as well, such as a reset while TLS is agreed on.
  return typeof error === 'object' && error !== null && ('syscall' in error || 'localAddress' in error);
}
