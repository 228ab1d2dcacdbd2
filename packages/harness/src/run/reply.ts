import type { Answer, Outcome } from '@downlink-kit/servers';
import { type Json, sameJson } from '../formatter/json.ts';

type Raw = NonNullable<Answer['raw']>;

/** What came of a call, by what it means for the laws. */
export type Reply =
  | {
      readonly kind: 'frame';
      readonly hex: string;
      readonly port: number;
      readonly raw?: Raw;
      readonly outcome: Outcome;
    }
  | { readonly kind: 'nothing'; readonly why: string; readonly raw?: Raw; readonly outcome: Outcome }
  | { readonly kind: 'data'; readonly data: Json; readonly normalized?: Json; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly message: string; readonly outcome: Outcome }
  | { readonly kind: 'threw'; readonly message: string; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly message: string; readonly outcome: Outcome };

/** An error that an engine makes by itself, and a script seldom. */
const ENGINE_ERROR =
  /^(?:Uncaught )?(?:TypeError|ReferenceError|RangeError|SyntaxError|EvalError|URIError|InternalError)\b/;

/** Reads an answer; `ownThrow` tells whether the error was made by a throw of the script. */
export function replyOf(
  { outcome, raw }: Pick<Answer, 'outcome' | 'raw'>,
  ownThrow: (outcome: Outcome) => boolean,
): Reply {
  if ('error' in outcome) return replyOfError(outcome, raw, ownThrow);
  if ('data' in outcome) {
    const { data, normalized } = outcome as { data: Json; normalized?: Json };
    return { kind: 'data', data, ...(normalized === undefined ? {} : { normalized }), outcome };
  }
  const about = { outcome, ...(raw === undefined ? {} : { raw }) };
  const { frm_payload_hex: hex, f_port: port } = outcome;
  if (hex === null) return { kind: 'nothing', why: 'no bytes were returned, and an empty frame goes out', ...about };
  return { kind: 'frame', hex, port, ...about };
}

function replyOfError(
  outcome: Extract<Outcome, { error: unknown }>,
  raw: Raw | undefined,
  ownThrow: (outcome: Outcome) => boolean,
): Reply {
  const { kind, message, text, cause } = outcome.error;
  if (kind === 'output_errors') return { kind: 'refused', message, outcome };
  const returned = raw?.returned.type;
  const thrown = kind === 'script' || kind === 'runtime' || kind === 'compile';
  const empty = kind === 'no_script_output' || cause?.kind === 'no_script_output';
  if (empty || (!thrown && kind === 'output' && (returned === 'undefined' || returned === 'null'))) {
    return { kind: 'nothing', why: 'the function returned nothing', outcome };
  }
  const shown = cause === undefined ? message : `${message}: ${cause.message}`;
  if (thrown && (ownThrow(outcome) || (kind === 'script' && !ENGINE_ERROR.test(text ?? message)))) {
    return { kind: 'threw', message: text ?? message, outcome };
  }
  return { kind: 'failed', message: text ?? shown, outcome };
}

/** Whether two replies mean the same to the device and to the caller; the words of a refusal do not count. */
export function sameReply(a: Reply, b: Reply): boolean {
  if (a.kind === 'frame' && b.kind === 'frame') return a.hex === b.hex && a.port === b.port;
  if (a.kind === 'data' && b.kind === 'data') return sameJson(a.data, b.data);
  return isSent(a) === isSent(b) && a.kind !== 'frame' && b.kind !== 'frame' && a.kind !== 'data' && b.kind !== 'data';
}

function isSent(reply: Reply): boolean {
  return reply.kind === 'frame' || reply.kind === 'nothing';
}

/** A reply in a few words. */
export function showReply(reply: Reply): string {
  switch (reply.kind) {
    case 'frame':
      return `${reply.hex === '' ? 'an empty frame' : reply.hex} on port ${reply.port}`;
    case 'nothing':
      return reply.why;
    case 'data':
      return JSON.stringify(reply.data);
    case 'refused':
      return `refused: ${reply.message}`;
    default:
      return reply.message;
  }
}
