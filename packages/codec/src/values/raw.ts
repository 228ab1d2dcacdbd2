import type { IntegerWire } from '../tree/wire.ts';

/** The bits of a count as a number without sign; for a sign byte, the magnitude behind it. */
export function toRaw(wire: IntegerWire, count: number): number {
  if (wire.sign === 'byte') return Math.abs(count);
  if (count >= 0) return count;
  return wire.sign === 'magnitude' ? 2 ** (wire.bits - 1) - count : 2 ** wire.bits + count;
}

/** The count that bits without sign stand for; -0 where only the sign is set. A sign byte is not among them. */
export function fromRaw(wire: IntegerWire, raw: number): number {
  const half = 2 ** (wire.bits - 1);
  if (!wire.signed || wire.sign === 'byte' || raw < half) return raw;
  return wire.sign === 'magnitude' ? -(raw - half) : raw - 2 * half;
}
