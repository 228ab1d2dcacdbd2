import { toBase64 } from '../../bytes/base64.ts';
import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import { kindOf, type Leaf } from '../shape.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 text; read is the padded standard form of them. */
export function base64Bytes(
  advice: string,
  fault: (length: number) => { code: string; why: string } | undefined,
): Leaf {
  return {
    kind: 'leaf',
    read(node, route) {
      if (node.kind !== 'text') throw new Refused('wrong_type', `${kindOf(node)} is not base64 text`);
      return toBase64(readBase64(node.value, route));
    },
    fault: (value) => fault(lengthOfBase64(value as string)),
    isZero: (value) => value === '',
    nullOnPlain: true,
    isStrict: (node) => node.kind === 'text' && isStrictBase64(node.value),
    advice,
  };
}

/** Bytes of a base64 text as the given route reads it: neither minds missing padding, nor bits that no byte holds. */
export function readBase64(text: string, route: Route): Uint8Array {
  const letters = route === 'webhook' ? lettersOfGo(text) : lettersOfJsoniter(text);
  if (letters === undefined || letters.length % 4 === 1) {
    throw new Refused('bad_base64', `${JSON.stringify(text.slice(0, 40))} is not base64`);
  }
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** The number of bytes in padded standard base64. */
export function lengthOfBase64(text: string): number {
  return (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
}

/** protojson: one alphabet, padding right or absent; Go's decoder skips line breaks, which the length counts though. */
function lettersOfGo(text: string): string | undefined {
  const isUrl = /[-_]/.test(text);
  const broken = text.replace(/[\r\n]/g, '');
  if (!(isUrl ? /^[A-Za-z0-9_-]*={0,2}$/ : /^[A-Za-z0-9+/]*={0,2}$/).test(broken)) return undefined;
  const letters = broken.replace(/=+$/, '');
  if (text.length % 4 === 0 ? broken.length % 4 !== 0 : letters !== broken) return undefined;
  return letters.replaceAll('-', '+').replaceAll('_', '/');
}

/** The stack's own reader: any number of `=` at the end is dropped, both alphabets may be mixed. */
function lettersOfJsoniter(text: string): string | undefined {
  const letters = text.replace(/=+$/, '').replace(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9+/_-]*$/.test(letters)) return undefined;
  return letters.replaceAll('-', '+').replaceAll('_', '/');
}

function isStrictBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** The number of bytes in padded standard base64, as `fromBase64` reads it; undefined for anything else. */
export function strictLength(text: string): number | undefined {
  if (!isStrictBase64(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const spare = padding === 2 ? 0x0f : padding === 1 ? 0x03 : 0;
  if (spare !== 0 && (LETTERS.indexOf(text[text.length - padding - 1]!) & spare) !== 0) return undefined;
  return lengthOfBase64(text);
}
