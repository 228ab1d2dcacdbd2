import type { Body, Sendable } from '@downlink-kit/codec';
import { Agent, type Dispatcher } from 'undici';
import { type TransportOptions, usualConnections } from '../options.ts';
import type { Downlinks } from '../outgoing.ts';
import type { Receipt } from '../receipt.ts';
import type { SendOptions, Stops } from '../send-options.ts';
import { Sender } from '../sender.ts';
import { type IncomingHeaders, type ReplyAddress, readDownlinkHeaders } from './downlink-headers.ts';

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
 * the list. One replier serves a whole receiver.
 */
export class Replier {
  readonly #options: TransportOptions & { dispatcher: Dispatcher };
  readonly #allowHosts: readonly string[];
  readonly #ownDispatcher: Agent | undefined;
  readonly #senders = new Map<string, Sender>();

  constructor({ allowHosts, ...options }: ReplierOptions) {
    this.#allowHosts = allowHosts;
    this.#ownDispatcher = options.dispatcher === undefined ? new Agent(usualConnections) : undefined;
    this.#options = { ...options, dispatcher: options.dispatcher ?? this.#ownDispatcher! };
  }

  /** The device that a webhook call is about. @throws SendError `bad_webhook`, `host_not_allowed`. */
  to({ headers }: IncomingCall): CallingDevice {
    const address = readDownlinkHeaders(headers, this.#allowHosts, this.#options.allowHttp);
    return new CallingDevice(this.#senderFor(address), address);
  }

  /** Ends the connections that this replier has made. */
  async close(): Promise<void> {
    await this.#ownDispatcher?.close();
  }

  #senderFor({ origin, apiKey, applicationId, webhookId }: ReplyAddress): Sender {
    const name = [origin, applicationId, webhookId, apiKey].join(' ');
    const known = this.#senders.get(name);
    if (known !== undefined) return known;
    const sender = new Sender({ ...this.#options, url: origin, apiKey, applicationId, webhookId });
    this.#senders.set(name, sender);
    const [oldest] = this.#senders.keys();
    if (this.#senders.size > MOST_SENDERS && oldest !== undefined) this.#senders.delete(oldest);
    return sender;
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
