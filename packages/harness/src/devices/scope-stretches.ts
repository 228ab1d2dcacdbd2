import * as kit from '@downlink-kit/codec';
import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import type { Room } from './fields.ts';
import { plainIntegers } from './integer-fields.ts';
import { leafFields } from './leaf-fields.ts';
import { type Stretches, stretches } from './stretches.ts';

/** A list with its length in bytes or bits, at times part of the data, and at times a checksum behind it all. */
export function measuredStretches(room: Room): Stretches {
  const add = fc.constantFrom({}, { add: 1 }, { add: 3 });
  const shape = fc.record({ inBits: fc.boolean(), isNamed: fc.boolean(), isSummed: fc.boolean() });
  return fc
    .tuple(stretches(room), shape, plainIntegers(3), add)
    .map(([stretch, { inBits, isNamed, isSummed }, on, options]) => (names) => {
      const length = inBits ? kit.lengthBits(6, options) : kit.length(on, options);
      const item = isNamed ? { [names.next()]: length } : length;
      const head = inBits ? packed(false, isNamed ? [item] : [{ [names.next()]: length }], undefined, 1) : item;
      return [[0x55, head, ...stretch(names), ...(isSummed ? [kit.xor8()] : [])]];
    });
}

const CHECKSUMS: readonly ((options: kit.CrcOptions) => kit.Derived)[] = [
  (options) => kit.sum8(options),
  (options) => kit.xor8(options),
  ...(['smbus', 'maxim-dow'] as const).map((name) => (options: kit.CrcOptions) => kit.crc8(name, options)),
  ...(['modbus', 'kermit', 'xmodem', 'ccitt-false', 'arc', 'x25', 'en-13757'] as const).flatMap((name) => [
    (options: kit.CrcOptions) => kit.crc16be(name, options),
    (options: kit.CrcOptions) => kit.crc16le(name, options),
  ]),
  ...(['iso-hdlc', 'jamcrc'] as const).flatMap((name) => [
    (options: kit.CrcOptions) => kit.crc32be(name, options),
    (options: kit.CrcOptions) => kit.crc32le(name, { ...options, bytes: 2 }),
  ]),
];

/** A list with a checksum over what stands before it, at times part of the data. */
export function checkedStretches(room: Room): Stretches {
  const skip = fc.constantFrom({}, { skip: 1 });
  return fc
    .tuple(stretches(room), fc.constantFrom(...CHECKSUMS), skip, fc.boolean())
    .map(([stretch, make, options, isNamed]) => (names) => {
      const inner = stretch(names);
      const sum = make(options);
      return [[0x7e, ...inner, isNamed ? { [names.next()]: sum } : sum]];
    });
}

/** A list filled up to a size. */
export function paddedStretches(room: Room): Stretches {
  const pad = fc.tuple(fc.constantFrom(8, 13, 40), fc.constantFrom(0, 0xff));
  return fc.tuple(stretches({ ...room, greedy: false }), pad).map(([stretch, [to, value]]) => (names) => [
    [...stretch(names), kit.padTo(to, value)],
  ]);
}

/** A stretch of fixed size as hex digits. */
export function hexStretches(): Stretches {
  const { integer, float, choice, special, flags, digits, time, constant } = leafFields;
  const field = fc.oneof(integer, float, choice, special, flags, digits, time, constant);
  return fc.tuple(fc.array(field, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([list, upper]) => (names) => {
    const items = list.map((make) => ({ [names.next()]: make() }));
    return [kit.asHex([0xab, ...items] as never, { upper })];
  });
}
