import * as kit from '@downlink-kit/codec';
import { compileSchema, type WireKeyword, wireTakes } from '@downlink-kit/codec/tree';
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

/** What must be refused in our words. */
const refusals: readonly { readonly name: string; readonly attempt: () => unknown; readonly code: kit.RefusalCode }[] =
  [
    {
      name: 'bits that are no whole byte, where stretches are told apart by them',
      attempt: () => one([kit.some({ a: [kit.bits({ x: kit.uint(3) })], b: [0x01] })]),
      code: 'not_whole_bytes',
    },
    {
      name: 'a tag where the list of commands lies',
      attempt: () => one([0x01], { payload: { tag: 'commands' }, several: true }),
      code: 'bad_name',
    },
    {
      name: 'a word at the count of another beside the same field',
      attempt: () => one([kit.orOneOf(kit.orNull(kit.u8(), 0), { never: 0 })]),
      code: 'bad_option',
    },
    {
      name: 'a call where pack takes a list of them',
      attempt: () => kit.pack(one([0x01]), { command: 'open' } as never),
      code: 'wrong_type',
    },
    {
      name: 'a name where pack takes a command with its data',
      attempt: () => kit.pack(one([0x01]), ['open'] as never),
      code: 'wrong_type',
    },
    {
      name: 'nothing where explain takes a frame',
      attempt: () => kit.explain(one([0x01]), undefined as never),
      code: 'wrong_type',
    },
  ];

describe('a CodecError refuses', () => {
  for (const { name, attempt, code } of refusals) {
    test(name, () => expect(attempt).toThrow(expect.objectContaining({ code })));
  }
});

/** What the schema says with our keyword, which is what encode says. */
const verdicts: readonly {
  readonly name: string;
  readonly device: kit.AnyDevice;
  readonly payload: Record<string, unknown>;
  readonly taken: boolean;
}[] = [
  {
    name: 'a frame without bytes, beside a port that is data',
    device: kit.device('port', {
      open: kit.command({ fPort: { slot: kit.u8({ minimum: 1, maximum: 9 }) }, frame: [{ list: kit.list(kit.u8()) }] }),
    }),
    payload: { command: 'open', slot: 1, list: [] },
    taken: false,
  },
  {
    name: 'a field called like a property that all objects inherit, which comes together with others',
    device: one([
      kit.bits([kit.has('part'), kit.reserved(7)]),
      kit.given('part', [{ a: kit.u8() }, kit.either([0x10, { valueOf: kit.u8() }], [0x11, { b: kit.u8() }])]),
    ]),
    payload: { command: 'open', a: 1, valueOf: 2 },
    taken: true,
  },
];

/** Devices that must come back from JSON as they were. */
const restored: readonly { readonly name: string; readonly device: kit.AnyDevice }[] = [
  { name: 'a scale whose values have no end, with the limits of its bits', device: one([kit.i16be({ perUnit: 3 })]) },
];

describe('restore takes', () => {
  for (const { name, device } of restored) {
    test(name, () => {
      const json: unknown = JSON.parse(JSON.stringify(device));
      expect(JSON.parse(JSON.stringify(kit.restore(json)))).toEqual(json);
    });
  }
});

describe('encode and its schema judge alike', () => {
  for (const { name, device, payload, taken } of verdicts) {
    test(name, () => {
      expect('bytes' in kit.formatterOf(device).encodeDownlink({ data: payload })).toBe(taken);
      expect(compileSchema(kit.schemaOf(device).schema)!(payload)).toBe(taken);
    });
  }
});

/** Keywords of fields that no schema is wider for: the rest of the schema says it all, so they take anything. */
const exactFields: readonly { readonly name: string; readonly field: unknown; readonly value: unknown }[] = [
  { name: 'any time of day', field: kit.minutesOfDay(kit.u16be()), value: '24:00' },
  { name: 'null beside a whole number', field: kit.orNull(kit.u8(), 255), value: 255 },
];

describe('our keyword leaves to other keywords', () => {
  for (const { name, field, value } of exactFields) {
    test(name, () => expect(wireTakes((field as { wire: WireKeyword }).wire, value)).toBe(true));
  }
});

/** A device of one command. */
function one(frame: readonly unknown[], options: kit.DeviceOptions = {}): kit.AnyDevice {
  return kit.device('one', { open: kit.command({ fPort: 10, frame: frame as [] }) }, options);
}
