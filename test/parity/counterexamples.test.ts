import * as kit from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { generatedFormatter } from './generated.ts';

/** What generated formatters once got wrong, shrunk and worked out by hand. */
const encodings: readonly {
  readonly name: string;
  readonly device: kit.AnyDevice;
  readonly payload: unknown;
  readonly answer: kit.EncodeDownlinkOutput;
}[] = [
  {
    name: 'a key called __proto__ beside the tag',
    device: one([0xff]),
    payload: JSON.parse('{ "command": "open", "__proto__": 1 }'),
    answer: { errors: ['open: no field "__proto__"; it has none'] },
  },
  {
    name: 'flags as an object, in a device without flags as a list',
    device: one([0x01, { days: kit.flags(['monday', 'tuesday'], { as: 'object' }) }]),
    payload: { command: 'open', days: { monday: false, tuesday: true } },
    answer: { bytes: [0x01, 0x02], fPort: 10 },
  },
  {
    name: 'a flag that is missing from flags that are the data themselves',
    device: one([0x01, kit.flags(['monday'], { as: 'object' })], { payload: 'keyed' }),
    payload: { open: {} },
    answer: { errors: ['open.monday: is missing; it takes true or false'] },
  },
  {
    name: 'a stranger among flags',
    device: one([0x01, { days: kit.flags(['monday'], { as: 'object' }) }]),
    payload: { command: 'open', days: { monday: true, sunday: true } },
    answer: { errors: ['open.days: no field "sunday"; it has monday'] },
  },
  {
    name: 'nine digits of BCD in bits, more than shifts can see',
    device: one([0x01, kit.bits([{ serial: kit.bcd(9) }, kit.reserved(4)] as never)]),
    payload: { command: 'open', serial: 999999998 },
    // 9 9 9 9 9 9 9 9 8 and four reserved bits
    answer: { bytes: [0x01, 0x99, 0x99, 0x99, 0x99, 0x80], fPort: 10 },
  },
  {
    name: 'a group of one unnamed value that is missing',
    device: one([0x01, { zone: kit.group([kit.u8({ maximum: 9 })] as never) }]),
    payload: { command: 'open' },
    answer: { errors: ['open.zone: is missing; it takes a whole number 0…9'] },
  },
  {
    name: 'a fraction where a word may stand instead of a whole number',
    device: one([0x01, { period: kit.orOneOf(kit.u8({ minimum: 10 }), { never: 0 }) }]),
    payload: { command: 'open', period: 10.5 },
    answer: { errors: ['open.period: 10.5 is not a whole number 10…255, or "never"'] },
  },
  {
    name: 'a number outside its limits where a word may stand instead',
    device: one([0x01, { period: kit.orOneOf(kit.u8({ minimum: 10 }), { never: 0 }) }]),
    payload: { command: 'open', period: 9 },
    answer: { errors: ['open.period: 9 is outside 10…255'] },
  },
  {
    name: 'more commands under a key than a frame has bytes, before any is looked at',
    device: kit.device(
      'many',
      { open: kit.command({ fPort: 10, frame: [1], many: true }) },
      { payload: 'keyed', several: true, maxBytes: 51 },
    ),
    payload: { open: new Array(300_000).fill(false) },
    answer: { errors: ['open: items: 300000; it takes at most 51'] },
  },
  {
    name: 'more commands in a list than a frame has bytes, before any is looked at',
    device: kit.device(
      'many',
      { open: kit.command({ fPort: 10, frame: [1], many: true }) },
      { several: true, maxBytes: 51 },
    ),
    payload: { commands: new Array(300_000).fill(false) },
    answer: { errors: ['commands: items: 300000; it takes at most 51'] },
  },
];

describe('reference and generated formatter encode and refuse', () => {
  for (const { name, device, payload, answer } of encodings) {
    test(name, () => {
      expect(kit.formatterOf(device).encodeDownlink({ data: payload })).toEqual(answer);
      expect(generatedFormatter(device).encodeDownlink({ data: payload })).toEqual(answer);
    });
  }
});

