import { describe, expect, test } from 'vitest';
import { formats, refusesFrames, refusesPayloads } from '../../test/formatter-rows.ts';
import { refusalOf } from '../../test/rows.ts';
import { commandsOf } from '../device-commands.ts';
import { downlinkOf, encodePayload } from '../encode-payload.ts';
import { command, decode, device, encode, u8, u16be } from '../index.ts';

const commands = {
  open: command({ fPort: 10, frame: [0x02, { zone: u8() }] }),
  interval: command({ fPort: 10, frame: [0x03, u16be()], many: true }),
  reboot: command({ fPort: 10, frame: [0xff], confirmed: 'never' }),
  safe: command({ fPort: 10, frame: [0x04], confirmed: 'required' }),
  far: command({ fPort: 11, frame: [0x01] }),
};

describe('a tagged payload of several commands', () => {
  const valve = device('valve', commands, { several: true, maxBytes: 6 });
  formats(valve, [
    { name: 'a list of one', data: { commands: [{ command: 'reboot' }] }, fPort: 10, hex: 'ff' },
    {
      name: 'one object alone',
      data: { command: 'reboot' },
      fPort: 10,
      hex: 'ff',
      canonical: { commands: [{ command: 'reboot' }] },
    },
    {
      name: 'two in their own order',
      data: { commands: [{ command: 'reboot' }, { command: 'open', zone: 2 }] },
      fPort: 10,
      hex: 'ff0202',
    },
    {
      name: 'the other order',
      data: { commands: [{ command: 'open', zone: 2 }, { command: 'reboot' }] },
      fPort: 10,
      hex: '0202ff',
    },
    {
      name: 'one that comes twice',
      data: {
        commands: [
          { command: 'interval', value: 1 },
          { command: 'interval', value: 2 },
        ],
      },
      fPort: 10,
      hex: '030001030002',
    },
  ]);
  const names = 'open, interval, reboot, safe, far';
  refusesPayloads(valve, [
    { name: 'an empty list', data: { commands: [] }, says: `names no command; there are ${names}` },
    {
      name: 'an object for the list',
      data: { commands: { command: 'reboot' } },
      says: 'commands: an object is not a list',
    },
    {
      name: 'a key beside the list',
      data: { commands: [{ command: 'reboot' }], zone: 2 },
      says: 'no field "zone"; it has commands',
    },
    {
      name: 'a key beside the list that sets the prototype',
      data: JSON.parse('{"commands":[{"command":"reboot"}],"__proto__":{}}'),
      says: 'no field "__proto__"; it has commands',
    },
    {
      name: 'the list beside a command',
      data: { command: 'reboot', commands: [] },
      says: 'reboot: no field "commands"; it has none',
    },
    {
      name: 'an item that is no object',
      data: { commands: ['reboot'] },
      says: 'commands[0]: "reboot" is not an object',
    },
    {
      name: 'an item without a command',
      data: { commands: [{ command: 'reboot' }, {}] },
      says: `commands[1]: "command" is missing; it names one of ${names}`,
    },
    {
      name: 'an item of no command',
      data: { commands: [{ command: 'reboo' }] },
      says: `commands[0]: no command "reboo"; there are ${names}`,
    },
    {
      name: 'an item that does not fit',
      data: { commands: [{ command: 'reboot' }, { command: 'open', zone: 256 }] },
      says: 'commands[1].open.zone: 256 is outside 0…255',
    },
    {
      name: 'a hole in the list',
      // biome-ignore lint/suspicious/noSparseArray: the case is a hole
      data: { commands: [, { command: 'reboot' }] },
      says: 'commands[0]: undefined is not an object',
    },
    {
      name: 'an inherited list',
      data: Object.create({ commands: [{ command: 'reboot' }] }),
      says: `"command" is missing; it names one of ${names}`,
    },
    {
      name: 'one twice that comes once',
      data: { commands: [{ command: 'reboot' }, { command: 'reboot' }] },
      says: '"reboot" is there twice',
    },
    {
      name: 'commands of two ports',
      data: { commands: [{ command: 'far' }, { command: 'reboot' }] },
      says: 'its commands go to port 11 and to port 10; one frame has one port',
    },
    {
      name: 'more bytes than a frame has',
      data: { commands: [{ command: 'interval', value: 1 }, { command: 'interval', value: 2 }, { command: 'reboot' }] },
      says: 'comes to 7 bytes; at most 6 fit in a frame',
    },
  ]);
  refusesFrames(valve, [
    { name: 'one twice that comes once', fPort: 10, hex: 'ffff', says: '"reboot" is there twice' },
    {
      name: 'more bytes than a frame has',
      fPort: 10,
      hex: '030001030002ff',
      says: 'comes to 7 bytes; at most 6 fit in a frame',
    },
    {
      name: 'a command of another port behind one',
      fPort: 10,
      hex: 'ff01',
      says: 'no command on port 10 begins with 01',
    },
  ]);

  test('decodes to a list of commands, also for one', () => {
    expect(decode(valve, { fPort: 10, bytes: [0xff] })).toEqual({ commands: [{ command: 'reboot', data: {} }] });
    expect(decode(valve, { fPort: 10, bytes: [3, 0, 1, 0xff] })).toEqual({
      commands: [
        { command: 'interval', data: 1 },
        { command: 'reboot', data: {} },
      ],
    });
  });

  test('is the list also where one command is encoded', () =>
    expect(encode(valve.interval, 600)).toMatchObject({
      command: 'interval',
      decodedPayload: { commands: [{ command: 'interval', value: 600 }] },
    }));
});

describe('a frame of several commands', () => {
  const all = commandsOf(device('valve', commands, { several: true }));
  const frameOf = (...names: string[]) =>
    downlinkOf(
      encodePayload(all, { commands: names.map((name) => ({ command: name, ...(name === 'open' && { zone: 2 }) })) }),
    );
  test('is called after all of them', () => expect(frameOf('open', 'reboot').command).toBe('open, reboot'));
  test('may not be confirmed where one of them may not', () =>
    expect(frameOf('open', 'reboot').confirmation).toBe('never'));
  test('must be confirmed where one of them must', () => expect(frameOf('open', 'safe').confirmation).toBe('required'));
  test('may be confirmed where all of them may', () => expect(frameOf('open').confirmation).toBe('allowed'));
  test('is refused where one must and another must not', () =>
    expect(refusalOf(() => frameOf('safe', 'reboot')).message).toBe(
      'one of its commands must be sent confirmed and another must not; send them apart',
    ));
});
