import type { Confirmation } from './tree/node.ts';

/**
 * A frame ready to be scheduled: what `encode` gives, and what `body` takes. It spells its bytes and payload when they
 * are asked for, so hand it on as it is: a copy by `{ ...downlink }` has neither.
 */
export interface Downlink {
  /** The name of the command; of several in a frame, all of them. */
  readonly command: string;
  /** The port, 1…223. */
  readonly fPort: number;
  readonly bytes: Uint8Array;
  /** The bytes as padded standard base64, as `frm_payload` has them. */
  readonly frmPayload: string;
  /** The same in canonical form for the payload formatter, as `decoded_payload` has it. */
  readonly decodedPayload: Readonly<Record<string, unknown>>;
  /** Whether it may, must or must not be sent confirmed. */
  readonly confirmation: Confirmation;
}
