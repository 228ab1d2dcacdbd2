import { isRecord } from '../errors/server-error.ts';

/** What the gateway in front of the server says by itself; nothing was queued then. Source: recorded replies. */
const refusals: { readonly [code: string]: { readonly status: number; readonly advice: string } } = {
  3: { status: 400, advice: 'the server cannot read the body: check it with checkBody' },
  5: { status: 404, advice: 'the server knows no such path: check the address and the ids' },
  12: { status: 501, advice: 'the server does not take this method here' },
};

/**
 * What to do about a refusal of the gateway, from the parsed body of a reply without details, and its status where that
 * is known; undefined for what the gateway does not say.
 */
export function gatewayAdvice(body: unknown, status?: number): string | undefined {
  if (!isRecord(body) || typeof body.message !== 'string' || typeof body.code !== 'number') return undefined;
  const refusal = refusals[body.code];
  if (refusal === undefined || (status !== undefined && status !== refusal.status)) return undefined;
  return `${refusal.advice} (${body.message.slice(0, 200)})`;
}
