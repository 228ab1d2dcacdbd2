import { type Body, type BodyItem, clearBody, type Sendable } from '@downlink-kit/codec';
import { type Dispatcher, Pool } from 'undici';
import { readBaseUrl } from './address/base-url.ts';
import { checkedId, downPath } from './address/down-path.ts';
import { systemClock } from './clock.ts';
import { CorrelationIds } from './correlation-ids.ts';
import { type Delivery, deliver, headersFor, type Message, type Transport, undelivered } from './delivery.ts';
import { isSendError, SendError } from './errors/send-error.ts';
import type { Ledger } from './events/ledger.ts';
import { ApiKey } from './key/api-key.ts';
import { Lanes } from './lanes.ts';
import type { Operation, QueueOperation } from './operation.ts';
import { checkOptions, type SenderOptions, usualConnections } from './options.ts';
import { type BodySettings, countOf, type Downlinks, isOne, type Outgoing, prepare } from './outgoing.ts';
import { Pace } from './pace/pace.ts';
import { readQueue } from './queue.ts';
import { type Receipt, receiptsOf, refusedReceipts, type Target } from './receipt.ts';
import { policyOf } from './reply/retry-policy.ts';
import type { SendOptions, Stops } from './send-options.ts';
import { checkSettled, settleByQueue } from './settle.ts';
import { checkCall, checkCallOf, eitherOf } from './stops.ts';
import { VERSION } from './version.ts';

/**
 * Sends downlinks to the devices of one application of The Things Stack. Calls for one device go out one after the other;
 * nothing that may have been queued is sent again unless asked for. @throws SendError `bad_option`, `bad_id` when made.
 */
