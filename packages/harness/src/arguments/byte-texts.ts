import type { BytesWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bytesOfCount } from './count-bytes.ts';
import { mostBytes } from './texts.ts';
import { smallNumbers } from './whole-numbers.ts';

/** Bytes as a field takes them, in either case, with the one form in which they come back. */
export function byteTexts(
  wire: BytesWire,
): fc.Arbitrary<{ given: string; canonical: string; bytes: readonly number[] }> {
  const most = mostBytes(wire);
  const length = wire.length === undefined ? smallNumbers(0, most) : fc.constant(most);
  const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xab, 0xff), fc.integer({ min: 0, max: 255 }));
  const all = fc.tuple(length, fc.array(byte, { minLength: 1, maxLength: 8 }));
  return fc.tuple(all, fc.constantFrom('lower', 'upper', 'mixed')).map(([[count, drawn], letters]) => {
    const bytes = Array.from({ length: count }, (_, at) => drawn[at % drawn.length]!);
    const onAir = wire.reverse ? [...bytes].reverse() : bytes;
    return {
      given: wire.form === 'ipv4' ? bytes.join('.') : inLetters(hexOf(bytes), letters),
      canonical: canonicalText(wire, bytes),
      bytes: [...(wire.prefix ? bytesOfCount(wire.prefix, count) : []), ...onAir],
    };
  });
}

function canonicalText(wire: BytesWire, bytes: readonly number[]): string {
  if (wire.form === 'ipv4') return bytes.join('.');
  return wire.form === 'eui' ? hexOf(bytes).toUpperCase() : hexOf(bytes);
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inLetters(hex: string, letters: string): string {
  if (letters === 'lower') return hex;
  return letters === 'upper' ? hex.toUpperCase() : hex.replace(/[a-f]/, (letter) => letter.toUpperCase());
}
