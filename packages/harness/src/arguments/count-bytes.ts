import type { IntegerWire } from '@downlink-kit/codec/tree';

/** The bytes in which a count lies in the frame. */
export function bytesOfCount(wire: IntegerWire, count: number | bigint): readonly number[] {
  const bytes = bytesOfBits(bitsOfCount(wire, count));
  const ordered = wire.order === 'le' ? bytes.reverse() : bytes;
  return wire.sign === 'byte' ? [count < 0 ? 1 : 0, ...ordered] : ordered;
}

/** The bits of a count, most significant first, as text of 0 and 1; of a sign byte, the magnitude alone. */
export function bitsOfCount({ bits, sign }: IntegerWire, count: number | bigint): string {
  const whole = BigInt(count);
  const magnitude = whole < 0n ? -whole : whole;
  if (sign === 'byte') return digitsOfBits(magnitude, bits);
  if (sign === 'magnitude') return (whole < 0n ? '1' : '0') + digitsOfBits(magnitude, bits - 1);
  return digitsOfBits(BigInt.asUintN(bits, whole), bits);
}

/** Bits, eight a byte, the most significant first. */
export function bytesOfBits(bits: string): number[] {
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

function digitsOfBits(value: bigint, bits: number): string {
  return value.toString(2).padStart(bits, '0');
}
