import { CodecError } from '../refusal/codec-error.ts';
import { toBase64 as base64Of } from './base64.ts';
import { toHex as hexOf } from './hex.ts';

/**
 * Bytes as padded standard base64, the form of `frm_payload` that every route of the API reads alike.
 *
 * @throws {CodecError} `not_bytes`: something else than whole numbers 0…255
 */
export function toBase64(bytes: ArrayLike<number>): string {
  return base64Of(checked(bytes));
}

/**
 * Bytes as lower-case hex digits without blanks.
 *
 * @throws {CodecError} `not_bytes`: something else than whole numbers 0…255
 */
export function toHex(bytes: ArrayLike<number>): string {
  return hexOf(checked(bytes));
}

function checked(bytes: ArrayLike<number>): ArrayLike<number> {
  if (bytes instanceof Uint8Array) return bytes;
  if (typeof bytes !== 'object' || bytes === null || !Number.isInteger(bytes.length))
    throw new CodecError('wrong_type', '', { value: bytes, expected: 'a list of bytes' });
  for (let at = 0; at < bytes.length; at++) {
    const value: unknown = bytes[at];
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 255)
      throw new CodecError('not_bytes', '', { at, value });
  }
  return bytes;
}
