import type { Finding, Severity } from '@downlink-kit/codec';
import { adviceOn } from './errors/advice.ts';
import { fieldOf, isRecord, readServerError, type ServerError } from './errors/server-error.ts';
import { factsOf, type ServerErrorFacts } from './errors/server-error-facts.ts';

/**
 * Explains a reply of the API by its body: what it means for the downlinks of the request, and what to do. An empty body
 * or `{}` is success. Source: The Things Stack v3.32.1, `ErrorDetails`.
 */
export function checkReply(body: string): Finding[] {
  const value = parseJson(body);
  if (body.trim() === '' || (isRecord(value) && Object.keys(value).length === 0)) {
    return [finding('taken', 'info', 'with status 200 the server took the request; with 406 the webhook is paused')];
  }
  if (!isRecord(value) || typeof value.message !== 'string') {
    return [
      finding(
        'not_understood',
        'error',
        'this is no reply of The Things Stack, perhaps one of a proxy: the downlink may be queued or not',
      ),
    ];
  }
  const error = Array.isArray(value.details) ? readServerError(value.details[0]) : undefined;
  if (error === undefined)
    return [
      finding('gateway_error', 'error', `the gateway of the server refused it, nothing was queued: ${value.message}`),
    ];
  return explain(error);
}

/** The findings of an error: itself, the field that it is about, and its causes. */
export function explain(error: ServerError): Finding[] {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
