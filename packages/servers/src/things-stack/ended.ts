import type { Outcome } from '../answer.ts';
import { endings } from '../profiles/endings.ts';
import { thingsStackError } from './errors.ts';

/** The outcome of a call that ended without an answer; a time-out is the server's own error (tts-formatters §4). */
export function ended(why: keyof typeof endings): Outcome {
  if (why === 'script_timeout') return { error: thingsStackError('script_timeout') };
  return { error: { kind: why, message: endings[why] } };
}
