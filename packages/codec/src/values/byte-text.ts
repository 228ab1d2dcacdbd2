import { fromHex, toHex } from '../bytes/hex.ts';
import { CodecError } from '../refusal/codec-error.ts';
import type { BytesWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** The bytes of hex digits, an EUI or an IPv4 address, in the order of the text. */
export function bytesOfText(wire: BytesWire, value: unknown, path: string): readonly number[] {
  if (!isText(value)) throw new CodecError('wrong_type', path, { value, expected: byteTextForm(wire) });
  const bytes = parse(wire, value);
  if (bytes === undefined) throw new CodecError('wrong_form', path, { value, form: byteTextForm(wire) });
  if (wire.maxBytes !== undefined && bytes.length > wire.maxBytes) {
    throw new CodecError('too_long', path, { length: bytes.length, maximum: wire.maxBytes });
  }
  return bytes;
}

function parse(wire: BytesWire, text: string): readonly number[] | undefined {
  if (wire.form === 'ipv4')
    return IPV4.test(text) && !/(?:^|\.)0\d/.test(text) ? text.split('.').map(Number) : undefined;
  const bytes = fromHex(text);
  return bytes === undefined || (wire.length !== undefined && bytes.length !== wire.length) ? undefined : [...bytes];
}

/** How bytes are written in the payload. */
export function textOfBytes(wire: BytesWire, bytes: readonly number[]): string {
  if (wire.form === 'ipv4') return bytes.join('.');
  return wire.form === 'eui' ? toHex(bytes).toUpperCase() : toHex(bytes);
}

/** What such text looks like, for sentences. */
export function byteTextForm(wire: BytesWire): string {
  if (wire.form === 'eui') return 'an EUI of 16 hex digits';
  if (wire.form === 'ipv4') return 'an IPv4 address like 192.168.0.1';
  return wire.length === undefined ? 'hex digits, two a byte' : `${wire.length * 2} hex digits`;
}
