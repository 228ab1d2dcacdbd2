import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/rows.ts';
import {
  bits,
  CodecError,
  command,
  device,
  encode,
  flag,
  i16be,
  isCodecError,
  oneOf,
  u8,
  u16be,
  uint,
} from './index.ts';

const valve = device('acme-av2', {
  open: command({
    fPort: 10,
    frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be({ minimum: 1, maximum: 720, unit: 'min' }) }],
  }),
  guardFrost: command({
    fPort: 10,
    frame: [
      0x05,
      { below: i16be({ perUnit: 10 }) },
      bits({ enabled: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) }),
    ],
  }),
  reboot: command({ fPort: 10, frame: [0xff], confirmed: 'never' }),
});

describe('encode', () => {
  test('gives a downlink, whole', () =>
    expect(encode(valve.open, { zone: 2, minutes: 30 })).toMatchObject({
      command: 'open',
      fPort: 10,
      bytes: Uint8Array.of(0x02, 0x02, 0x00, 0x1e),
      // 02 02 00 1e: 000000 100000 001000 000000 000111 10(0000)
      frmPayload: 'AgIAHg==',
      decodedPayload: { command: 'open', zone: 2, minutes: 30 },
      confirmation: 'allowed',
    }));

  test('gives the payload in canonical form', () =>
    expect(
      encode(valve.guardFrost, { below: 0.1 + 0.2, enabled: true, mode: 'pulse', level: 5 }).decodedPayload,
    ).toEqual({
      command: 'guardFrost',
      below: 0.3,
      enabled: true,
      mode: 'pulse',
      level: 5,
    }));

  test('takes no data, or an empty object, for a command without fields', () => {
    expect(encode(valve.reboot)).toMatchObject({
      frmPayload: '/w==',
      decodedPayload: { command: 'reboot' },
      confirmation: 'never',
    });
    expect(encode(valve.reboot, {})).toMatchObject({ frmPayload: '/w==' });
  });

  test('leaves the data as it was', () => {
    const data = Object.freeze({ zone: 2, minutes: 30 });
    encode(valve.open, data);
    expect(data).toEqual({ zone: 2, minutes: 30 });
  });

  const refusals: readonly { name: string; data: unknown; says: string }[] = [
    {
      name: 'the first fault in the order of the declaration',
      data: { minutes: 900, zone: 9 },
      says: 'open.zone: 9 is outside 1…4',
    },
    {
      name: 'a fault before an unknown key',
      data: { a: 1, zone: 1, minutes: 900 },
      says: 'open.minutes: 900 is outside 1…720',
    },
    {
      name: 'an unknown key',
      data: { zone: 1, minutes: 30, minute: 30 },
      says: 'open: no field "minute"; it has zone, minutes',
    },
    { name: 'a missing key', data: { zone: 1 }, says: 'open.minutes: is missing; it takes a whole number 1…720' },
    { name: 'a list', data: [1, 30], says: 'open: a list is not an object' },
    { name: 'null', data: null, says: 'open: null is not an object' },
    { name: 'nothing', data: undefined, says: 'open: is missing; it takes an object with zone, minutes' },
    { name: 'text', data: 'open', says: 'open: "open" is not an object' },
    { name: 'a function', data: () => 1, says: 'open: a function is not an object' },
    {
      name: 'inherited keys',
      data: Object.create({ zone: 1, minutes: 30 }),
      says: 'open: the field "zone" is not its own but inherited; write it there',
    },
    { name: 'a map', data: new Map([['zone', 1]]), says: 'open.zone: is missing; it takes a whole number 1…4' },
    {
      name: 'a key that sets the prototype',
      data: JSON.parse('{"zone":1,"minutes":30,"__proto__":{"zone":2}}'),
      says: 'open: no field "__proto__"; it has zone, minutes',
    },
  ];
  for (const { name, data, says } of refusals)
    test(`refuses ${name}`, () => expect(refusalOf(() => encode(valve.open, data as never)).message).toBe(says));

  const noData: readonly { name: string; data: unknown; says: string }[] = [
    { name: 'true', data: true, says: 'reboot: has no fields, so it takes no data; got true' },
    { name: 'null', data: null, says: 'reboot: has no fields, so it takes no data; got null' },
    { name: 'a list', data: [], says: 'reboot: has no fields, so it takes no data; got a list' },
    { name: 'a key', data: { now: 1 }, says: 'reboot: no field "now"; it has none' },
  ];
  for (const { name, data, says } of noData) {
    test(`refuses ${name} for a command without fields`, () =>
      expect(refusalOf(() => encode(valve.reboot, data as never)).message).toBe(says));
  }

  const needs = 'encode takes a command of a device, like valve.open: a command alone has no name';
  const commands: readonly { name: string; command: unknown; says: string }[] = [
    {
      name: 'a command that is in no device',
      command: command({ fPort: 1, frame: [0x01] }),
      says: `an object does not belong here: ${needs}`,
    },
    { name: 'a device', command: valve, says: `an object does not belong here: ${needs}` },
    { name: 'the name of a command', command: 'open', says: `"open" does not belong here: ${needs}` },
    { name: 'nothing', command: undefined, says: `undefined does not belong here: ${needs}` },
    { name: 'null', command: null, says: `null does not belong here: ${needs}` },
  ];
  for (const { name, command: given, says } of commands)
    test(`refuses ${name}`, () => expect(refusalOf(() => encode(given as typeof valve.reboot)).message).toBe(says));
});

describe('a refusal', () => {
  const refusal = refusalOf(() => encode(valve.open, { zone: 1, minute: 30 } as never));
  test('is a CodecError with a code, a path, details and a sentence', () => {
    const error = refusalOf(() => encode(valve.open, { zone: 2, minutes: 900 }));
    expect(error).toBeInstanceOf(CodecError);
    expect({
      name: error.name,
      code: error.code,
      path: error.path,
      details: error.details,
      message: error.message,
    }).toEqual({
      name: 'CodecError',
      code: 'out_of_range',
      path: 'open.minutes',
      details: { value: 900, minimum: 1, maximum: 720 },
      message: 'open.minutes: 900 is outside 1…720',
    });
  });
  test('is told from other errors by its code', () => {
    expect(isCodecError(refusal)).toBe(true);
    expect(isCodecError(refusal, 'missing_field')).toBe(true);
    expect(isCodecError(refusal, 'out_of_range')).toBe(false);
    expect(isCodecError(new Error('no'))).toBe(false);
    expect(isCodecError('no')).toBe(false);
    expect(isCodecError(null)).toBe(false);
  });

  const near: readonly { name: string; call: () => unknown; nearest: string | undefined }[] = [
    {
      name: 'an unknown field',
      call: () => encode(valve.open, { zone: 1, minutes: 1, minute: 1 } as never),
      nearest: 'minutes',
    },
    {
      name: 'a field that nothing is near to',
      call: () => encode(valve.open, { zone: 1, minutes: 1, colour: 1 } as never),
      nearest: undefined,
    },
    {
      name: 'a choice',
      call: () => encode(valve.guardFrost, { below: 1, enabled: true, mode: 'soakk', level: 1 } as never),
      nearest: 'soak',
    },
    {
      name: 'a choice in other letters',
      call: () => encode(valve.guardFrost, { below: 1, enabled: true, mode: 'PULSE', level: 1 } as never),
      nearest: 'pulse',
    },
  ];
  for (const { name, call, nearest } of near)
    test(`knows the nearest name of ${name}`, () =>
      expect((refusalOf(call).details as { nearest?: string }).nearest).toBe(nearest));
});
