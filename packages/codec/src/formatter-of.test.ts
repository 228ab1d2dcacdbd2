import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/rows.ts';
import {
  ascii,
  bits,
  command,
  device,
  f32be,
  flag,
  flags,
  formatterOf,
  given,
  group,
  has,
  hex,
  list,
  oneOf,
  reserved,
  seconds,
  u8,
  u16be,
  u32be,
  u64be,
  utf8,
} from './index.ts';

const everything = {
  open: command({ fPort: 10, frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }] }),
  text: command({ fPort: 10, frame: [0x03, { name: utf8({ prefix: u8() }), id: ascii({ length: 4, pad: 0 }) }] }),
  bare: command({ fPort: 10, frame: [0x04, f32be()] }),
  items: command({ fPort: 10, frame: [0x05, list([{ at: seconds(u32be(), { epoch: 'unix' }) }], { prefix: u8() })] }),
  mask: command({ fPort: 10, frame: [0x06, { on: flags(['a', 'b'], { as: 'object' }), n: u64be() }] }),
  extra: command({
    fPort: 10,
    frame: [
      0x07,
      bits([has('x'), { on: flag() }, reserved(6)]),
      given('x', [{ inner: group([{ raw: hex({ length: 2 }) }]) }]),
    ],
  }),
  mode: command({ fPort: 10, frame: [0x08, { mode: oneOf({ soak: 0, pulse: 1 }) }] }),
  reboot: command({ fPort: 10, frame: [0xff] }),
};
const devices = {
  tagged: device('tagged', everything),
  keyed: device('keyed', everything, { payload: 'keyed' }),
  'tagged, several': device('tagged', everything, { several: true }),
  'keyed, several': device('keyed', everything, { payload: 'keyed', several: true }),
  flat: device('flat', { open: everything.open, text: everything.text, mode: everything.mode }, { payload: 'flat' }),
};

const cyclic: Record<string, unknown> = { command: 'open' };
cyclic.zone = cyclic;

const thrower = {
  get command(): never {
    throw new Error('not today');
  },
};
const bareThrower = {
  get command(): never {
    throw Object.create(null, { message: { value: Object.create(null) } });
  },
};

/** Anything at all. */
const strange: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  true: true,
  NaN: Number.NaN,
  'minus zero': -0,
  '2^53 + 1': 2 ** 53 + 1,
  Infinity: Number.POSITIVE_INFINITY,
  'a bigint': 5n,
  'a symbol': Symbol('open'),
  'a function': () => ({ command: 'open' }),
  'empty text': '',
  'a lone surrogate': '\ud800',
  'a million characters': 'x'.repeat(1_000_000),
  'an empty list': [],
  'a list of holes': new Array(3),
  'a list of commands': [{ command: 'open', zone: 1, minutes: 1 }],
  'an empty object': {},
  'an object without prototype': Object.create(null),
  'an object of inherited keys': Object.create({ command: 'open', zone: 1, minutes: 1 }),
  'a date': new Date(0),
  'an invalid date': new Date(Number.NaN),
  'a map': new Map([['command', 'open']]),
  'a typed array': new Uint8Array(4),
  'a regular expression': /open/,
  'a proxy of nothing': new Proxy({}, {}),
  'an object that contains itself': cyclic,
  'an object that throws': thrower,
  'an object that throws what is no error': bareThrower,
  'a key that sets the prototype': JSON.parse('{"__proto__":{"command":"open"}}'),
  'a known command and a key that sets the prototype': JSON.parse(
    '{"command":"open","zone":1,"minutes":1,"__proto__":null}',
  ),
  'a key that is a number': { 0: 'open' },
  'a constructor': { constructor: { prototype: {} }, command: 'open' },
  'text that throws away its prefix': { command: 'text', name: 'x'.repeat(1_000_000), id: '' },
  'a lone surrogate in a field': { command: 'text', name: '\udc00', id: 'a' },
  'a list of a million items': { command: 'items', value: new Array(1_000_000).fill(null) },
  'commands of a million items': { commands: new Array(100_000).fill({ command: 'reboot' }) },
  'a key of a million items': { open: new Array(1_000_000).fill(1) },
  'a mask of another mask': { command: 'mask', on: { a: true, b: true, toString: true }, n: '1' },
  'nested data a thousand deep': JSON.parse(`${'{"inner":'.repeat(1000)}1${'}'.repeat(1000)}`),
};

describe('the formatter', () => {
  for (const [style, one] of Object.entries(devices)) {
    const { encodeDownlink, decodeDownlink } = formatterOf(one);
    const isRefusal = (answer: object): boolean =>
      'errors' in answer &&
      Object.keys(answer).length === 1 &&
      Array.isArray(answer.errors) &&
      answer.errors.length === 1 &&
      typeof answer.errors[0] === 'string' &&
      answer.errors[0] !== '';

    for (const [name, data] of Object.entries(strange)) {
      test(`answers ${name} for data, ${style}`, () => {
        const answer = encodeDownlink({ data });
        expect(isRefusal(answer) || ('bytes' in answer && answer.fPort === 10)).toBe(true);
      });
      test(`refuses ${name} for an input, ${style}`, () => {
        expect(isRefusal(encodeDownlink(data as never))).toBe(true);
        expect(isRefusal(decodeDownlink(data as never))).toBe(true);
      });
      test(`refuses ${name} for bytes, ${style}`, () =>
        expect(isRefusal(decodeDownlink({ fPort: 10, bytes: data as number[] }))).toBe(true));
      test(`refuses ${name} for a port, ${style}`, () =>
        expect(isRefusal(decodeDownlink({ fPort: data as number, bytes: [0xff] }))).toBe(true));
    }
  }

  const { encodeDownlink, decodeDownlink } = formatterOf(devices.tagged);
  test('gives bytes and a port', () =>
    expect(encodeDownlink({ data: { command: 'open', zone: 2, minutes: 30 }, fPort: 1 })).toStrictEqual({
      bytes: [2, 2, 0, 30],
      fPort: 10,
    }));
  test('gives the data back', () =>
    expect(decodeDownlink({ bytes: [2, 2, 0, 30], fPort: 10 })).toStrictEqual({
      data: { command: 'open', zone: 2, minutes: 30 },
    }));
  test('refuses in one sentence', () =>
    expect(encodeDownlink({ data: { command: 'open', zone: 9, minutes: 70_000 } })).toStrictEqual({
      errors: ['open.zone: 9 is outside 1…4'],
    }));
  test('refuses a frame in one sentence', () =>
    expect(decodeDownlink({ bytes: [2, 9, 0, 30], fPort: 10 })).toStrictEqual({
      errors: ['open.zone: 9 is outside 1…4'],
    }));
  test('takes no account of the port given', () =>
    expect(encodeDownlink({ data: { command: 'reboot' }, fPort: 'x' })).toStrictEqual({ bytes: [255], fPort: 10 }));
  test('says what another’s code threw', () => {
    expect(encodeDownlink({ data: thrower })).toStrictEqual({ errors: ['the input cannot be read: not today'] });
    expect(encodeDownlink({ data: bareThrower })).toStrictEqual({ errors: ['the input cannot be read'] });
  });
  test('is made of a device', () =>
    expect(refusalOf(() => formatterOf({} as never)).message).toBe(
      'an object does not belong here: it takes a device, as device(…) or restore(…) gives it',
    ));
});
