import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/rows.ts';
import { command, decode, device, fromHex, u8, u16be } from './index.ts';

const valve = device('acme-av2', {
  open: command({ fPort: 10, frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }] }),
  interval: command({ fPort: 10, frame: [0x03, u16be()] }),
  reboot: command({ fPort: 10, frame: [0xff] }),
  longOpen: command({ fPort: 12, frame: [0x02, { zone: u8(), seconds: u16be() }] }),
  shortOpen: command({ fPort: 12, frame: [0x02, { zone: u8() }] }),
});

describe('decode', () => {
  const rows: readonly { name: string; fPort: number; hex: string; is: unknown }[] = [
    {
      name: 'a command and its data',
      fPort: 10,
      hex: '0202001e',
      is: { command: 'open', data: { zone: 2, minutes: 30 } },
    },
    { name: 'a bare value', fPort: 10, hex: '030258', is: { command: 'interval', data: 600 } },
    { name: 'no data', fPort: 10, hex: 'ff', is: { command: 'reboot', data: {} } },
    {
      name: 'the longer of two that only their length tells apart',
      fPort: 12,
      hex: '02050102',
      is: { command: 'longOpen', data: { zone: 5, seconds: 258 } },
    },
    {
      name: 'the shorter of two that only their length tells apart',
      fPort: 12,
      hex: '0205',
      is: { command: 'shortOpen', data: { zone: 5 } },
    },
  ];
  for (const { name, fPort, hex, is } of rows) {
    test(`gives ${name}`, () => expect(decode(valve, { fPort, bytes: fromHex(hex)! })).toEqual(is));
    test(`gives ${name} from a plain list`, () =>
      expect(decode(valve, { fPort, bytes: [...fromHex(hex)!] })).toEqual(is));
  }

  const frames: readonly { name: string; fPort: number; hex: string; says: string }[] = [
    { name: 'a frame that is cut off', fPort: 10, hex: '0202', says: 'open: is cut off; bytes missing: 2' },
    {
      name: 'a frame that goes on',
      fPort: 10,
      hex: '0202001e00',
      says: 'open: goes on behind its end; bytes too many: 1',
    },
    { name: 'a value outside the limits', fPort: 10, hex: '0205001e', says: 'open.zone: 5 is outside 1…4' },
    {
      name: 'a byte of no command',
      fPort: 10,
      hex: '9902001e00',
      says: 'no command on port 10 begins with 99 02 00 1e',
    },
    { name: 'no bytes', fPort: 10, hex: '', says: 'a frame has at least one byte; this has none' },
    { name: 'another port', fPort: 9, hex: 'ff', says: 'no command on port 9; there are commands on 10, 12' },
    {
      name: 'a length of neither, as the first says',
      fPort: 12,
      hex: '020501',
      says: 'longOpen: is cut off; bytes missing: 1',
    },
    {
      name: 'more bytes than any frame has',
      fPort: 10,
      hex: `02${'00'.repeat(242)}`,
      says: 'comes to 243 bytes; at most 242 fit in a frame',
    },
  ];
  for (const { name, fPort, hex, says } of frames) {
    test(`refuses ${name}`, () =>
      expect(refusalOf(() => decode(valve, { fPort, bytes: fromHex(hex)! })).message).toBe(says));
  }

  const bytes: readonly { name: string; bytes: unknown; says: string }[] = [
    { name: 'a number beyond a byte', bytes: [2, 256, 0, 30], says: 'byte 1 is 256, not a whole number 0…255' },
    { name: 'a negative number', bytes: [-1], says: 'byte 0 is -1, not a whole number 0…255' },
    { name: 'a fraction', bytes: [2, 1.5], says: 'byte 1 is 1.5, not a whole number 0…255' },
    { name: 'NaN', bytes: [Number.NaN], says: 'byte 0 is NaN, not a whole number 0…255' },
    { name: 'text in the list', bytes: ['2'], says: 'byte 0 is "2", not a whole number 0…255' },
    { name: 'a bigint', bytes: [2n], says: 'byte 0 is 2n, not a whole number 0…255' },
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    { name: 'a hole', bytes: [2, , 0, 30], says: 'byte 1 is undefined, not a whole number 0…255' },
    { name: 'base64', bytes: 'AgIAHg==', says: 'bytes: "AgIAHg==" is not a list of bytes' },
    { name: 'null', bytes: null, says: 'bytes: null is not a list of bytes' },
    { name: 'nothing', bytes: undefined, says: 'bytes: undefined is not a list of bytes' },
    { name: 'an object', bytes: {}, says: 'bytes: an object is not a list of bytes' },
    { name: 'a length below zero', bytes: { length: -1 }, says: 'bytes: an object is not a list of bytes' },
    { name: 'half a length', bytes: { length: 1.5 }, says: 'bytes: an object is not a list of bytes' },
    {
      name: 'a length beyond all memory',
      bytes: { length: 2 ** 40 },
      says: 'comes to 1099511627776 bytes; at most 242 fit in a frame',
    },
    { name: 'a buffer that is no list', bytes: new ArrayBuffer(4), says: 'bytes: an object is not a list of bytes' },
  ];
  for (const { name, bytes: given, says } of bytes) {
    test(`refuses ${name} for bytes`, () =>
      expect(refusalOf(() => decode(valve, { fPort: 10, bytes: given as number[] })).message).toBe(says));
  }

  const arguments_: readonly { name: string; call: () => unknown; says: string }[] = [
    {
      name: 'no frame',
      call: () => decode(valve, undefined as never),
      says: 'undefined is not an object with fPort and bytes',
    },
    {
      name: 'bytes for a frame',
      call: () => decode(valve, [2, 2, 0, 30] as never),
      says: 'a list is not an object with fPort and bytes',
    },
    {
      name: 'no device',
      call: () => decode(undefined as never, { fPort: 10, bytes: [1] }),
      says: 'undefined does not belong here: it takes a device, as device(…) or restore(…) gives it',
    },
    {
      name: 'a command for a device',
      call: () => decode(valve.open as never, { fPort: 10, bytes: [1] }),
      says: 'an object does not belong here: it takes a device, as device(…) or restore(…) gives it',
    },
    {
      name: 'text for a device',
      call: () => decode('acme-av2' as never, { fPort: 10, bytes: [1] }),
      says: '"acme-av2" does not belong here: it takes a device, as device(…) or restore(…) gives it',
    },
    {
      name: 'a device without its commands',
      call: () => decode({ $device: valve.$device } as never, { fPort: 10, bytes: [1] }),
      says: 'an object does not belong here: it takes a device, as device(…) or restore(…) gives it',
    },
    {
      name: 'a device of no commands',
      call: () => decode({ $device: { commands: [] } } as never, { fPort: 10, bytes: [1] }),
      says: 'an object does not belong here: it takes a device, as device(…) or restore(…) gives it',
    },
  ];
  for (const { name, call, says } of arguments_)
    test(`refuses ${name}`, () => expect(refusalOf(call).message).toBe(says));
});
