import { SendError } from '../errors/send-error.ts';

/**
 * Reads the origin of a server from its address: a host with https, at most `/api/v3` behind it. Plain http is taken for this machine
 * alone, since the key would travel readable. @throws SendError `bad_option`.
 */
export function readBaseUrl(url: unknown, allowHttp = false): string {
  const parsed = parse(url);
  if (parsed === undefined)
    throw refusal(`${JSON.stringify(url)} is not an address as in "https://eu1.cloud.thethings.network"`);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw refusal('only https (and http on this machine) is spoken');
  if (parsed.username !== '' || parsed.password !== '')
    throw refusal('user and password do not belong in the address; the key goes in apiKey');
  if (!/^\/(?:api\/v3\/?)?$/.test(parsed.pathname) || parsed.search !== '' || parsed.hash !== '') {
    throw refusal(`give the host alone, "${parsed.origin}"; the path is made from the ids`);
  }
  if (parsed.protocol === 'http:' && !allowHttp && !isThisMachine(parsed.hostname)) {
    throw refusal(
      `the key would travel readable to ${parsed.host}: use https, or say allowHttp: true if the network is yours`,
    );
  }
  return parsed.origin;
}

/** A URL, or undefined for what is none. */
export function parse(url: unknown): URL | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return new URL(url);
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.[0-9.]+$/.test(hostname);
}

function refusal(advice: string): SendError {
  return new SendError('bad_option', { path: 'url', advice, enqueued: 'no' });
}
