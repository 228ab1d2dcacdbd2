import type { Outcome } from '../answer.ts';
import type { Calls, Input } from '../call.ts';
import { problemOfInput } from '../input-check.ts';

/** Calls for which no script has to run, and the inputs of the others. */
export interface Settled {
  readonly settled: ReadonlyMap<number, Outcome>;
  readonly open: readonly Input[];
}

/** Settles calls whose input cannot be given to a script, and encoders without data. */
export function settlePlainly({ inputs, operation }: Calls): Settled {
  const settled = new Map<number, Outcome>();
  const open: Input[] = [];
  inputs.forEach((input, index) => {
    const problem = problemOfInput(input, operation);
    if (problem !== undefined) settled.set(index, { error: { kind: 'input', message: problem } });
    else if (operation === 'encodeDownlink' && (input.decoded_payload ?? null) === null) {
      settled.set(index, { f_port: input.f_port ?? 0, frm_payload_hex: null, warnings: [], not_run: true });
    } else open.push(input);
  });
  return { settled, open };
}
