import { describe } from 'vitest';
import { formats, refusesFrames, refusesPayloads } from '../../test/formatter-rows.ts';
import { bits, command, constant, device, flags, given, has, list, reserved, u8, u16be } from '../index.ts';

const open = command({ fPort: 10, frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }] });
const commands = {
  open,
  interval: command({ fPort: 10, frame: [0x03, u16be()] }),
  channels: command({ fPort: 10, frame: [0x04, flags(['a', 'b'])] }),
  zones: command({ fPort: 11, frame: [0x05, list(u8())] }),
  extra: command({ fPort: 11, frame: [0x06, bits([has('x'), reserved(7)]), given('x', [{ x: u8() }])] }),
  reboot: command({ fPort: 10, frame: [0xff] }),
};

describe('a tagged payload', () => {
  const valve = device('valve', commands);
  formats(valve, [
    { name: 'a command and its fields', data: { command: 'open', zone: 2, minutes: 30 }, fPort: 10, hex: '0202001e' },
    { name: 'a bare number', data: { command: 'interval', value: 600 }, fPort: 10, hex: '030258' },
    { name: 'a bare list', data: { command: 'channels', value: ['b'] }, fPort: 10, hex: '0402' },
    { name: 'an empty bare list', data: { command: 'zones', value: [] }, fPort: 11, hex: '05' },
    { name: 'fields that are all missing', data: { command: 'extra' }, fPort: 11, hex: '0600' },
    { name: 'no fields', data: { command: 'reboot' }, fPort: 10, hex: 'ff' },
    { name: 'keys in any order', data: { minutes: 30, zone: 2, command: 'open' }, fPort: 10, hex: '0202001e' },
    {
      name: 'keys without a value',
      data: { command: 'reboot', zone: undefined },
      fPort: 10,
      hex: 'ff',
      canonical: { command: 'reboot' },
    },
  ]);
  const names = 'open, interval, channels, zones, extra, reboot';
  refusesPayloads(valve, [
    {
      name: 'a command that there is not',
      data: { command: 'opn', zone: 2 },
      says: `no command "opn"; there are ${names}`,
    },
    {
      name: 'a command that objects inherit',
      data: { command: 'toString' },
      says: `no command "toString"; there are ${names}`,
    },
    {
      name: 'the prototype as a command',
      data: { command: '__proto__' },
      says: `no command "__proto__"; there are ${names}`,
    },
    {
      name: 'what the device knows besides',
      data: { command: '$device' },
      says: `no command "$device"; there are ${names}`,
    },
    { name: 'a number as a command', data: { command: 5 }, says: `no command 5; there are ${names}` },
    { name: 'a list as a command', data: { command: ['open'] }, says: `no command a list; there are ${names}` },
    { name: 'no command', data: { zone: 2, minutes: 30 }, says: `"command" is missing; it names one of ${names}` },
    {
      name: 'an inherited command',
      data: Object.create({ command: 'reboot' }),
      says: `"command" is missing; it names one of ${names}`,
    },
    { name: 'an empty object', data: {}, says: `"command" is missing; it names one of ${names}` },
    { name: 'null', data: null, says: 'null is not an object' },
    { name: 'nothing', data: undefined, says: 'undefined is not an object' },
    { name: 'a list', data: [{ command: 'reboot' }], says: 'a list is not an object' },
    { name: 'text', data: 'reboot', says: '"reboot" is not an object' },
    {
      name: 'a list of commands where one comes alone',
      data: { commands: [{ command: 'reboot' }] },
      says: `"command" is missing; it names one of ${names}`,
    },
    {
      name: 'a field that it does not have',
      data: { command: 'open', zone: 2, minutes: 30, minute: 1 },
      says: 'open: no field "minute"; it has zone, minutes',
    },
    {
      name: 'the first of two such fields in sorted order',
      data: { command: 'open', zone: 2, minutes: 30, z: 1, b: 1 },
      says: 'open: no field "b"; it has zone, minutes',
    },
    {
      name: 'a fault before an unknown field',
      data: { command: 'open', a: 1, zone: 9, minutes: 30 },
      says: 'open.zone: 9 is outside 1…4',
    },
    {
      name: 'a key that sets the prototype',
      data: JSON.parse('{"command":"open","zone":2,"minutes":30,"__proto__":{}}'),
      says: 'open: no field "__proto__"; it has zone, minutes',
    },
    {
      name: 'a missing bare value',
      data: { command: 'interval' },
      says: 'interval: is missing; it takes a whole number 0…65535',
    },
    {
      name: 'a key beside a bare value',
      data: { command: 'interval', value: 600, unit: 's' },
      says: 'interval: no field "unit"; it has value',
    },
    {
      name: 'a key that sets the prototype beside a bare value',
      data: JSON.parse('{"command":"interval","value":6,"__proto__":{}}'),
      says: 'interval: no field "__proto__"; it has value',
    },
    {
      name: 'a key where there are none',
      data: { command: 'reboot', now: true },
      says: 'reboot: no field "now"; it has none',
    },
  ]);
  refusesFrames(valve, [
    { name: 'bytes of no command', fPort: 10, hex: '99', says: 'no command on port 10 begins with 99' },
    { name: 'bytes of a command on another port', fPort: 11, hex: 'ff', says: 'no command on port 11 begins with ff' },
    {
      name: 'a port without commands',
      fPort: 12,
      hex: 'ff',
      says: 'no command on port 12; there are commands on 10, 11',
    },
    {
      name: 'two commands where one comes alone',
      fPort: 10,
      hex: 'ffff',
      says: 'reboot: goes on behind its end; bytes too many: 1',
    },
    { name: 'no bytes', fPort: 10, hex: '', says: 'a frame has at least one byte; this has none' },
  ]);
});

describe('a payload with a tag of its own', () => {
  const valve = device(
    'valve',
    { open, ping: command({ fPort: 10, frame: [0x01, { command: constant('x') }] }) },
    { payload: { tag: 'type' } },
  );
  formats(valve, [
    { name: 'a command and its fields', data: { type: 'open', zone: 2, minutes: 30 }, fPort: 10, hex: '0202001e' },
    { name: 'a field called like the usual tag', data: { type: 'ping', command: 'x' }, fPort: 10, hex: '01' },
  ]);
  refusesPayloads(valve, [
    { name: 'the usual tag', data: { command: 'open' }, says: '"type" is missing; it names one of open, ping' },
  ]);
});
