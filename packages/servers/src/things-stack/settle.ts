import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import { problemOfInput } from '../input-check.ts';
import { thingsStackError } from './errors.ts';

/** Calls for which no script has to run, and the inputs of the others. */
export interface Settled {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly open: readonly Input[];
}

/** Settles what the server settles itself: an unset `decoded_payload`, and inputs that it does not take (tts-formatters §2, §4). */
export function settle({ inputs, operation }: Calls): Settled {
  const outcomes = new Map<number, Outcome>();
  const open: Input[] = [];
  inputs.forEach((input, index) => {
    const problem = problemOfInput(input, operation);
    if (problem !== undefined) {
      const cause = { kind: 'go', message: problem };
      outcomes.set(index, { error: { ...thingsStackError('input'), cause } });
    } else if (operation === 'encodeDownlink' && (input.decoded_payload ?? null) === null) {
      outcomes.set(index, { f_port: input.f_port ?? 0, frm_payload_hex: null, warnings: [], not_run: true });
    } else open.push(input);
  });
  return { outcomes, open };
}
