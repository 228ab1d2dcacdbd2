/** Text as UTF-8; undefined where it holds a lone surrogate. */
export function toUtf8(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) return undefined;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point));
    else bytes.push(0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point));
  }
  return bytes;
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** Text from UTF-8; undefined for anything that {@link toUtf8} would not write: overlong forms, surrogates, torn ones. */
export function fromUtf8(bytes: ArrayLike<number>): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next++) {
      const byte = bytes[at + next];
      if (byte === undefined || byte >> 6 !== 2) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    if (first > 0xf7 || (first >= 0x80 && first < 0xc2) || point > 0x10ffff) return undefined;
    text += String.fromCodePoint(point);
    at += more + 1;
  }
  const again = toUtf8(text);
  return again?.length === bytes.length ? text : undefined;
}
