import { isWholeBetween, requireOption } from '../fields/require.ts';
import type { Part } from '../types/field.ts';
import type { Nothing } from '../types/frame.ts';

/**
 * Fills its list up to so many bytes, with 0 unless told; the last in its list.
 *
 * @example
 * frame: [0x01, { level: u8() }, padTo(4)]
 * // 01 05 0000
 * // │  │  └── padding, checked when decoding
 * // │  └───── level
 * // └──────── a literal byte
 *
 * @throws {CodecError} `bad_option`
 */
export function padTo(bytes: number, value = 0): Part<Nothing> {
  requireOption(isWholeBetween(bytes, 1, 242), 'padTo', bytes, 'a whole number of bytes, 1…242');
  requireOption(isWholeBetween(value, 0, 255), 'value', value, 'a byte, 0…255');
  return { kind: 'pad', to: bytes, with: value } as unknown as Part<Nothing>;
}
