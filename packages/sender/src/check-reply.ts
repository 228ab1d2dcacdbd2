import type { Finding, Severity } from '@downlink-kit/codec';
import { adviceOn } from './errors/advice.ts';
import { fieldOf, isRecord, type ServerError } from './errors/server-error.ts';
import { factsOf, type ServerErrorFacts } from './errors/server-error-facts.ts';
import { gatewayAdvice } from './reply/gateway.ts';
import { parseJson, readDetails } from './reply/read-details.ts';

/**
 * Explains a reply of the API by its body: what it means for the downlinks of the request, and what to do. An empty body
 * or `{}` is success. Source: The Things Stack v3.32.1, `ErrorDetails`.
 */
export function checkReply(body: string | Uint8Array): Finding[] {
  const text = textOf(body);
  const value = parseJson(text);
  if (text.trim() === '' || (isRecord(value) && Object.keys(value).length === 0)) {
    return [finding('taken', 'info', 'with status 200 the server took the request; with 406 the webhook is paused')];
  }
  const error = readDetails(value);
  if (error !== undefined) return explain(error);
  const advice = gatewayAdvice(value);
  if (advice !== undefined) return [finding('gateway_error', 'error', `${advice}; nothing was queued`)];
  const message =
    'this is no reply of The Things Stack, perhaps one of a proxy: whether anything was queued is not known';
  return [finding('not_understood', 'error', message)];
}

/** The text of a body; what is none gives a text that no server replies with. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}

/** The findings of an error: itself, the field that it is about, and its causes. */
function explain(error: ServerError): Finding[] {
  const facts = factsOf(error.key);
  const field = fieldOf(error);
  const first = finding(
    error.name || 'server_error',
    severityOf(facts),
    `${adviceOn(error)} ${fateOf(facts)}`,
    field ?? '',
  );
  const causes = error.causes.map((cause) => finding(cause.name, 'info', `caused by ${cause.key}: ${cause.message}`));
  const meaning = facts === undefined ? [] : [finding(error.name, 'info', `${error.key}: ${facts.meaning}`)];
  return [first, ...meaning, ...causes];
}

function severityOf(facts: ServerErrorFacts | undefined): Severity {
  return facts?.enqueued === 'maybe' ? 'warning' : 'error';
}

function fateOf(facts: ServerErrorFacts | undefined): string {
  if (facts === undefined) return 'Whether anything was queued is not known.';
  const fates = {
    no: 'Nothing was queued.',
    maybe: 'Whether anything was queued is not known.',
    was: 'It had been queued, and is not any more.',
  };
  return fates[facts.enqueued];
}

function finding(code: string, severity: Severity, message: string, path = ''): Finding {
  return { code, severity, path, message };
}