const decodings: readonly {
  readonly name: string;
  readonly device: kit.AnyDevice;
  readonly hex: string;
  readonly answer: kit.DecodeDownlinkOutput;
}[] = [
  {
    name: 'a padded stretch behind a list, whose end is counted from where it begins',
    device: one([0x01, { steps: kit.list(kit.u8(), { prefix: kit.u8() }) }, [{ mode: kit.u8() }, kit.padTo(4)], 0x7e]),
    hex: '0102050609000000' + '7e',
    answer: { data: { command: 'open', steps: [5, 6], mode: 9 } },
  },
  {
    name: 'the rest of a frame that ends before it begins',
    device: one([0x01, { rest: kit.hex() }, { last: kit.u8() }]),
    hex: '01',
    answer: { errors: ['open.rest: is cut off; bytes missing: 1'] },
  },
  {
    name: 'layouts in a group, in a frame too short for what follows the group',
    device: one([
      { zone: kit.group([kit.either([0x10, { a: kit.u8() }], [0x11, { b: kit.u16be() }])] as never) },
      { later: kit.u32be() },
    ]),
    hex: '10',
    // four bytes must follow, one is there
    answer: { errors: ['open.zone: is cut off; bytes missing: 3'] },
  },
  {
    name: 'a length in some bits, under a name, that is wrong',
    device: one([0x01, kit.bits([{ size: kit.lengthBits(8) }] as never), { a: kit.u8() }]),
    hex: '010205',
    answer: { errors: ['open.size: says 2, but the length is 1'] },
  },
  {
    name: 'layouts in a frame too short even for what follows them',
    device: one([0x01, kit.either([0x10, { a: kit.u32be() }], [0x11, { b: kit.u8() }]), { later: kit.u32be() }]),
    hex: '011105',
    // Nothing is left to tell the layouts apart, so the first speaks: 1 + 5 + 4 bytes are needed, 3 are there.
    answer: { errors: ['open: is cut off; bytes missing: 7'] },
  },
  {
    name: 'a fault in the second of two commands whose first bytes hold a token beside their kind',
    device: kit.device('two', {
      ask: kit.command({ fPort: 10, frame: [kit.bits([kit.reserved(5, 1), { token: kit.uint(3) }]), 0x00] as never }),
      tell: kit.command({
        fPort: 10,
        frame: [
          kit.bits([kit.reserved(5, 2), { token: kit.uint(3) }]),
          0x00,
          { level: kit.u8({ maximum: 9 }) },
        ] as never,
      }),
    }),
    hex: '15000a',
    answer: { errors: ['tell.level: 10 is outside 0…9'] },
  },
  {
    name: 'an item of fixed size whose length says that nothing follows',
    device: one([{ steps: kit.list([kit.length(kit.u8()), { a: kit.u16be() }], { count: 1 }) }]),
    hex: '000102',
    answer: { errors: ['open.steps[0]: is cut off; bytes missing: 2'] },
  },
  {
    name: 'an item of fixed size whose length in bits says that nothing follows',
    device: one([
      {
        steps: kit.list([kit.bits([kit.lengthBits(4), { mode: kit.uint(4) }] as never), { a: kit.u8() }] as never, {
          count: 2,
        }),
      },
    ]),
    hex: '11aa01bb',
    answer: { errors: ['open.steps[1]: is cut off; bytes missing: 1'] },
  },
  {
    name: 'one of several commands of fixed size whose length says that nothing follows',
    device: one([0x01, kit.length(kit.u8()), { a: kit.u16be() }], { several: true }),
    hex: '01000102',
    answer: { errors: ['open: is cut off; bytes missing: 2'] },
  },
  {
    name: 'a command of fixed size that ends before its length',
    device: one([0x01, kit.length(kit.u8()), { a: kit.u16be() }]),
    hex: '01',
    // What stands behind the length is not missing before the length says so.
    answer: { errors: ['open: is cut off; bytes missing: 1'] },
  },
  {
    name: 'a setting of fixed size whose length leaves out what it holds',
    device: one([
      kit.some({ gain: [0x01, kit.length(kit.u8()), { step: kit.u16be() }, kit.sum8()] }),
      { zone: kit.u8() },
    ]),
    hex: '010000010201',
    // two bytes of step and one of the sum
    answer: { errors: ['open.gain: is cut off; bytes missing: 3'] },
  },
  {
    name: 'the second of two settings that their limits tell apart',
    device: one([kit.some({ low: [kit.u8({ maximum: 9 })], high: [kit.u8({ minimum: 20 })] })]),
    hex: '3205',
    answer: { data: { command: 'open', low: 5, high: 50 } },
  },
  {
    name: 'a byte between the limits that tell two settings apart',
    device: one([kit.some({ low: [kit.u8({ maximum: 9 })], high: [kit.u8({ minimum: 20 })] })]),
    hex: '0f',
    answer: { errors: ['open: none of its parts begins with 0f'] },
  },
  {
    name: 'settings told apart by four bits of a byte',
    device: one([
      kit.some({
        zone: [kit.bits([kit.reserved(4, 1), { x: kit.uint(4) }] as never)],
        mode: [kit.bits([kit.reserved(4, 2), { y: kit.uint(4) }] as never)],
      } as never),
    ]),
    hex: '2f1e',
    answer: { data: { command: 'open', zone: { x: 14 }, mode: { y: 15 } } },
  },
  {
    name: 'settings told apart by words, behind a byte that they share',
    device: one([
      kit.some({
        zone: [0x07, { word: kit.oneOf({ a: 1, b: 200 }) }],
        mode: [0x07, { word: kit.oneOf({ c: 2, d: 3 }) }],
        gain: [0x08, { level: kit.u8() }],
      }),
    ]),
    hex: '070308ff07c8',
    answer: { data: { command: 'open', zone: { word: 'b' }, mode: { word: 'd' }, gain: { level: 255 } } },
  },
];

