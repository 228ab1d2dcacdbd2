import type { Outcome, OutcomeError } from '@downlink-kit/goja';

const enginesOwn = /^(?:TypeError|ReferenceError|RangeError|SyntaxError|URIError|EvalError): /;

/**
 * What the author of a formatter needs of an outcome: everything but the texts, columns and program counters of the
 * engine itself. `script` tells which texts are its own.
 */
export function essenceOf(outcome: Outcome, script: string): unknown {
  return 'error' in outcome ? { error: essenceOfError(outcome.error, script) } : outcome;
}

function essenceOfError(error: OutcomeError, script: string): unknown {
  const cause = error.cause === undefined ? {} : { cause: essenceOfError(error.cause, script) };
  if (error.kind === 'script')
    return { kind: error.kind, text: ownText(error.text, script), place: placeOf(error.stack) };
  if (error.kind === 'runtime')
    return { kind: error.kind, message: error.message.replace(/(?<=<eval>:\d+):\d+(\(\d+\))?/, '') };
  if (error.kind === 'compile') return { kind: error.kind };
  return { ...error, ...cause };
}

function ownText(text: string | undefined, script: string): string | undefined {
  if (text === undefined || !enginesOwn.test(text)) return text;
  const message = text.replace(enginesOwn, '');
  return script.includes(message) ? text : `${text.split(':')[0]} of the engine`;
}

/** The function and the line of a frame, without column and program counter. */
function placeOf(stack: string | undefined): string | undefined {
  return stack?.replace(/(<eval>:\d+):\d+(?:\(\d+\))?/, '$1');
}
