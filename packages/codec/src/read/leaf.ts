import { toHex } from '../bytes/hex.ts';
import { CodecError } from '../refusal/codec-error.ts';
import { bytesOf } from '../tree/size.ts';
import type { BytesWire, DigitsWire, LeafSchema, TextWire } from '../tree/wire.ts';
import { textOfBytes } from '../values/byte-text.ts';
import { containerOf, valueAtCount } from '../values/count.ts';
import { doubleValue } from '../values/double.ts';
import { flagsOf } from '../values/flags.ts';
import { floatBits } from '../values/float.ts';
import { requireWithin } from '../values/limits.ts';
import { textOf } from '../values/text.ts';
import { wideValue } from '../values/wide-integer.ts';
import { type Bounds, type Cursor, note, take } from './cursor.ts';
import { readCount, readUnsigned } from './integer-bytes.ts';
import { meaningOf } from './meaning.ts';

/**
 * Reads the value of a field that holds no others, in canonical form.
 *
 * @throws {CodecError} why these bytes are nothing that would be sent
 */
export function readLeaf(schema: LeafSchema, cursor: Cursor, bounds: Bounds, path: string): unknown {
  const from = cursor.at;
  const value = read(schema, cursor, bounds, path);
  note(cursor, from, meaningOf(schema, path, value));
  return value;
}

function read(schema: LeafSchema, cursor: Cursor, bounds: Bounds, path: string): unknown {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      if (wire.text === undefined) return readCounted(schema, cursor, bounds, path);
      return wideValue(wire, ordered(take(cursor, 8, bounds, path), wire.order === 'le'), path);
    case 'float':
      if (floatBits(wire) <= 32) return readCounted(schema, cursor, bounds, path);
      return doubleValue(schema, ordered(take(cursor, 8, bounds, path), wire.order === 'le'), path);
    case 'digits':
      return wire.packed ? readCounted(schema, cursor, bounds, path) : readDigits(schema, wire, cursor, bounds, path);
    case 'choice':
    case 'time':
    case 'special':
      return readCounted(schema, cursor, bounds, path);
    case 'flags': {
      const bytes = ordered(take(cursor, wire.bits / 8, bounds, path), wire.order !== 'le');
      const bits = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => ((byte >> bit) & 1) === 1));
      return flagsOf(wire, bits, path);
    }
    case 'bytes':
      return readBytes(wire, cursor, bounds, path);
    case 'text':
      return readText(wire, cursor, bounds, path);
    case 'constant':
      return wire.value;
  }
}

function readCounted(schema: LeafSchema, cursor: Cursor, bounds: Bounds, path: string): unknown {
  const container = containerOf(schema.wire);
  return valueAtCount(schema, readCount(container, take(cursor, bytesOf(container), bounds, path), path), path);
}

function readDigits(schema: LeafSchema, wire: DigitsWire, cursor: Cursor, bounds: Bounds, path: string): number {
  const bytes = take(cursor, wire.length, bounds, path);
  const wrong = bytes.find((byte) => byte < 0x30 || byte > 0x39);
  if (wrong !== undefined) throw new CodecError('wrong_digit', path, { digit: `0x${toHex([wrong])}` });
  const value = bytes.reduce((number, byte) => number * 10 + byte - 0x30, 0);
  requireWithin(schema, value, path);
  return value;
}

function readBytes(wire: BytesWire, cursor: Cursor, bounds: Bounds, path: string): string {
  const bytes = take(cursor, lengthOf(wire, cursor, bounds, path), bounds, path);
  return textOfBytes(wire, ordered(bytes, wire.reverse === true));
}

function readText(wire: TextWire, cursor: Cursor, bounds: Bounds, path: string): string {
  if (wire.end !== undefined) return readEndedText(wire, wire.end, cursor, bounds, path);
  const bytes = take(cursor, lengthOf(wire, cursor, bounds, path), bounds, path);
  let length = bytes.length;
  while (wire.pad !== undefined && length > 0 && bytes[length - 1] === wire.pad) length--;
  return textOf(wire, bytes.slice(0, length), path);
}

function readEndedText(wire: TextWire, end: number, cursor: Cursor, bounds: Bounds, path: string): string {
  const at = cursor.bytes.indexOf(end, cursor.at);
  if (at < 0 || at >= bounds.end) throw new CodecError('unended_text', path, { end });
  const bytes = take(cursor, at - cursor.at, bounds, path);
  take(cursor, 1, bounds, path);
  if (wire.maxBytes !== undefined && bytes.length > wire.maxBytes) {
    throw new CodecError('too_long', path, { length: bytes.length, maximum: wire.maxBytes });
  }
  return textOf(wire, bytes, path);
}

/** How many bytes follow: as fixed, as the prefix says, or all that are left. */
function lengthOf(wire: BytesWire | TextWire, cursor: Cursor, bounds: Bounds, path: string): number {
  if (wire.length !== undefined) return wire.length;
  const length = wire.prefix
    ? readUnsigned(take(cursor, bytesOf(wire.prefix), bounds, path), wire.prefix.order === 'le')
    : Math.max(0, bounds.end - cursor.at);
  if (wire.maxBytes !== undefined && length > wire.maxBytes) {
    throw new CodecError('too_long', path, { length, maximum: wire.maxBytes });
  }
  return length;
}

function ordered(bytes: readonly number[], reversed: boolean): readonly number[] {
  return reversed ? [...bytes].reverse() : bytes;
}