describe('reference and generated formatter decode and refuse', () => {
  for (const { name, device, hex, answer } of decodings) {
    test(name, () => {
      const frame = { bytes: [...kit.fromHex(hex)!], fPort: 10 };
      expect(kit.formatterOf(device).decodeDownlink(frame)).toEqual(answer);
      expect(generatedFormatter(device).decodeDownlink(frame)).toEqual(answer);
      expect(decoded(device, frame)).toEqual(answer);
    });
  }
});

const zone = one([0x02, { zone: kit.u8() }]);
const several = one([0x02, { zone: kit.u8() }], { several: true });
const nested = one([0x02, { part: kit.group([{ zone: kit.u8() }]) }]);
const keyed = one([0x02, { zone: kit.u8() }], { payload: 'keyed' });

/** What only JavaScript in the same process can hand over: JSON has none of it. */
const inputs: readonly {
  readonly name: string;
  readonly device: kit.AnyDevice;
  readonly input: unknown;
  readonly answer: kit.EncodeDownlinkOutput;
}[] = [
  {
    name: 'a tag that is undefined beside a list of commands',
    device: several,
    input: { data: { command: undefined, commands: [{ command: 'open', zone: 3 }] } },
    answer: { bytes: [0x02, 3], fPort: 10 },
  },
  {
    name: 'a bigint',
    device: zone,
    input: { data: { command: 'open', zone: 1n } },
    answer: { errors: ['open.zone: 1n is not a whole number'] },
  },
  {
    name: 'a field inherited in a group',
    device: nested,
    input: { data: { command: 'open', part: Object.create({ zone: 1 }) } },
    answer: { errors: ['open.part: the field "zone" is not its own but inherited; write it there'] },
  },
  {
    name: 'a field inherited in a group, beside a key that is none',
    device: nested,
    input: { data: { command: 'open', part: Object.assign(Object.create({ zone: 1 }), { zones: 2 }) } },
    answer: { errors: ['open.part: no field "zones"; it has zone'] },
  },
  {
    name: 'a field inherited under a key',
    device: keyed,
    input: { data: { open: Object.create({ zone: 1 }) } },
    answer: { errors: ['open: the field "zone" is not its own but inherited; write it there'] },
  },
  {
    name: 'a list as the input',
    device: zone,
    input: Object.assign([], { data: { command: 'open', zone: 3 } }),
    answer: { bytes: [0x02, 3], fPort: 10 },
  },
  {
    name: 'a function as the input',
    device: zone,
    input: Object.assign(() => 1, { data: { command: 'open', zone: 3 } }),
    answer: { bytes: [0x02, 3], fPort: 10 },
  },
  { name: 'null as the input', device: zone, input: null, answer: { errors: ['null is not an object'] } },
  { name: 'no input', device: zone, input: undefined, answer: { errors: ['undefined is not an object'] } },
  ...(
    [
      ['null', null, ': null'],
      ['undefined', undefined, ': undefined'],
      ['text', 'str', ': str'],
      ['a symbol', Symbol('x'), ': Symbol(x)'],
      ['an error', new Error('not today'), ': not today'],
      ['an error without words', new TypeError(), ': TypeError'],
      ['an object without prototype', Object.create(null), ''],
      ['an object whose message is no text', { message: 7, toString: () => 'seven' }, ': seven'],
      [
        'an object that throws again',
        {
          get message() {
            throw null;
          },
        },
        '',
      ],
      ['a proxy that throws again', unreadable(), ''],
      ['what looks like a refusal', { sentence: 'all is well', path: '', toString: () => 'a mask' }, ': a mask'],
    ] as const
  ).map(([name, thrown, said]) => ({
    name: `a getter that throws ${name}`,
    device: zone,
    input: {
      get data(): never {
        throw thrown;
      },
    },
    answer: { errors: [`the input cannot be read${said}`] },
  })),
];

