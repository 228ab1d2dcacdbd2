import { type AnyDevice, isCodecError, parse, toHex } from '@downlink-kit/codec';

/** What parse makes of a payload: the port and the bytes, or the refusal in full. */
export function outcomeOf(device: AnyDevice, payload: unknown): string {
  try {
    const { fPort, bytes } = parse(device, payload);
    return `${fPort} ${toHex(bytes)}`;
  } catch (error) {
    if (!isCodecError(error)) throw error;
    return `${error.code} ${error.message}`;
  }
}

/** Devices as JSON, each with payloads for it. */
export type Cases = readonly { readonly device: unknown; readonly payloads: readonly unknown[] }[];
