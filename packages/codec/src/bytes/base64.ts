const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const PAIRS: string[] = [];
for (const high of ALPHABET) for (const low of ALPHABET) PAIRS.push(high + low);

/** Bytes as padded standard base64, the form of `frm_payload` that every route of the API reads alike. */
export function toBase64(bytes: ArrayLike<number>): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let at = 0; at < whole; at += 3) {
    const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    text += PAIRS[three >> 12]! + PAIRS[three & 0xfff]!;
  }
  if (bytes.length - whole === 1) return `${text + PAIRS[bytes[whole]! << 4]!}==`;
  if (bytes.length - whole === 2) {
    const two = (bytes[whole]! << 8) | bytes[whole + 1]!;
    return `${text + PAIRS[two >> 4]! + ALPHABET[(two & 15) << 2]!}=`;
  }
  return text;
}

/** Reads padded standard base64; undefined for anything else, also for bits set that no byte holds. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text.slice(0, text.length - padding)) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
