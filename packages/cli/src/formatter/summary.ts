import type { Diagnosis, EncodeOutcome, Outcome, Profile } from '@downlink-kit/servers';

/** Whether an outcome is one to be glad of, one to look at, or a failure. */
export type Weight = 'fine' | 'warning' | 'error';

/**
 * An outcome in a few words. What the server would take without a word, an unset payload for one, is a warning, and so is
 * what it refuses once the formatter has returned.
 */
export function summaryOf(
  outcome: Outcome,
  diagnosis: Diagnosis | undefined,
  { name }: Pick<Profile, 'name'>,
): { weight: Weight; words: string } {
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
  const later = name === 'the-things-stack' ? refusedLater(outcome) : undefined;
  if (later !== undefined) return { weight: 'warning', words: later };
  if (hex === null) return { weight: 'warning', words: `no bytes on port ${port}: the server queues an empty frame` };
  const count = hex.length / 2;
  if (count === 0) return { weight: 'warning', words: `an empty frame on port ${port}` };
  return { weight, words: `${count} ${count === 1 ? 'byte' : 'bytes'} on port ${port}` };
}

/** What The Things Stack's servers refuse of what a formatter returned (tts-downlink-api §2, §3.1). */
function refusedLater({ f_port: port, frm_payload_hex: hex }: EncodeOutcome): string | undefined {
  if (port === 0) return 'no port, or port 0: the server refuses it, as no_f_port; return fPort, 1…223';
  if (port === 224) return 'port 224, which is for tests of the protocol: the server refuses it; return another fPort';
  const count = (hex ?? '').length / 2;
  if (count <= MOST_BYTES) return undefined;
  return `${count} bytes on port ${port}: the server refuses it, as no data rate carries more than ${MOST_BYTES}`;
}

/** The largest payload of any data rate. */
const MOST_BYTES = 242;
