import { type AnyDevice, decode } from '@downlink-kit/codec';
import type { Decoded } from '../output/show-decoded.ts';

/** Decodes bytes on one port as a device that was loaded does. */
export function decodeWith(device: AnyDevice, fPort: number): (bytes: Uint8Array) => Decoded {
  return (bytes) => decode(device, { fPort, bytes }) as Decoded;
}
