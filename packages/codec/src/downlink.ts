/** What a command says of confirmation: it must not be asked for, may be, or must be. */
export type Confirmation = 'never' | 'allowed' | 'required';

/** A frame on its way to a device, as `encode` gives it: plain data, in both forms that the downlink API takes. */
export interface Downlink {
  /** The name of the command, or of the commands joined by `+`. */
  command: string;
  /** FPort, 1…223. */
  fPort: number;
  /** The frame as it goes on air, before encryption. */
  bytes: Uint8Array;
  /** The same bytes as padded standard base64. */
  frmPayload: string;
  /** What the device's payload formatter makes the same bytes of. */
  decodedPayload: object;
  /** Whether the device may be asked to acknowledge it. */
  confirmation: Confirmation;
}
