import type { FieldSchema, TextWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { makeField } from './make-field.ts';
import { countWire } from './prefix.ts';
import { isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

export interface TextOptions extends Annotations<string> {
  /** Exactly so many bytes on air. */
  readonly length?: number;
  /** The byte that fills a shorter text up to `length`; the text must not end in it. */
  readonly pad?: number;
  /** The byte that ends the text; the text must not hold it. */
  readonly end?: number;
  /** A field before the text that holds its length in bytes. */
  readonly prefix?: Field<number>;
  /** At most so many bytes, without end and prefix. */
  readonly maxBytes?: number;
}

/** Text of the characters 0x20 to 0x7e, one byte each; without an option, the rest of the stretch. */
export function ascii(options?: TextOptions): Field<string> {
  return text('ascii', options);
}

/** Text in UTF-8, measured in bytes; without an option, the rest of the stretch. Lone surrogates are refused. */
export function utf8(options?: TextOptions): Field<string> {
  return text('utf8', options);
}

function text(charset: TextWire['charset'], options: TextOptions = {}): Field<string> {
  requireKnownOptions(options, ['length', 'pad', 'end', 'prefix', 'maxBytes']);
  const { length, pad, end, prefix, maxBytes } = options;
  const wire: TextWire = {
    kind: 'text',
    charset,
    ...(length !== undefined && { length }),
    ...(pad !== undefined && { pad }),
    ...(end !== undefined && { end }),
    ...(prefix !== undefined && { prefix: countWire(prefix, 'prefix') }),
    ...(maxBytes !== undefined && { maxBytes }),
  };
  return textField(wire, options) as unknown as Field<string>;
}

/** The field of a text wire, its sizes and bytes checked. */
export function textField(wire: TextWire, annotations: Annotations): FieldSchema {
  const { length, pad, end, prefix, maxBytes } = wire;
  requireOption(
    length === undefined || isWholeBetween(length, 1, 242),
    'length',
    length,
    'a whole number of bytes, 1…242',
  );
  requireOption(
    maxBytes === undefined || isWholeBetween(maxBytes, 1, 242),
    'maxBytes',
    maxBytes,
    'a whole number of bytes, 1…242',
  );
  requireOption(pad === undefined || isWholeBetween(pad, 0, 255), 'pad', pad, 'a byte, 0…255');
  requireOption(end === undefined || isWholeBetween(end, 0, 255), 'end', end, 'a byte, 0…255');
  requireOption(pad === undefined || length !== undefined, 'pad', pad, 'beside a length: it fills the text up to it');
  const others = [end, prefix, maxBytes].filter((option) => option !== undefined);
  requireOption(
    length === undefined || others.length === 0,
    'length',
    length,
    'without end, prefix and maxBytes: it says it all',
  );
  requireOption(
    end === undefined || prefix === undefined,
    'end',
    end,
    'without prefix: one of them says where the text ends',
  );
  const utf8Safe = (byte: number | undefined) => byte === undefined || wire.charset === 'ascii' || byte < 0x80;
  requireOption(utf8Safe(pad), 'pad', pad, 'below 128, where it is no part of another character');
  requireOption(utf8Safe(end), 'end', end, 'below 128, where it is no part of another character');
  return makeField(wire, {}, annotations);
}
