import type { Diagnosis, Outcome } from '@downlink-kit/servers';

/** Whether an outcome is one to be glad of, one to look at, or a failure. */
export type Weight = 'fine' | 'warning' | 'error';

/** An outcome in a few words. What the server would take without a word, an unset payload for one, is a warning. */
export function summaryOf(outcome: Outcome, diagnosis: Diagnosis | undefined): { weight: Weight; words: string } {
  if ('error' in outcome) {
    const { raw } = diagnosis!;
    return { weight: 'error', words: outcome.error.kind === 'output_errors' ? `refused: ${raw}` : raw };
  }
  if (outcome.not_run) return { weight: 'warning', words: 'no script ran, as the input has no decoded_payload' };
  const { warnings } = outcome;
  const weight = warnings.length > 0 ? 'warning' : 'fine';
  if ('data' in outcome) {
    const keys = Object.keys(outcome.data ?? {}).length;
    return { weight, words: keys === 1 ? 'data with 1 key' : `data with ${keys} keys` };
  }
  const { frm_payload_hex: hex, f_port: port } = outcome;
  if (hex === null) return { weight: 'warning', words: `no bytes on port ${port}: the server queues an empty frame` };
  const count = hex.length / 2;
  if (count === 0) return { weight: 'warning', words: `an empty frame on port ${port}` };
  return { weight, words: `${count} ${count === 1 ? 'byte' : 'bytes'} on port ${port}` };
}
