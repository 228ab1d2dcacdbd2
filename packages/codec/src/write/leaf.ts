import { CodecError } from '../refusal/codec-error.ts';
import type { BytesWire, FieldSchema, FlagsWire, LeafSchema, TextWire } from '../tree/wire.ts';
import { bytesOfText, textOfBytes } from '../values/byte-text.ts';
import { containerOf, countOf, valueAtCount } from '../values/count.ts';
import { countRange } from '../values/count-range.ts';
import { digitsNumber } from '../values/digits.ts';
import { doubleBytes, doubleValue } from '../values/double.ts';
import { flagBits, flagsOf } from '../values/flags.ts';
import { floatBits } from '../values/float.ts';
import { textBytes } from '../values/text.ts';
import { wideBytes } from '../values/wide-integer.ts';
import { writeCount } from './integer-bytes.ts';

/**
 * Writes a value that holds no others as its bytes and gives back its canonical form.
 *
 * @throws {CodecError} why the value cannot be sent
 */
export function writeLeaf(schema: LeafSchema, value: unknown, path: string, out: number[]): unknown {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      if (wire.text === undefined) return writeCounted(schema, value, path, out);
      out.push(...ordered(wideBytes(wire, value, path), wire.order === 'le'));
      return value;
    case 'float': {
      if (floatBits(wire) <= 32) return writeCounted(schema, value, path, out);
      const bytes = doubleBytes(schema, value, path);
      out.push(...ordered(bytes, wire.order === 'le'));
      return doubleValue(schema, bytes, path);
    }
    case 'digits': {
      if (wire.packed) return writeCounted(schema, value, path, out);
      const number = digitsNumber(schema, value, path);
      for (const digit of String(number).padStart(wire.length, '0')) out.push(digit.charCodeAt(0));
      return number;
    }
    case 'choice':
    case 'time':
    case 'special':
      return writeCounted(schema, value, path, out);
    case 'flags':
      return writeFlags(wire, value, path, out);
    case 'bytes':
      return writeBytes(wire, value, path, out);
    case 'text':
      return writeText(wire, value, path, out);
    case 'constant':
      if (value !== wire.value) throw new CodecError('unknown_option', path, { value, options: [wire.value] });
      return wire.value;
  }
}

function writeCounted(schema: FieldSchema, value: unknown, path: string, out: number[]): unknown {
  const count = countOf(schema, value, path);
  writeCount(containerOf(schema.wire), count, out);
  return valueAtCount(schema, count, path);
}

function writeFlags(wire: FlagsWire, value: unknown, path: string, out: number[]): unknown {
  const bits = flagBits(wire, value, path);
  const bytes = Array.from({ length: wire.bits / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, on, bit) => byte + (on ? 2 ** bit : 0), 0),
  );
  out.push(...(wire.order === 'le' ? bytes : bytes.reverse()));
  return flagsOf(wire, bits, path);
}

function writeBytes(wire: BytesWire, value: unknown, path: string, out: number[]): string {
  const bytes = bytesOfText(wire, value, path);
  writePrefix(wire, bytes.length, path, out);
  append(out, ordered(bytes, wire.reverse === true));
  return textOfBytes(wire, bytes);
}

function writeText(wire: TextWire, value: unknown, path: string, out: number[]): unknown {
  const bytes = textBytes(wire, value, path);
  writePrefix(wire, bytes.length, path, out);
  append(out, bytes);
  if (wire.end !== undefined) out.push(wire.end);
  for (let at = bytes.length; at < (wire.length ?? 0); at++) out.push(wire.pad!);
  return value;
}

function writePrefix(wire: BytesWire | TextWire, length: number, path: string, out: number[]): void {
  if (wire.prefix === undefined) return;
  const { most } = countRange(wire.prefix);
  if (length > most) throw new CodecError('too_long', path, { length, maximum: most });
  writeCount(wire.prefix, length, out);
}

/** Appends one by one: as arguments of one call, the bytes of a huge text would overflow the stack. */
export function append(out: number[], bytes: readonly number[]): void {
  for (const byte of bytes) out.push(byte);
}

function ordered(bytes: readonly number[], reversed: boolean): readonly number[] {
  return reversed ? [...bytes].reverse() : bytes;
}
