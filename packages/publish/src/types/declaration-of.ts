import type { AnyDevice } from '@downlink-kit/codec';
import { payloadType } from './payload-type.ts';

/** The TypeScript declaration of a generated module. */
export function declarationOf(device: AnyDevice): string {
  const payload = payloadType(device);
  return `/** A \`decoded_payload\` of ${device.$device.id.replace(/\*\//g, '* /').replace(/[\r\n\u2028\u2029]+/g, ' ')}. */
export type Payload =${payload.startsWith('\n') ? '' : ' '}${payload};

/** Why there is no answer: one sentence. */
export interface Refusal {
  errors: string[];
}

/** Encodes a payload to its bytes and port. It never throws. */
export function encodeDownlink(input: { data: Payload; fPort?: number }): { bytes: number[]; fPort: number } | Refusal;

/** Decodes the bytes of a frame. It never throws. */
export function decodeDownlink(input: { bytes: ArrayLike<number>; fPort: number }): { data: Payload } | Refusal;
`;
}
