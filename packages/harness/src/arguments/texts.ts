import type { TextWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bytesOfCount } from './count-bytes.ts';
import { smallNumbers } from './whole-numbers.ts';

/** A text and its bytes in the frame. */
export interface Written {
  readonly text: string;
  readonly bytes: readonly number[];
}

/** The longest text where nothing else bounds it; a frame has 242 bytes. */
const LONGEST = 240;

/** Texts that a field takes, up to its full length. */
export function texts(wire: TextWire): fc.Arbitrary<Written> {
  const most = mostBytes(wire);
  const exact = wire.length !== undefined && wire.pad === undefined;
  const lengths = exact ? fc.constant(most) : smallNumbers(0, most);
  return fc.tuple(lengths, fc.array(characters(wire), { maxLength: 12 })).map(([length, drawn]) => {
    const text = fill(wire, drawn, length);
    return { text, bytes: laidOut(wire, utf8(text)) };
  });
}

/** The most bytes that a text or bytes field holds. */
export function mostBytes({ length, prefix, maxBytes }: Pick<TextWire, 'length' | 'prefix' | 'maxBytes'>): number {
  return length ?? Math.min(maxBytes ?? LONGEST, prefix ? 2 ** prefix.bits - 1 : LONGEST);
}

/** Whether something else than the frame bounds it. */
export function isBounded({ length, prefix, maxBytes }: Pick<TextWire, 'length' | 'prefix' | 'maxBytes'>): boolean {
  return length !== undefined || maxBytes !== undefined || (prefix !== undefined && 2 ** prefix.bits - 1 < LONGEST);
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

function characters(wire: TextWire): fc.Arbitrary<string> {
  const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const any = fc.oneof(
    printable,
    fc.constantFrom(
      '\u0000',
      '\n',
      '\u007f',
      '\u0080',
      'é',
      '\u07ff',
      '\u0800',
      '€',
      '\uffff',
      '\u{10000}',
      '💧',
      '\u{10ffff}',
    ),
  );
  const allowed = wire.charset === 'ascii' ? printable : any;
  return allowed.filter((character) => wire.end === undefined || !utf8(character).includes(wire.end));
}

/** As many of the characters drawn, over and over, as fit, then letters up to the length; the last one is no padding. */
function fill(wire: TextWire, drawn: readonly string[], length: number): string {
  let text = '';
  let left = length;
  for (let at = 0; drawn.length > 0 && at < length; at++) {
    const character = drawn[at % drawn.length]!;
    const size = utf8(character).length;
    if (size > left) break;
    text += character;
    left -= size;
  }
  const filler = wire.end === 0x78 ? 'y' : 'x';
  text += filler.repeat(left);
  return wire.pad !== undefined && utf8(text).at(-1) === wire.pad ? text.slice(0, -1) + otherThan(wire.pad) : text;
}

function otherThan(pad: number): string {
  return pad === 0x7a ? 'w' : 'z';
}

function laidOut(wire: TextWire, bytes: readonly number[]): readonly number[] {
  const padding = wire.length === undefined ? [] : new Array<number>(wire.length - bytes.length).fill(wire.pad ?? 0);
  return [
    ...(wire.prefix ? bytesOfCount(wire.prefix, bytes.length) : []),
    ...bytes,
    ...(wire.end === undefined ? [] : [wire.end]),
    ...padding,
  ];
}
