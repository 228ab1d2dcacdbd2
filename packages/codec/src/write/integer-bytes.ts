import type { IntegerWire } from '../tree/wire.ts';
import { toRaw } from '../values/raw.ts';

/** Writes a count as its bytes. */
export function writeCount(wire: IntegerWire, count: number, out: number[]): void {
  if (wire.sign === 'byte') out.push(count < 0 ? 1 : 0);
  writeUnsigned(toRaw(wire, count), wire.bits / 8, wire.order === 'le', out);
}

/** Writes a number of up to 2^53 as so many bytes. */
export function writeUnsigned(value: number, bytes: number, little: boolean, out: number[]): void {
  const start = out.length;
  let left = value;
  for (let at = 0; at < bytes; at++) {
    out[little ? start + at : start + bytes - 1 - at] = left % 256;
    left = Math.floor(left / 256);
  }
}
