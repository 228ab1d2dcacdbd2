import type { OutcomeError } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import { problemOfInput } from '../input-check.ts';

/** Calls for which no script has to run, and the inputs of the others. */
export interface Settled {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly open: readonly Input[];
}

/** Settles calls whose input cannot be given to a script, and encoders without data (tts-formatters §2, §4). */
export function settle(
  { inputs, operation }: Calls,
  errorFor: (problem: string) => OutcomeError = (message) => ({ kind: 'input', message }),
): Settled {
  const outcomes = new Map<number, Outcome>();
  const open: Input[] = [];
  inputs.forEach((input, index) => {
    const problem = problemOfInput(input, operation);
    if (problem !== undefined) outcomes.set(index, { error: errorFor(problem) });
    else if (operation === 'encodeDownlink' && (input.decoded_payload ?? null) === null) {
      outcomes.set(index, { f_port: input.f_port ?? 0, frm_payload_hex: null, warnings: [], not_run: true });
    } else open.push(input);
  });
  return { outcomes, open };
}
