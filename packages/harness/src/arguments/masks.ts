import type { FlagsWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { bytesOfBits } from './count-bytes.ts';

/** Flags as a list in any order, or as an object of booleans. */
export function masks(wire: FlagsWire): fc.Arbitrary<{ given: unknown; canonical: unknown; bytes: readonly number[] }> {
  const named = wire.names.flatMap((name, bit) => (name === null ? [] : [{ name, bit }]));
  const all = fc.constant(named);
  const some = fc.oneof({ weight: 4, arbitrary: fc.subarray(named) }, { weight: 1, arbitrary: all });
  return fc.tuple(some, fc.boolean()).map(([set, backwards]) => {
    const bits = Array.from({ length: wire.bits }, (_, bit) => (set.some((one) => one.bit === bit) ? '1' : '0'));
    const bytes = bytesOfBits(bits.reverse().join(''));
    const list = set.map(({ name }) => name);
    const object = Object.fromEntries(named.map(({ name }) => [name, list.includes(name)]));
    return {
      given: wire.as === 'object' ? object : backwards ? [...list].reverse() : list,
      canonical: wire.as === 'object' ? object : list,
      bytes: wire.order === 'le' ? bytes.reverse() : bytes,
    };
  });
}
