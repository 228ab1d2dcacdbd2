import type { Lists } from './lists.ts';
import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** Conversions of items to what the fields of a result hold. */
export interface Bytes {
  /** A byte of what is taken for a number. */
  byteOf(value: unknown): number;
  /** Bytes as hex, or null for Go's nil slice. */
  hexOf(value: unknown): string | null;
  /** A list of texts as JSON. */
  textsOf(value: unknown): string;
}

/** How goja turns what a script returned into bytes, ports and texts of Go (tts-formatters §7). */
export function makeBytes(p: Primordials, texts: Texts, lists: Lists, viewsRespectOffsets: boolean): Bytes {
  const digits = '0123456789abcdef';

  /** ToUint8: the fraction dropped toward zero, then modulo 256; null and undefined are 0. */
  function byteOf(value: unknown): number {
    if (value === undefined || value === null) return 0;
    const whole = p.trunc(typeof value === 'number' ? value : texts.numberOf(value)) % 256;
    return whole < 0 ? whole + 256 : p.isFinite(whole) ? whole : 0;
  }

  function hexOfByte(byte: number): string {
    return `${digits[byte >> 4] as string}${digits[byte & 15] as string}`;
  }

  function hexOfMemory(buffer: ArrayBuffer, offset: number, length: number): string {
    const bytes = new p.Uint8Array(buffer, offset, length);
    let hex = '';
    for (let i = 0; i < length; i += 1) hex += hexOfByte(bytes[i] as number);
    return hex;
  }

  function hexOfText(text: string): string {
    const formed = p.toWellFormed(text);
    let hex = '';
    for (let i = 0; i < formed.length; i += 1) {
      const point = p.codePointAt(formed, i) as number;
      if (point > 0xffff) i += 1;
      if (point < 0x80) hex += hexOfByte(point);
      else {
        if (point < 0x800) hex += hexOfByte(0xc0 | (point >> 6));
        else {
          hex += point < 0x10000 ? hexOfByte(0xe0 | (point >> 12)) : hexOfByte(0xf0 | (point >> 18));
          if (point > 0xffff) hex += hexOfByte(0x80 | ((point >> 12) & 63));
          hex += hexOfByte(0x80 | ((point >> 6) & 63));
        }
        hex += hexOfByte(0x80 | (point & 63));
      }
    }
    return hex;
  }

  /** The memory behind a typed array, a buffer or a view; undefined for anything else, null for Go's nil slice. */
  function hexOfBinary(value: object): string | null | undefined {
    const name = p.typedArrayName(value);
    if (name !== undefined) {
      const whole = !viewsRespectOffsets && name !== 'Uint8Array' && name !== 'Uint8ClampedArray';
      const buffer = p.typedArrayBuffer(value);
      const length = whole ? p.bufferLength(buffer) : p.typedArrayBytes(value);
      return length === 0 ? null : hexOfMemory(buffer, whole ? 0 : p.typedArrayOffset(value), length);
    }
    const tag = p.classOf(value);
    if (tag === '[object ArrayBuffer]') return hexOfMemory(value as ArrayBuffer, 0, p.bufferLength(value));
    if (tag !== '[object DataView]') return undefined;
    const buffer = p.viewBuffer(value);
    if (!viewsRespectOffsets) return hexOfMemory(buffer, 0, p.bufferLength(buffer));
    return hexOfMemory(buffer, p.viewOffset(value), p.viewLength(value));
  }

  /** Bytes as hex, or null for Go's nil slice, which is an unset `frm_payload`. */
  function hexOf(value: unknown): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return hexOfText(value);
    if (typeof value === 'symbol') return hexOfText(texts.textOf(value));
    if (!texts.isObject(value)) return texts.fail(`could not convert ${texts.textOf(value)} to []uint8`);
    const binary = p.isArray(value) ? undefined : hexOfBinary(value);
    if (binary !== undefined) return binary;
    let hex = '';
    const some = lists.eachItem(value, '[]uint8', (item) => {
      hex += hexOfByte(byteOf(item));
    });
    return some ? hex : null;
  }

  /** A list of texts as JSON; null and undefined are empty texts. */
  function textsOf(value: unknown): string {
    if (value === undefined || value === null) return '[]';
    if (!texts.isObject(value)) return texts.fail(`could not convert ${texts.textOf(value)} to []string`);
    let json = '';
    lists.eachItem(value, '[]string', (item) => {
      const text = item === undefined || item === null ? '' : p.toWellFormed(texts.textOf(item));
      json += json === '' ? p.quote(text) : `,${p.quote(text)}`;
    });
    return `[${json}]`;
  }

  return { byteOf, hexOf, textsOf };
}
