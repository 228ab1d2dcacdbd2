import type { Link } from '@downlink-kit/codec';
import type { Dispatcher } from 'undici';
import type { Clock } from './clock.ts';
import { SendError } from './errors/send-error.ts';
import type { Ledger } from './events/ledger.ts';
import type { PaceOptions } from './pace/pace.ts';
import type { RetryPolicy } from './reply/retry-policy.ts';

/** What every sender may be told, however it came by its address and key. */
export interface TransportOptions {
  /** Names the integration in the `User-Agent`, as The Things Stack asks: `acme-irrigation/1.2`. */
  integration?: string;
  /** How requests go out; an undici `Pool` of its own with up to 64 connections unless told. */
  dispatcher?: Dispatcher;
  clock?: Clock;
  /** For jitter, 0 to below 1; `Math.random` unless told. */
  random?: () => number;
  /** Makes the unique part of correlation ids; a random UUID for the sender and a number unless told. */
  newId?: () => string;
  /** The longest that one request may take, in milliseconds; 30 000 unless told. */
  timeout?: number;
  retry?: Partial<RetryPolicy>;
  /** A rate that the server is known to have, before its headers tell. */
  pace?: PaceOptions;
  /** What is known of the radio links, so that payloads that cannot fit are refused here. */
  link?: Link;
  /** Where receipts are kept and compared with events. */
  ledger?: Ledger;
  /** Lets the key travel over plain http to other machines. */
  allowHttp?: boolean;
}

/** What a sender needs. */
export interface SenderOptions extends TransportOptions {
  /** The server: `https://eu1.cloud.thethings.network`. */
  url: string;
  /** A key with the right to write downlink traffic; without `Bearer`. */
  apiKey: string;
  applicationId: string;
  /** With it the webhook route is used, without it the plain route. */
  webhookId?: string;
}

/** Connections that are made where no dispatcher is given. */
export const usualConnections = { connections: 64, connect: { timeout: 10_000 } } as const;

const KNOWN: readonly string[] = [
  'integration',
  'dispatcher',
  'clock',
  'random',
  'newId',
  'timeout',
  'retry',
  'pace',
  'link',
  'ledger',
  'allowHttp',
  'url',
  'apiKey',
  'applicationId',
  'webhookId',
];

/** Refuses options that there are not, and figures that no wait or rate can have. @throws SendError `bad_option`. */
export function checkOptions(options: SenderOptions): void {
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) throw refusal(name, `there is no such option; there are ${KNOWN.join(', ')}`);
  }
  const { timeout = 1, retry = {}, pace, integration } = options;
  checkPositive('timeout', timeout);
  for (const name of ['firstWait', 'longestWait'] as const) checkPositive(`retry.${name}`, retry[name] ?? 1);
  if (!Number.isInteger(retry.retries ?? 0) || (retry.retries ?? 0) < 0) {
    throw refusal('retry.retries', 'it must be a whole number, 0 for none');
  }
  checkPositive('pace.perSecond', pace?.perSecond ?? 1);
  if ((pace?.burst ?? 1) < 1) throw refusal('pace.burst', 'it must be 1 or more');
  if (integration !== undefined && !/^[\x20-\x7e]{1,200}$/.test(integration)) {
    throw refusal('integration', 'it must be a name and a version in plain letters, as in "acme-irrigation/1.2"');
  }
}

function checkPositive(path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw refusal(path, `${value} is not a number above 0`);
}

function refusal(path: string, advice: string): SendError {
  return new SendError('bad_option', { path, advice, enqueued: 'no' });
}
