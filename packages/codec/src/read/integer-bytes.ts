import { CodecError } from '../refusal/codec-error.ts';
import type { IntegerWire } from '../tree/wire.ts';
import { fromRaw } from '../values/raw.ts';

/** The count that bytes stand for; a zero with a sign is refused, since nothing writes it. */
export function readCount(wire: IntegerWire, bytes: readonly number[], path: string): number {
  const signByte = wire.sign === 'byte' ? bytes[0]! : undefined;
  if (signByte !== undefined && signByte > 1) throw new CodecError('wrong_sign', path, { byte: signByte });
  const magnitude = signByte === undefined ? bytes : bytes.slice(1);
  const raw = readUnsigned(magnitude, wire.order === 'le');
  return checkedCount(signByte === 1 ? -raw : fromRaw(wire, raw), path);
}

export function checkedCount(count: number, path: string): number {
  if (Object.is(count, -0)) throw new CodecError('signed_zero', path, {});
  return count;
}

/** A number of up to 2^53 from its bytes. */
export function readUnsigned(bytes: readonly number[], little: boolean): number {
  const ordered = little ? [...bytes].reverse() : bytes;
  return ordered.reduce((value, byte) => value * 256 + byte, 0);
}
