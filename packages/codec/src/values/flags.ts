import { CodecError } from '../refusal/codec-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { isPlainObject } from '../tree/plain.ts';
import type { FlagsWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';

/** The bits that are set, bit 0 first, of a list of names or an object of booleans. */
export function flagBits(wire: FlagsWire, value: unknown, path: string): readonly boolean[] {
  return wire.as === 'list' ? bitsOfList(wire, value, path) : bitsOfObject(wire, value, path);
}

function bitsOfList(wire: FlagsWire, value: unknown, path: string): readonly boolean[] {
  if (!Array.isArray(value)) throw new CodecError('wrong_type', path, { value, expected: 'a list of names' });
  const set = wire.names.map(() => false);
  for (const [index, name] of (value as unknown[]).entries()) {
    const bit = name === null ? -1 : wire.names.indexOf(name as string);
    if (bit < 0) throw unknownFlag(wire, name, `${path}[${index}]`);
    if (set[bit]) throw new CodecError('repeated', path, { value: name });
    set[bit] = true;
  }
  return set;
}

function bitsOfObject(wire: FlagsWire, value: unknown, path: string): readonly boolean[] {
  if (!isPlainObject(value))
    throw new CodecError('wrong_type', path, { value, expected: 'an object of true and false' });
  const names = wire.names.filter(isText);
  const set = wire.names.map((name) => {
    if (name === null) return false;
    const on = Object.hasOwn(value, name) ? value[name] : undefined;
    const fieldPath = path === '' ? String(name) : `${path}.${name}`;
    if (on === undefined) throw new CodecError('missing_field', fieldPath, { expected: 'true or false' });
    if (typeof on !== 'boolean')
      throw new CodecError('wrong_type', fieldPath, { value: on, expected: 'true or false' });
    return on;
  });
  for (const field of Object.keys(value).sort()) {
    if (names.includes(field) || value[field] === undefined) continue;
    const close = nearest(field, names);
    throw new CodecError('unknown_field', path, {
      field,
      fields: names,
      ...(close !== undefined && { nearest: close }),
    });
  }
  return set;
}

function unknownFlag(wire: FlagsWire, value: unknown, path: string): CodecError {
  const options = wire.names.filter((name) => name !== null);
  const close = isText(value) ? nearest(value, options.filter(isText)) : undefined;
  return new CodecError('unknown_option', path, { value, options, ...(close !== undefined && { nearest: close }) });
}

/** The names whose bits are set, or all names with true or false. */
export function flagsOf(wire: FlagsWire, bits: readonly boolean[], path: string): unknown {
  bits.forEach((on, bit) => {
    if (on && (wire.names[bit] ?? null) === null) throw new CodecError('unknown_flag', path, { bit });
  });
  if (wire.as === 'list') return wire.names.filter((name, bit) => name !== null && bits[bit]);
  return Object.fromEntries(wire.names.flatMap((name, bit) => (name === null ? [] : [[name, bits[bit]]])));
}
