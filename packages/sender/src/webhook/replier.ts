import type { Body, Sendable } from '@downlink-kit/codec';
import { Agent, type Dispatcher } from 'undici';
import { isSendError } from '../errors/send-error.ts';
import { checkTransport, type TransportOptions, usualConnections } from '../options.ts';
import type { Downlinks } from '../outgoing.ts';
import type { Receipt } from '../receipt.ts';
import type { SendOptions, Stops } from '../send-options.ts';
import { Sender } from '../sender.ts';
import { AllowedHosts } from './allowed-hosts.ts';
import { badWebhook, type IncomingHeaders, type ReplyAddress, readDownlinkHeaders } from './downlink-headers.ts';

/** What a replier needs. */
export interface ReplierOptions extends TransportOptions {
  /** The hosts that keys may be sent to, as `eu1.cloud.thethings.network` or `tts.example:8885`. */
  allowHosts: readonly string[];
}

/** An incoming webhook call: a request of Node's `http`, a Fetch `Request`, or anything else with its headers. */
export interface IncomingCall {
  headers: IncomingHeaders;
}

/** More applications, webhooks and keys than this are not kept at once. */
const MOST_SENDERS = 1_000;

/**
 * Answers webhook calls with downlinks: address and key come from the headers of each call, after its host is found in
 * the list. One replier serves a whole receiver. @throws SendError `bad_option` when made.
 */
export class Replier {
  readonly #options: TransportOptions & { dispatcher: Dispatcher };
  readonly #allowHosts: AllowedHosts;
  readonly #ownDispatcher: Agent | undefined;
  readonly #senders = new Map<string, Sender>();
  #closing: Promise<void> | undefined;

  constructor({ allowHosts, ...options }: ReplierOptions) {
    checkTransport(options);
    this.#allowHosts = new AllowedHosts(allowHosts);
    this.#ownDispatcher = options.dispatcher === undefined ? new Agent(usualConnections) : undefined;
    this.#options = { ...options, dispatcher: options.dispatcher ?? this.#ownDispatcher! };
  }

  /** The device that a webhook call is about. @throws SendError `bad_webhook`, `host_not_allowed`. */
  to(call: IncomingCall): CallingDevice {
    const headers = (call as Partial<IncomingCall> | null | undefined)?.headers;
    if (typeof headers !== 'object' || headers === null) throw badWebhook('the call has no headers');
    const address = readDownlinkHeaders(headers, this.#allowHosts, this.#options.allowHttp);
    return new CallingDevice(this.#senderFor(address), address);
  }

  /** Ends the connections that this replier has made. */
  async close(): Promise<void> {
    this.#closing ??= this.#ownDispatcher?.close();
    await this.#closing;
  }

  #senderFor({ origin, apiKey, applicationId, webhookId }: ReplyAddress): Sender {
    const name = [origin, applicationId, webhookId, apiKey].join(' ');
    const sender =
      this.#senders.get(name) ??
      refusingKey(() => new Sender({ ...this.#options, url: origin, apiKey, applicationId, webhookId }));
    // Put behind all others, so that the one that was not used for the longest time stands first.
    this.#senders.delete(name);
    this.#senders.set(name, sender);
    const [oldest] = this.#senders.keys();
    if (this.#senders.size > MOST_SENDERS && oldest !== undefined) this.#senders.delete(oldest);
    return sender;
  }
}

/** Makes a sender; the one thing in a call that it may still refuse is the key. */
function refusingKey(make: () => Sender): Sender {
  try {
    return make();
  } catch (error) {
    throw isSendError(error) && error.path === 'apiKey' ? badWebhook(`X-Downlink-Apikey: ${error.advice}`) : error;
  }
}

/** The device that called, and what can be sent to it. */
export class CallingDevice {
  readonly applicationId: string;
  readonly webhookId: string;
  readonly deviceId: string;
  readonly #sender: Sender;

  constructor(sender: Sender, { applicationId, webhookId, deviceId }: Omit<ReplyAddress, 'origin' | 'apiKey'>) {
    this.#sender = sender;
    this.applicationId = applicationId;
    this.webhookId = webhookId;
    this.deviceId = deviceId;
  }

  /** As {@link Sender.push}, to this device. */
  push(downlink: Sendable, options?: SendOptions): Promise<Receipt>;
  push(downlinks: readonly Sendable[] | Body | string, options?: SendOptions): Promise<Receipt[]>;
  push(downlinks: Downlinks, options?: SendOptions): Promise<Receipt | Receipt[]> {
    return this.#sender.push(this.deviceId, downlinks, options);
  }

  /** As {@link Sender.replace}, to this device. */
  replace(downlink: Sendable, options?: SendOptions): Promise<Receipt>;
  replace(downlinks: readonly Sendable[] | Body | string, options?: SendOptions): Promise<Receipt[]>;
  replace(downlinks: Downlinks, options?: SendOptions): Promise<Receipt | Receipt[]> {
    return this.#sender.replace(this.deviceId, downlinks, options);
  }

  /** As {@link Sender.clear}, to this device. */
  clear(stops?: Stops): Promise<Receipt> {
    return this.#sender.clear(this.deviceId, stops);
  }
}