export class Sender {
  readonly #transport: Transport;
  readonly #lanes = new Lanes();
  readonly #origin: string;
  readonly #applicationId: string;
  readonly #webhookId: string | undefined;
  readonly #bodySettings: Omit<BodySettings, 'now'>;
  readonly #ledger: Ledger | undefined;
  readonly #ids: CorrelationIds;
  readonly #ownDispatcher: Dispatcher | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: SenderOptions) {
    checkOptions(options);
    const { clock = systemClock, random = Math.random, timeout = 30_000, integration, link } = options;
    this.#origin = readBaseUrl(options.url, options.allowHttp);
    this.#applicationId = checkedId('application', options.applicationId);
    this.#webhookId = options.webhookId === undefined ? undefined : checkedId('webhook', options.webhookId);
    this.#ledger = options.ledger;
    const ids = new CorrelationIds(options.newId);
    this.#ids = ids;
    const route = this.#webhookId === undefined ? 'plain' : 'webhook';
    this.#bodySettings = { route, link, newIds: (count) => ids.take(count) };
    const key = new ApiKey(options.apiKey);
    this.#ownDispatcher = options.dispatcher === undefined ? new Pool(this.#origin, usualConnections) : undefined;
    this.#transport = {
      dispatcher: options.dispatcher ?? this.#ownDispatcher!,
      clock,
      random,
      timeout,
      policy: policyOf(options.retry),
      pace: new Pace(clock, route === 'webhook' ? 'device' : 'application', options.pace),
      key,
      headers: headersFor(key, [integration, `downlink-kit-sender/${VERSION}`].filter(Boolean).join(' ')),
    };
  }

  /** Adds downlinks to the end of a device's queue: a receipt for one, receipts for a list or a body. Never throws. */
  push(deviceId: string, downlink: Sendable, options?: SendOptions): Promise<Receipt>;
  push(deviceId: string, downlinks: readonly Sendable[] | Body | string, options?: SendOptions): Promise<Receipt[]>;
  push(deviceId: string, downlinks: Downlinks, options?: SendOptions): Promise<Receipt | Receipt[]>;
  push(deviceId: string, downlinks: Downlinks, options: SendOptions = {}): Promise<Receipt | Receipt[]> {
    return this.#sendDownlinks('push', deviceId, downlinks, options);
  }

  /**
   * Puts downlinks in the place of a device's queue; what is already on its way is not called back. Receipts as in
   * {@link push}. Never throws.
   */
  replace(deviceId: string, downlink: Sendable, options?: SendOptions): Promise<Receipt>;
  replace(deviceId: string, downlinks: readonly Sendable[] | Body | string, options?: SendOptions): Promise<Receipt[]>;
  replace(deviceId: string, downlinks: Downlinks, options?: SendOptions): Promise<Receipt | Receipt[]>;
  replace(deviceId: string, downlinks: Downlinks, options: SendOptions = {}): Promise<Receipt | Receipt[]> {
    return this.#sendDownlinks('replace', deviceId, downlinks, options);
  }

  /** Empties a device's queue: the only way to send an empty list. `queued` means that the server did it. Never throws. */
  async clear(deviceId: string, stops: Stops = {}): Promise<Receipt> {
    const outgoing = { text: JSON.stringify(clearBody()), body: clearBody(), ids: [], findings: [] };
    const [receipt] = await this.#send(
      'clear',
      deviceId,
      () => {
        checkCallOf(['signal', 'stop'], stops);
        return outgoing;
      },
      () => [null],
      stops,
    );
    return receipt!;
  }

  /** Why a push or replace, or without downlinks a clear, would be refused here; sends nothing. Undefined if it would go out. */
  refusalOf(deviceId: string, downlinks?: Downlinks, options: SendOptions = {}): SendError | undefined {
    try {
      checkedId('device', deviceId);
      if (downlinks === undefined) checkCallOf(['signal', 'stop'], options);
      else this.#prepare(downlinks, options);
      return undefined;
    } catch (error) {
      return asRefusal(error);
    }
  }

  /** What is in a device's queue; needs the right to read traffic. @throws SendError. */
  async queue(deviceId: string, options: Pick<Stops, 'signal'> = {}): Promise<BodyItem[]> {
    checkCallOf(['signal'], options);
    const path = downPath({ applicationId: this.#applicationId, deviceId: checkedId('device', deviceId) });
    return readQueue(this.#transport, { origin: this.#origin, path }, options.signal);
  }

  /**
   * Looks for an `unknown` downlink in the queue. There it is `queued`; if it is not there it stays `unknown`, since it
   * may be on air already. Needs the right to read traffic. @throws SendError if the queue
   * cannot be read, or the receipt is of another application.
   */
  async settle(receipt: Receipt, options: Pick<Stops, 'signal'> = {}): Promise<Receipt> {
    checkSettled(receipt, this.#origin, this.#applicationId);
    if (receipt.outcome !== 'unknown' || receipt.correlationId === null) return receipt;
    const settled = settleByQueue(receipt, await this.queue(receipt.deviceId, options));
    return this.#ledger?.settle(settled) ?? settled;
  }

  /** Ends the connections that this sender has made; those of a dispatcher that was given stay. */
  async close(): Promise<void> {
    this.#closing ??= this.#ownDispatcher?.close();
    await this.#closing;
  }

  async #sendDownlinks(operation: QueueOperation, deviceId: string, downlinks: Downlinks, options: SendOptions) {
    const receipts = await this.#send(
      operation,
      deviceId,
      () => this.#prepare(downlinks, options),
      () => this.#ids.takeSpare(Math.max(1, countOf(downlinks))),
      options,
    );
    return isOne(downlinks) ? receipts[0]! : receipts;
  }

  #prepare(downlinks: Downlinks, options: SendOptions): Outgoing {
    checkCall(options);
    return prepare(downlinks, options, { ...this.#bodySettings, now: this.#transport.clock.now() });
  }

  /** Prepares and sends; what is refused here gives receipts too, as many as there are downlinks to be seen. */
  async #send(
    operation: Operation,
    deviceId: string,
    make: () => Outgoing,
    idsIfRefused: () => (string | null)[],
    stops: Stops,
  ): Promise<Receipt[]> {
    const target = this.#targetOf(operation, deviceId);
    let outgoing: Outgoing;
    try {
      checkedId('device', deviceId);
      outgoing = make();
    } catch (error) {
      return refusedReceipts(target, idsIfRefused(), asRefusal(error));
    }
    const ledger = this.#ledger;
    if (ledger !== undefined) for (const expected of receiptsOf(target, outgoing, undefined)) ledger.expect(expected);
    const delivery = await this.#deliver(this.#messageFor(target, outgoing), stops);
    const receipts = receiptsOf(target, outgoing, delivery);
    return ledger === undefined ? receipts : receipts.map((receipt) => ledger.settle(receipt));
  }

  /** Delivers a message when those before it to its device are; one that still waits then is broken off at once. */
  #deliver(message: Message, stops: Stops): Promise<Delivery> {
    let isBegun = false;
    const delivered = this.#lanes.run(message.deviceId, () => {
      isBegun = true;
      return deliver(this.#transport, message, stops);
    });
    const either = eitherOf(stops);
    if (isBegun || either === undefined) return delivered;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        if (!isBegun) resolve(undelivered(message));
      };
      if (either.aborted) leave();
      either.addEventListener('abort', leave);
      delivered.then(resolve, reject).finally(() => either.removeEventListener('abort', leave));
    });
  }

  #messageFor({ path, operation, deviceId, webhookId }: Target, { text }: Outgoing): Message {
    return {
      route: webhookId === undefined ? 'plain' : 'webhook',
      operation: operation === 'push' ? 'push' : 'replace',
      isClear: operation === 'clear',
      request: `POST ${this.#origin}${path}`,
      deviceId,
      origin: this.#origin,
      path,
      body: text,
    };
  }

  #targetOf(operation: Operation, deviceId: string): Target {
    const applicationId = this.#applicationId;
    const webhookId = this.#webhookId;
    // One that is refused may be anything at all.
    const named = typeof deviceId === 'string' ? deviceId : typeof deviceId;
    const path = downPath({ applicationId, webhookId, deviceId: named }, operation === 'push' ? 'push' : 'replace');
    return { operation, applicationId, webhookId, deviceId, path, url: this.#origin + path };
  }
}

/** Whatever was thrown before anything went out, as the refusal that it is: reading what is given may throw too. */
function asRefusal(error: unknown): SendError {
  if (isSendError(error)) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new SendError('bad_body', {
    path: 'downlinks',
    advice: `reading it fails: ${why}`,
    enqueued: 'no',
    cause: error,
  });
}
