/** Web standard, in every runtime that takes bytes; declared here since this package needs no other ambient type. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal?: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const UNPAIRED = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A body as text, and whether its bytes were UTF-8. */
export interface Source {
  text: string;
  isUtf8: boolean;
}

/** Takes a body as text or as the bytes that come over the wire. */
export function sourceOf(body: string | Uint8Array): Source {
  if (typeof body === 'string') return { text: body, isUtf8: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), isUtf8: false };
  }
}

/** Where a JSON source first has half a surrogate pair, as an escape or as a character. */
export function loneSurrogate(text: string): number | undefined {
  const escaped = /\\(?:u([0-9A-Fa-f]{4})|.)/gs;
  let high: { at: number; end: number } | undefined;
  for (let found = escaped.exec(text); found !== null; found = escaped.exec(text)) {
    if (found[1] === undefined) continue;
    const unit = Number.parseInt(found[1], 16);
    const follows = high?.end === found.index;
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      if (!follows) return found.index;
      high = undefined;
      continue;
    }
    if (high !== undefined) return high.at;
    if (unit >= 0xd800 && unit <= 0xdbff) high = { at: found.index, end: found.index + found[0].length };
  }
  return high?.at ?? found(text.search(UNPAIRED));
}

function found(at: number): number | undefined {
  return at < 0 ? undefined : at;
}

/** Whether a text holds no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text) || text.search(UNPAIRED) < 0;
}

/** The text with every half pair replaced by U+FFFD, which is what the plain route makes of it. */
export function wellFormed(text: string): string {
  return text.replace(UNPAIRED, '\ufffd');
}
