import { parse, readBaseUrl } from '../address/base-url.ts';
import { readDownPath } from '../address/down-path.ts';
import { isSendError, SendError } from '../errors/send-error.ts';
import type { QueueOperation } from '../operation.ts';
import type { AllowedHosts } from './allowed-hosts.ts';

/** The headers of an incoming request: of Node's `http`, of the Fetch API, or a plain object with lower-case names. */
export type IncomingHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };

/** What a webhook call says about where its device's downlinks go. */
export interface ReplyAddress {
  origin: string;
  applicationId: string;
  webhookId: string;
  deviceId: string;
  apiKey: string;
}

/**
 * Reads the `X-Downlink-*` headers of a webhook call. The host must be one of those allowed, since the key is sent there
 * and anybody can make such a call. @throws SendError `bad_webhook`, `host_not_allowed`.
 */
export function readDownlinkHeaders(
  headers: IncomingHeaders,
  allowHosts: AllowedHosts,
  allowHttp = false,
): ReplyAddress {
  const apiKey = headerOf(headers, 'x-downlink-apikey');
  const push = readUrl(headerOf(headers, 'x-downlink-push'), 'push', allowHosts, allowHttp);
  const replace = readUrl(headerOf(headers, 'x-downlink-replace'), 'replace', allowHosts, allowHttp);
  if (JSON.stringify(push) !== JSON.stringify(replace))
    throw badWebhook('X-Downlink-Push and X-Downlink-Replace name different places');
  return { ...push, apiKey };
}

type Place = Omit<ReplyAddress, 'apiKey'>;

function readUrl(text: string, operation: QueueOperation, allowHosts: AllowedHosts, allowHttp: boolean): Place {
  const name = `X-Downlink-${operation === 'push' ? 'Push' : 'Replace'}`;
  const url = parse(text);
  if (url === undefined) throw badWebhook(`${name} is not an address`);
  if (!allowHosts.has(url)) {
    const advice = `it names the host ${JSON.stringify(url.host)}, which is not one of allowHosts: ${allowHosts}`;
    throw new SendError('host_not_allowed', { path: name, advice, enqueued: 'no' });
  }
  const address = readDownPath(url.pathname);
  if (address?.operation !== operation || address.webhookId === undefined || url.search !== '' || url.hash !== '') {
    throw badWebhook(`${name} is not the downlink address of a webhook`);
  }
  const { applicationId, webhookId, deviceId } = address;
  return { origin: originOf(text, url, allowHttp), applicationId, webhookId, deviceId };
}

function originOf(text: string, url: URL, allowHttp: boolean): string {
  try {
    return readBaseUrl(text.slice(0, text.indexOf('/api/v3')), allowHttp);
  } catch (error) {
    throw isSendError(error) ? badWebhook(`${url.protocol}//${url.host}: ${error.advice}`) : error;
  }
}

function headerOf(headers: IncomingHeaders, name: string): string {
  const value = typeof headers.get === 'function' ? headers.get(name) : (headers as { [name: string]: unknown })[name];
  if (typeof value === 'string' && value !== '') return value;
  throw badWebhook(
    `the call has no ${name} header: give the webhook a downlink API key, and see that no proxy drops the header`,
  );
}

/** The refusal of a webhook call. */
export function badWebhook(advice: string): SendError {
  return new SendError('bad_webhook', { advice, enqueued: 'no' });
}
