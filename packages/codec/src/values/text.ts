import { CodecError } from '../refusal/codec-error.ts';
import type { TextWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

const ASCII = /^[ -~]*$/;

/** The bytes of a text, without prefix, end or padding; refuses what its field does not hold. */
export function textBytes(wire: TextWire, value: unknown, path: string): readonly number[] {
  if (!isText(value)) throw new CodecError('wrong_type', path, { value, expected: 'text' });
  if (wire.charset === 'ascii' && !ASCII.test(value)) {
    throw new CodecError('wrong_form', path, { value, form: 'ASCII text, the characters from space to ~' });
  }
  const bytes = toUtf8(value);
  if (bytes === undefined)
    throw new CodecError('wrong_form', path, {
      value,
      form: 'whole text: it holds half a character (a lone surrogate)',
    });
  if (wire.end !== undefined && bytes.includes(wire.end))
    throw new CodecError('holds_end', path, { value, end: wire.end });
  if (wire.pad !== undefined && bytes.at(-1) === wire.pad)
    throw new CodecError('ends_in_padding', path, { value, pad: wire.pad });
  const maximum = wire.length ?? wire.maxBytes;
  if (maximum !== undefined && bytes.length > maximum)
    throw new CodecError('too_long', path, { length: bytes.length, maximum });
  if (wire.length !== undefined && wire.pad === undefined && bytes.length < wire.length) {
    throw new CodecError('too_short', path, { length: bytes.length, needed: wire.length });
  }
  return bytes;
}

/** The text of bytes that came in. */
export function textOf(wire: TextWire, bytes: ArrayLike<number>, path: string): string {
  const text = fromUtf8(bytes);
  if (text === undefined || (wire.charset === 'ascii' && !ASCII.test(text))) {
    throw new CodecError('bad_text', path, { charset: wire.charset === 'ascii' ? 'printable ASCII' : 'UTF-8' });
  }
  return text;
}