describe('reference and generated formatter answer alike', () => {
  for (const { name, device, input, answer } of inputs) {
    test(name, () => {
      expect(kit.formatterOf(device).encodeDownlink(input as never)).toEqual(answer);
      expect(generatedFormatter(device).encodeDownlink(input as never)).toEqual(answer);
    });
  }

  test('a byte that is a bigint', () => {
    const frame = { bytes: [2, 1n], fPort: 10 } as never;
    const answer = { errors: ['byte 1 is 1n, not a whole number 0…255'] };
    expect(kit.formatterOf(zone).decodeDownlink(frame)).toEqual(answer);
    expect(generatedFormatter(zone).decodeDownlink(frame)).toEqual(answer);
  });

  test('a frame that is null', () => {
    const answer = { errors: ['bytes: null is not a list of bytes'] };
    expect(kit.formatterOf(zone).decodeDownlink(null as never)).toEqual(answer);
    expect(generatedFormatter(zone).decodeDownlink(null as never)).toEqual(answer);
  });

  const tagged: readonly (readonly [name: string, device: kit.AnyDevice, bytes: number[], json: string])[] = [
    ['fields', zone, [0x02, 3], '{"command":"open","zone":3}'],
    ['a bare value', one([0x02, kit.u8()]), [0x02, 3], '{"command":"open","value":3}'],
  ];
  test.each(tagged)('with the tag before %s', (_, device, bytes, json) => {
    const frame = { bytes, fPort: 10 };
    expect(JSON.stringify(kit.formatterOf(device).decodeDownlink(frame))).toBe(`{"data":${json}}`);
    expect(JSON.stringify(generatedFormatter(device).decodeDownlink(frame))).toBe(`{"data":${json}}`);
  });

  test('layouts, where every object inherits a key', () => {
    const device = one([0x01, kit.either([0x10, { a: kit.u8() }], [0x11, { b: kit.u8() }])]);
    const prototype = Object.prototype as { stray?: number };
    try {
      prototype.stray = 1;
      const { data } = generatedFormatter(device).decodeDownlink({ bytes: [0x01, 0x10, 5], fPort: 10 }) as {
        data: object;
      };
      expect(Object.keys(data)).toEqual(['command', 'a']);
    } finally {
      delete prototype.stray;
    }
  });
});

function unreadable(): object {
  const fail = (): never => {
    throw new Error('no');
  };
  return new Proxy({}, { get: fail, has: fail, getPrototypeOf: fail });
}

/** What `decode` gives, in the form of a formatter's answer: a tagged payload, or the sentence. */
function decoded(device: kit.AnyDevice, frame: kit.Frame): kit.DecodeDownlinkOutput {
  try {
    const read = kit.decode(device, frame) as unknown as Read | { readonly commands: readonly Read[] };
    return { data: 'commands' in read ? { commands: read.commands.map(tagged) } : tagged(read) };
  } catch (error) {
    if (kit.isCodecError(error)) return { errors: [error.message] };
    throw error;
  }
}

interface Read {
  readonly command: string;
  readonly data: object;
}

function tagged({ command, data }: Read): Record<string, unknown> {
  return { command, ...data };
}

/** A device of one command. */
function one(frame: readonly unknown[], options: kit.DeviceOptions = {}): kit.AnyDevice {
  return kit.device('one', { open: kit.command({ fPort: 10, frame: frame as [] }) }, options);
}
