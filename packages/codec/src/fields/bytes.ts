import type { BytesWire, FieldSchema } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { makeField } from './make-field.ts';
import { countWire } from './prefix.ts';
import { isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

export interface HexOptions extends Annotations<string> {
  /** Exactly so many bytes. */
  readonly length?: number;
  /** A field before the bytes that holds how many there are. */
  readonly prefix?: Field<number>;
  /** At most so many bytes. */
  readonly maxBytes?: number;
  /** Last byte first on air. */
  readonly reverse?: boolean;
}

/** Bytes as hex digits; without length or prefix, the rest of the stretch. Decoding gives lower case. */
export function hex(options: HexOptions = {}): Field<string> {
  requireKnownOptions(options, ['length', 'prefix', 'maxBytes', 'reverse']);
  const { length, prefix, maxBytes, reverse } = options;
  const wire: BytesWire = {
    kind: 'bytes',
    form: 'hex',
    ...(length !== undefined && { length }),
    ...(prefix !== undefined && { prefix: countWire(prefix, 'prefix') }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(reverse && { reverse }),
  };
  return bytesField(wire, options) as unknown as Field<string>;
}

/** Eight bytes as sixteen hex digits, upper case when decoded. */
export function eui(options: Annotations<string> & { readonly reverse?: boolean } = {}): Field<string> {
  requireKnownOptions(options, ['reverse']);
  const wire: BytesWire = { kind: 'bytes', form: 'eui', length: 8, ...(options.reverse && { reverse: true }) };
  return bytesField(wire, options) as unknown as Field<string>;
}

/** Four bytes as an IPv4 address with dots, without leading zeros. */
export function ipv4(options: Annotations<string> = {}): Field<string> {
  requireKnownOptions(options, []);
  return bytesField({ kind: 'bytes', form: 'ipv4', length: 4 }, options) as unknown as Field<string>;
}

/** The field of a bytes wire, its sizes checked. */
export function bytesField(wire: BytesWire, annotations: Annotations): FieldSchema {
  const { length, prefix, maxBytes } = wire;
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
  requireOption(
    length === undefined || (prefix === undefined && maxBytes === undefined),
    'length',
    length,
    'without prefix and maxBytes: it says it all',
  );
  return makeField(wire, {}, annotations);
}
