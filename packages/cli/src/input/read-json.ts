import { codeFrame, placeAt } from '../output/code-frame.ts';
import { CliError } from '../refusal/cli-error.ts';
import { readText } from './read-text.ts';

/** Reads JSON; `what` names it in the refusal. @throws {CliError} where it is none, with the place if it is known */
export function readJson(what: string, source: string | Uint8Array): unknown {
  const text = typeof source === 'string' ? source : readText(what, source);
  if (text.trim() === '') throw new CliError('bad_json', { what, why: 'it is empty' });
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = offsetIn(message, text);
    const frame = offset === undefined ? [] : codeFrame(what, text, placeAt(text, offset));
    throw new CliError('bad_json', { what, why: withoutPlace(message) }, frame);
  }
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
