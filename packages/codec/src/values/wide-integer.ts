import { CodecError } from '../refusal/codec-error.ts';
import type { IntegerWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';

const FORM = 'a whole number as decimal text, like "1234"';
const SPELLING = /^(?:0|-?[1-9][0-9]*)$/;

/** The eight bytes of 64 bits, most significant first, of a value in decimal text. */
export function wideBytes(wire: IntegerWire, value: unknown, path: string): readonly number[] {
  if (!isText(value)) throw new CodecError('wrong_type', path, { value, expected: FORM });
  if (!SPELLING.test(value)) throw new CodecError('wrong_form', path, { value, form: FORM });
  requireWideWithin(wire, value, path);
  const raw = BigInt.asUintN(64, BigInt(value));
  return Array.from({ length: 8 }, (_, at) => Number((raw >> BigInt(8 * (7 - at))) & 0xffn));
}

export function wideValue(wire: IntegerWire, bytes: readonly number[], path: string): string {
  const raw = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const value = String(wire.signed ? BigInt.asIntN(64, raw) : raw);
  requireWideWithin(wire, value, path);
  return value;
}

function requireWideWithin(wire: IntegerWire, value: string, path: string): void {
  const { minimum, maximum } = wire.text!;
  // Twenty-one characters are beyond every limit, and huge text would make a huge number.
  const beyond = value.length > 21 || BigInt(value) < BigInt(minimum) || BigInt(value) > BigInt(maximum);
  if (beyond) throw new CodecError('out_of_range', path, { value, minimum, maximum });
}
