import type { OutcomeError } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Profile } from '../profiles/profile.ts';
import { adviceByKind, advices } from './advice.ts';
import { codeFrame } from './code-frame.ts';
import { positionOf } from './place.ts';

/** What is wrong, for the author of a formatter. */
export interface Diagnosis {
  readonly kind: string;
  /** What the server says, as it says it. */
  readonly raw: string;
  /** What to do about it, where that is known. */
  readonly advice?: string;
  /** The function in which it happened. */
  readonly function?: string;
  /** The line of the author's script, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The lines around it, with a mark. */
  readonly frame?: string;
}

/** Explains a failed outcome: what to do, and where in the author's own script (tts-formatters §4, §5, §13). Nothing for a success. */
export function diagnose(outcome: Outcome, script: string, profile: Pick<Profile, 'wrapper'>): Diagnosis | undefined {
  if (!('error' in outcome)) return undefined;
  const error = innermost(outcome.error);
  const { place, ...position } = positionOf(error, script, profile.wrapper);
  const advice = adviceFor(error);
  return {
    kind: error.kind,
    raw: rawOf(outcome.error),
    ...(advice === undefined ? {} : { advice }),
    ...position,
    ...(place === undefined ? {} : { ...place, frame: codeFrame(script, place) }),
  };
}

function innermost(error: OutcomeError): OutcomeError {
  return error.cause === undefined ? error : innermost(error.cause);
}

function rawOf({ message, cause }: OutcomeError): string {
  return cause === undefined ? message : `${message}: ${rawOf(cause)}`;
}

function adviceFor({ kind, message, text }: OutcomeError): string | undefined {
  if (kind === 'script' || kind === 'runtime' || kind === 'compile' || kind === 'go') {
    for (const { when, say } of advices) {
      const found = when.exec(asGojaSays(text ?? message));
      if (found !== null) return say(...found.slice(1));
    }
  }
  return adviceByKind[kind];
}

/** QuickJS puts names that are missing into quotes. */
function asGojaSays(text: string): string {
  return text.replace(/^(ReferenceError: )'([^']*)' is not defined/, '$1$2 is not defined');
}
