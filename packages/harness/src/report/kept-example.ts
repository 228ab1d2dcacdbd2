import type { Json } from '../formatter/json.ts';
import type { LawName } from '../laws/law.ts';
import { ANY_REFUSAL } from '../load/example-parts.ts';
import type { Counterexample } from './report.ts';

/** Laws that are mended by refusing the input that broke them; of the others only the author knows what is right. */
const MENDED_BY_REFUSING: readonly LawName[] = ['answers', 'bytes', 'no-silent-loss', 'fits'];

/**
 * A counterexample as an example of `examples.json` that holds once the law is mended, whatever the words of the refusal;
 * nothing where the mended answer cannot be known.
 */
export function keptExample(law: LawName, { operation, input, f_port, message }: Counterexample): Json | undefined {
  if (!MENDED_BY_REFUSING.includes(law)) return undefined;
  const output = { errors: [ANY_REFUSAL] };
  if (operation === 'encodeDownlink') {
    return { type: 'downlink-encode', description: message, input: { data: input }, output };
  }
  const type = operation === 'decodeUplink' ? 'uplink' : 'downlink-decode';
  const bytes = [...Buffer.from(String(input), 'hex')];
  return { type, description: message, input: { bytes, fPort: f_port ?? 1 }, output };
}
