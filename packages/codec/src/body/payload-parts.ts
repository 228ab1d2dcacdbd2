import { toBase64 } from '../bytes/base64.ts';
import { toHex } from '../bytes/hex.ts';
import { CodecError } from '../refusal/codec-error.ts';
import type { BodyItem } from './body-item.ts';
import type { ItemOptions } from './item-options.ts';
import { LONGEST_PAYLOAD } from './judge-item.ts';
import { strictLength } from './leaves/bytes.ts';
import { below } from './path.ts';
import { whyNotPlain } from './plain-json.ts';

/** Bytes and their port. */
export interface PlainFrame {
  /** FPort, 1…223. */
  fPort: number;
  /** Padded standard base64. */
  frmPayload: string;
}

/** What the device's formatter is to make bytes of; without a port the formatter sets it. */
export interface PlainPayload {
  fPort?: number;
  decodedPayload: object;
}

/** The port of a downlink, checked; undefined where a formatter is left to set it. */
export function portOf(downlink: object, path: string): number | undefined {
  const { fPort, frmPayload } = downlink as Partial<PlainFrame>;
  if (fPort === undefined && frmPayload === undefined) return undefined;
  if (Number.isInteger(fPort) && fPort! >= 1 && fPort! <= 223) return fPort;
  throw new CodecError('bad_port', below(path, 'fPort'), { fPort });
}

/** The one payload that goes out, checked. */
export function payloadOf(downlink: object, options: ItemOptions, path: string): BodyItem {
  const { frmPayload, decodedPayload } = downlink as Partial<PlainFrame & PlainPayload>;
  if (frmPayload === undefined && decodedPayload === undefined) {
    throw new CodecError('not_a_downlink', path, { value: downlink });
  }
  const as = options.as ?? (frmPayload === undefined ? 'decoded_payload' : 'frm_payload');
  if (as === 'frm_payload') return { frm_payload: frameOf(downlink, path) };
  if (as !== 'decoded_payload') {
    const forms = ['frm_payload', 'decoded_payload'];
    throw new CodecError('unknown_option', below(path, 'as'), { value: as, options: forms });
  }
  if (decodedPayload === undefined) throw new CodecError('no_decoded_payload', path, {});
  return { decoded_payload: decodedOf(decodedPayload, below(path, 'decodedPayload')) };
}

function frameOf(downlink: object, path: string): string {
  const { frmPayload, bytes } = downlink as { frmPayload?: unknown; bytes?: Uint8Array };
  const at = below(path, 'frmPayload');
  const length = typeof frmPayload === 'string' ? strictLength(frmPayload) : undefined;
  if (length === undefined) throw new CodecError('not_base64', at, { value: frmPayload });
  if (length === 0) throw new CodecError('empty_frame', at, {});
  if (length > LONGEST_PAYLOAD) throw new CodecError('frame_too_long', at, { length, maximum: LONGEST_PAYLOAD });
  if (bytes !== undefined && toBase64(bytes) !== frmPayload) {
    throw new CodecError('bytes_differ', path, { bytes: toHex(bytes), frmPayload: frmPayload as string });
  }
  return frmPayload as string;
}

function decodedOf(payload: unknown, path: string): { [key: string]: unknown } {
  const why = whyNotPlain(payload);
  if (why !== undefined) throw new CodecError('not_a_payload', path, { value: payload, why });
  return payload as { [key: string]: unknown };
}
