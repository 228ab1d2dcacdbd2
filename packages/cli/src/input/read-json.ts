import { codeFrame, placeAt } from '../output/code-frame.ts';
import { EMPTY } from '../output/next-step.ts';
import { CliError } from '../refusal/cli-error.ts';
import { faultInJson } from './fault-in-json.ts';
import { readText } from './read-text.ts';

/** Deeper than any data of a command, and than stacks are sure to bear. */
const DEEPEST = 1_000;

/**
 * Reads JSON; `what` names it in the refusal.
 *
 * @throws {CliError} where it is none, has a key twice or is nested deeper than `deepest` levels, with the place
 */
export function readJson(what: string, source: string | Uint8Array, deepest: number = DEEPEST): unknown {
  const text = typeof source === 'string' ? source : readText(what, source);
  if (text.trim() === '') throw new CliError('bad_json', { what, why: EMPTY });
  const value = parsed(what, text);
  const fault = faultInJson(text, deepest);
  if (fault === undefined) return value;
  const frame = frameAt(what, text, fault.offset);
  if (fault.kind === 'too_deep') throw new CliError('too_deep', { what, deepest }, frame);
  throw new CliError('key_twice', { what, key: fault.key }, frame);
}

function parsed(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = offsetIn(message, text);
    const frame = offset === undefined ? [] : frameAt(what, text, offset);
    throw new CliError('bad_json', { what, why: withoutPlace(message) }, frame);
  }
}

function frameAt(what: string, text: string, offset: number): string[] {
  return codeFrame(what, text, placeAt(text, offset));
}

function offsetIn(message: string, text: string): number | undefined {
  if (message.startsWith('Unexpected end')) return text.length;
  const named = /at position (\d+)/.exec(message)?.[1];
  return named === undefined ? undefined : Number(named);
}

function withoutPlace(message: string): string {
  const why = message.replace(/ in JSON at position \d+.*| after JSON at position \d+.*|, (?:\.{3})?".*/s, '');
  return why.charAt(0).toLowerCase() + why.slice(1);
}
