import * as kit from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';

/** Counterexamples that the laws found, shrunk and worked out by hand: a whole payload, and the frame that it is. */
const frames: readonly {
  readonly name: string;
  readonly device: kit.AnyDevice;
  readonly payload: Record<string, unknown>;
  readonly hex: string;
}[] = [
  {
    name: 'a padded stretch before other bytes, inside a setting',
    device: one([0x01, kit.some({ a: [0x40, [{ x: kit.u8() }, kit.padTo(3)], 0x7e] })]),
    payload: { command: 'open', a: { x: 5 } },
    // 01, then 40, 05 padded to three bytes, 7e
    hex: '01400500007e',
  },
  {
    name: 'a word beside a number whose scale has no end, where null alone was thought to stand',
    device: one([0x01, { x: kit.orNull(kit.u16le({ step: 3, perUnit: 7 }), 0xffff) }]),
    payload: { command: 'open', x: 3 },
    // 3 = 7 × 3 / 7, so count 7
    hex: '010700',
  },
  {
    name: 'a command called like a property that all objects inherit, which may come several times',
    device: kit.device(
      'inherited',
      { toString: kit.command({ fPort: 10, frame: [0x01, kit.u8()], many: true }) },
      { payload: 'keyed', several: true },
    ),
    payload: { toString: [1, 2] },
    hex: '01010102',
  },
];

describe('a payload goes out as its frame and comes back', () => {
  for (const { name, device, payload, hex } of frames) {
    test(name, () => {
      const { encodeDownlink, decodeDownlink } = kit.formatterOf(device);
      const bytes = [...kit.fromHex(hex)!];
      expect(encodeDownlink({ data: payload })).toEqual({ bytes, fPort: 10 });
      expect(decodeDownlink({ bytes, fPort: 10 })).toEqual({ data: payload });
    });
  }
});

/** Declarations that must be refused in our words. */
const declarations: readonly {
  readonly name: string;
  readonly declare: () => unknown;
  readonly code: kit.RefusalCode;
}[] = [
  {
    name: 'bits that are no whole byte, where stretches are told apart by them',
    declare: () => one([kit.some({ a: [kit.bits({ x: kit.uint(3) })], b: [0x01] })]),
    code: 'not_whole_bytes',
  },
  {
    name: 'a tag where the list of commands lies',
    declare: () => one([0x01], { payload: { tag: 'commands' }, several: true }),
    code: 'bad_name',
  },
];

describe('a declaration is refused', () => {
  for (const { name, declare, code } of declarations) {
    test(name, () => expect(declare).toThrow(expect.objectContaining({ code })));
  }
});

/** A device of one command. */
function one(frame: readonly unknown[], options: kit.DeviceOptions = {}): kit.AnyDevice {
  return kit.device('one', { open: kit.command({ fPort: 10, frame: frame as [] }) }, options);
}
