/** Bytes as lower-case hex digits without blanks. */
export function toHex(bytes: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) text += (bytes[at]! + 0x100).toString(16).slice(1);
  return text;
}

/** Reads hex digits of either case, two a byte; undefined for anything else. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}
