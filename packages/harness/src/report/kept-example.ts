import type { Json } from '../formatter/json.ts';
import type { Counterexample } from './report.ts';

/** A counterexample as an example of `examples.json`, ready to be kept: what it should give is for its author to say. */
export function keptExample({ operation, input, f_port, expected, message }: Counterexample): Json {
  if (operation === 'encodeDownlink') {
    return { type: 'downlink-encode', description: message, input: { data: input }, output: { errors: [message] } };
  }
  const type = operation === 'decodeUplink' ? 'uplink' : 'downlink-decode';
  const bytes = [...Buffer.from(String(input), 'hex')];
  return {
    type,
    description: message,
    input: { bytes, fPort: f_port ?? 1 },
    output: expected === undefined ? { errors: [message] } : { data: expected },
  };
}
