import { describe } from 'vitest';
import { formats, refusesFrames, refusesPayloads } from '../../test/formatter-rows.ts';
import { bits, command, device, given, has, list, orNull, reserved, u8, u16be } from '../index.ts';

const open = command({ fPort: 10, frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }] });
const extra = command({ fPort: 10, frame: [0x06, bits([has('x'), reserved(7)]), given('x', [{ x: u8() }])] });

describe('a keyed payload', () => {
  const valve = device(
    'valve',
    {
      open,
      interval: command({ fPort: 10, frame: [0x03, u16be()] }),
      limit: command({ fPort: 10, frame: [0x04, orNull(u8(), 255)] }),
      zones: command({ fPort: 10, frame: [0x05, list(u8())] }),
      extra,
      reboot: command({ fPort: 10, frame: [0xff] }),
    },
    { payload: 'keyed' },
  );
  formats(valve, [
    { name: 'an object under its name', data: { open: { zone: 2, minutes: 30 } }, fPort: 10, hex: '0202001e' },
    { name: 'a bare number', data: { interval: 600 }, fPort: 10, hex: '030258' },
    { name: 'a bare null', data: { limit: null }, fPort: 10, hex: '04ff' },
    { name: 'a bare list', data: { zones: [1, 2] }, fPort: 10, hex: '050102' },
    { name: 'an object without keys', data: { extra: {} }, fPort: 10, hex: '0600' },
    {
      name: 'null for an object without keys, which the server makes of it',
      data: { extra: null },
      fPort: 10,
      hex: '0600',
      canonical: { extra: {} },
    },
    { name: 'true for no fields', data: { reboot: true }, fPort: 10, hex: 'ff' },
    {
      name: 'a key without a value',
      data: { reboot: true, open: undefined },
      fPort: 10,
      hex: 'ff',
      canonical: { reboot: true },
    },
  ]);
  refusesPayloads(valve, [
    {
      name: 'a key that there is not',
      data: { opn: { zone: 2 } },
      says: 'no command "opn"; there are open, interval, limit, zones, extra, reboot',
    },
    {
      name: 'the first of two such keys in sorted order',
      data: { z: 1, b: 1, reboot: true },
      says: 'no command "b"; there are open, interval, limit, zones, extra, reboot',
    },
    {
      name: 'a key that sets the prototype',
      data: JSON.parse('{"__proto__":{"reboot":true}}'),
      says: 'no command "__proto__"; there are open, interval, limit, zones, extra, reboot',
    },
    {
      name: 'an inherited key',
      data: Object.create({ reboot: true }),
      says: 'names no command; there are open, interval, limit, zones, extra, reboot',
    },
    { name: 'no key', data: {}, says: 'names no command; there are open, interval, limit, zones, extra, reboot' },
    { name: 'null', data: null, says: 'null is not an object' },
    { name: 'a list', data: [], says: 'a list is not an object' },
    {
      name: 'two commands where one comes alone',
      data: { reboot: true, interval: 5 },
      says: '2 commands; this device takes one a frame',
    },
    { name: 'an object for no fields', data: { reboot: {} }, says: 'reboot: an object is not true' },
    { name: 'false for no fields', data: { reboot: false }, says: 'reboot: false is not true' },
    { name: 'null for no fields', data: { reboot: null }, says: 'reboot: null is not true' },
    { name: 'true for fields', data: { open: true }, says: 'open: true is not an object' },
    { name: 'null for fields', data: { open: null }, says: 'open: null is not an object' },
    {
      name: 'an object for a bare number',
      data: { interval: { value: 600 } },
      says: 'interval: an object is not a whole number',
    },
    { name: 'a field that does not fit', data: { open: { zone: 5, minutes: 1 } }, says: 'open.zone: 5 is outside 1…4' },
  ]);
});

describe('a keyed payload of several commands', () => {
  const valve = device(
    'valve',
    {
      open,
      rule: command({ fPort: 10, frame: [0x07, { index: u8(), on: u8() }], many: true }),
      hasOwnProperty: command({ fPort: 10, frame: [0x08, u8()], many: true }),
      ping: command({ fPort: 10, frame: [0x09], many: true }),
      reboot: command({ fPort: 10, frame: [0xff] }),
      far: command({ fPort: 11, frame: [0x01] }),
    },
    { payload: 'keyed', several: true, maxBytes: 8 },
  );
  const rule = { index: 1, on: 0 };
  formats(valve, [
    { name: 'one', data: { reboot: true }, fPort: 10, hex: 'ff' },
    {
      name: 'two, in the order of the declaration',
      data: { reboot: true, open: { zone: 2, minutes: 30 } },
      fPort: 10,
      hex: '0202001eff',
    },
    { name: 'one that may come often', data: { rule: [rule] }, fPort: 10, hex: '070100' },
    { name: 'one that comes twice', data: { rule: [rule, { index: 2, on: 1 }] }, fPort: 10, hex: '070100070201' },
    {
      name: 'bare values of one that comes twice, under a name that objects inherit',
      data: { hasOwnProperty: [5, 6] },
      fPort: 10,
      hex: '08050806',
    },
    { name: 'one without fields that comes twice', data: { ping: [true, true] }, fPort: 10, hex: '0909' },
  ]);
  refusesPayloads(valve, [
    {
      name: 'an object for one that may come often',
      data: { rule },
      says: 'rule: an object is not a list, one item each time',
    },
    {
      name: 'an empty list of one that may come often',
      data: { rule: [] },
      says: 'rule: items: 0; it takes at least 1',
    },
    {
      name: 'an item that does not fit',
      data: { rule: [rule, { index: 2 }] },
      says: 'rule[1].on: is missing; it takes a whole number 0…255',
    },
    { name: 'an item that is not true', data: { ping: [true, 1] }, says: 'ping[1]: 1 is not true' },
    { name: 'a list for one that comes once', data: { reboot: [true] }, says: 'reboot: a list is not true' },
    {
      name: 'more bytes than a frame has',
      data: { rule: [rule, rule, rule] },
      says: 'comes to 9 bytes; at most 8 fit in a frame',
    },
    {
      name: 'commands of two ports',
      data: { reboot: true, far: true },
      says: 'its commands go to port 10 and to port 11; one frame has one port',
    },
  ]);
  refusesFrames(valve, [
    { name: 'one twice that comes once', fPort: 10, hex: 'ffff', says: '"reboot" is there twice' },
    { name: 'bytes of no command behind one', fPort: 10, hex: 'ff99', says: 'no command on port 10 begins with 99' },
    {
      name: 'one that is cut off behind another',
      fPort: 10,
      hex: 'ff0202',
      says: 'open: is cut off; bytes missing: 2',
    },
    {
      name: 'more bytes than a frame has',
      fPort: 10,
      hex: '070100070201070301',
      says: 'comes to 9 bytes; at most 8 fit in a frame',
    },
  ]);
});
