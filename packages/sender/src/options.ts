import { fits, isCodecError, type Link } from '@downlink-kit/codec';
import type { Dispatcher } from 'undici';
import { type Clock, LONGEST_TIMER } from './clock.ts';
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
  /** The longest that one request may take, in milliseconds up to 2^31 - 1; 30 000 unless told. */
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

const transportNames = {
  integration: true,
  dispatcher: true,
  clock: true,
  random: true,
  newId: true,
  timeout: true,
  retry: true,
  pace: true,
  link: true,
  ledger: true,
  allowHttp: true,
} satisfies Record<keyof TransportOptions, true>;
const senderNames = {
  ...transportNames,
  url: true,
  apiKey: true,
  applicationId: true,
  webhookId: true,
} satisfies Record<keyof SenderOptions, true>;
const retryNames = {
  retries: true,
  firstWait: true,
  longestWait: true,
  repeatReplace: true,
} satisfies Record<keyof RetryPolicy, true>;
const paceNames = { perSecond: true, burst: true } satisfies Record<keyof PaceOptions, true>;

/** Refuses options that there are not, and figures that no wait or rate can have. @throws SendError `bad_option`. */
export function checkOptions(options: SenderOptions): void {
  checkNames(options, senderNames);
  checkFigures(options);
}

/** Refuses the same of what every sender may be told. @throws SendError `bad_option`. */
export function checkTransport(options: TransportOptions): void {
  checkNames(options, transportNames);
  checkFigures(options);
}

function checkFigures({ timeout, retry = {}, pace, integration, link, ...given }: TransportOptions): void {
  checkCollaborators(given);
  if (link !== undefined) checkLink(link);
  checkDuration('timeout', timeout);
  checkNames(retry, retryNames, 'retry.');
  checkDuration('retry.firstWait', retry.firstWait);
  checkDuration('retry.longestWait', retry.longestWait);
  const { retries = 0, repeatReplace = false } = retry;
  if (!Number.isInteger(retries) || retries < 0)
    throw refusal('retry.retries', 'it must be a whole number, 0 for none');
  if (typeof repeatReplace !== 'boolean') throw refusal('retry.repeatReplace', 'it must be true or false');
  if (pace !== undefined) checkPace(pace);
  if (integration !== undefined && !(typeof integration === 'string' && /^[\x20-\x7e]{1,200}$/.test(integration))) {
    throw refusal('integration', 'it must be a name and a version in plain letters, as in "acme-irrigation/1.2"');
  }
}

/** What is called later on, and so must have what is called. */
function checkCollaborators({ dispatcher, clock, ledger, newId, random, allowHttp }: TransportOptions): void {
  checkMethods('dispatcher', dispatcher, ['dispatch']);
  checkMethods('clock', clock, ['now', 'elapsed', 'after']);
  checkMethods('ledger', ledger, ['expect', 'settle']);
  for (const [path, value] of Object.entries({ newId, random })) {
    if (value !== undefined && typeof value !== 'function') throw refusal(path, 'it must be a function');
  }
  if (allowHttp !== undefined && typeof allowHttp !== 'boolean') throw refusal('allowHttp', 'it must be true or false');
}

function checkMethods(path: string, value: object | undefined, names: readonly string[]): void {
  if (value === undefined) return;
  const holder = (value ?? {}) as { readonly [name: string]: unknown };
  const missing = names.find((name) => typeof holder[name] !== 'function');
  if (missing !== undefined) throw refusal(path, `it has no function ${missing}`);
}

function checkLink(link: Link): void {
  try {
    fits(new Uint8Array(1), link);
  } catch (error) {
    throw refusal('link', isCodecError(error) ? error.message : 'it must be an object, as in { band: "EU868" }');
  }
}

function checkPace(pace: PaceOptions): void {
  checkNames(pace, paceNames, 'pace.');
  const { perSecond, burst = 1 } = pace;
  if (!Number.isFinite(perSecond) || perSecond <= 0) throw refusal('pace.perSecond', notAbove0(perSecond));
  if (!Number.isFinite(burst) || burst < 1) throw refusal('pace.burst', 'it must be 1 or more');
}

function checkNames(options: object, known: { readonly [name: string]: true }, prefix = ''): void {
  if (typeof options !== 'object' || options === null) throw refusal(prefix.slice(0, -1), 'it must be an object');
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    throw refusal(prefix + name, `there is no such option; there are ${Object.keys(known).join(', ')}`);
  }
}

function checkDuration(path: string, milliseconds: number | undefined): void {
  if (milliseconds === undefined) return;
  if (!Number.isFinite(milliseconds) || milliseconds <= 0) throw refusal(path, notAbove0(milliseconds));
  if (milliseconds > LONGEST_TIMER) {
    throw refusal(path, `${milliseconds} is more milliseconds than a timer takes: at most ${LONGEST_TIMER}, 24 days`);
  }
}

function notAbove0(value: unknown): string {
  return `${typeof value === 'string' ? JSON.stringify(value) : String(value)} is not a number above 0`;
}

function refusal(path: string, advice: string): SendError {
  return new SendError('bad_option', { path, advice, enqueued: 'no' });
}
