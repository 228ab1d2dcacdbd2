import { fromBase64, fromHex, isCodecError } from '@downlink-kit/codec';
import { jsonOf } from '../output/json.ts';
import { CliError } from '../refusal/cli-error.ts';
import { Framed } from '../refusal/framed.ts';

/**
 * Reads bytes in the notation asked for; unless one is, as hex where they are hex digits only, two a byte, with blanks
 * and colons between them allowed, else as padded base64. `decode` tells which reading means something to the device.
 *
 * @throws {CliError} `not_bytes` where it is neither, `ambiguous_bytes` where both readings decode
 */
export function readBytes(
  text: string,
  asked: { readonly hex: boolean; readonly base64: boolean },
  decode: (bytes: Uint8Array) => unknown,
): Uint8Array {
  if (asked.hex && asked.base64) throw new CliError('not_both', { one: '--hex', other: '--base64' });
  const hex = asked.base64 ? undefined : fromHex(text.replace(/[\s:]/g, ''));
  const base64 = asked.hex ? undefined : fromBase64(text.trim());
  if (hex !== undefined && base64 !== undefined) refuseDoubt(hex, base64, decode);
  const bytes = hex ?? base64;
  if (bytes === undefined)
    throw new CliError('not_bytes', {
      text,
      ...(asked.hex && { notation: 'hex' }),
      ...(asked.base64 && { notation: 'base64' }),
    });
  return bytes;
}

/** Bytes that are hex stand as hex, but not where they would decode as base64 too, and not without saying so. */
function refuseDoubt(hex: Uint8Array, base64: Uint8Array, decode: (bytes: Uint8Array) => unknown): void {
  const asHex = attempt(() => decode(hex));
  const asBase64 = attempt(() => decode(base64));
  if (asBase64.refusal) return;
  if (asHex.refusal) {
    const other = [`as base64 they are ${jsonOf(asBase64.value)}`];
    throw new Framed(asHex.refusal, other, 'say --base64 if that is meant');
  }
  const both = { hex: asHex.value, base64: asBase64.value };
  throw new CliError('ambiguous_bytes', both, [`as hex:    ${jsonOf(both.hex)}`, `as base64: ${jsonOf(both.base64)}`]);
}

function attempt(of: () => unknown) {
  try {
    return { value: of() };
  } catch (error) {
    if (isCodecError(error)) return { refusal: error };
    throw error;
  }
}
