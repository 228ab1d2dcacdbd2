import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { refusalOf, refusesToDeclare } from '../test/rows.ts';
import { bool, command, decode, device, encode, toHex, u8, u16be } from './index.ts';

describe('the port of a command', () => {
  const slot = { slot: u8({ minimum: 1, maximum: 13 }) };
  const valve = device('valve', {
    open: command({ fPort: slot, frame: [0x01, { x: u8() }] }),
    ping: command({ fPort: slot, frame: [0x02] }),
    reset: command({ fPort: 20, frame: [0x01, { x: u16be() }] }),
  });

  test('is data where it is a field', () => {
    const downlink = encode(valve.open, { slot: 5, x: 7 });
    expect(toHex(downlink.bytes)).toBe('0107');
    expect(JSON.parse(JSON.stringify(downlink))).toEqual({
      command: 'open',
      fPort: 5,
      bytes: [1, 7],
      frmPayload: 'AQc=',
      decodedPayload: { command: 'open', slot: 5, x: 7 },
      confirmation: 'allowed',
    });
    expect(decode(valve, { fPort: 5, bytes: [1, 7] })).toEqual({ command: 'open', data: { slot: 5, x: 7 } });
  });

  test('is among all that console.log shows of a downlink', () => {
    const shown = inspect(encode(valve.open, { slot: 5, x: 7 }), { breakLength: Number.POSITIVE_INFINITY });
    expect(shown).toBe(
      "{ command: 'open', fPort: 5, bytes: Uint8Array(2) [ 1, 7 ], frmPayload: 'AQc=', decodedPayload: { command: 'open', slot: 5, x: 7 }, confirmation: 'allowed' }",
    );
  });

  test('is all the data of a command without fields', () => {
    expect(encode(valve.ping, { slot: 13 })).toMatchObject({ fPort: 13, frmPayload: 'Ag==' });
    expect(decode(valve, { fPort: 13, bytes: [2] })).toEqual({ command: 'ping', data: { slot: 13 } });
  });

  const refused = [
    { name: 'is held to its limits', data: { slot: 14, x: 7 }, says: 'open.slot: 14 is outside 1…13' },
    { name: 'is required', data: { x: 7 }, says: 'open.slot: is missing; it takes a whole number 1…13' },
    { name: 'is looked at first', data: { slot: '5', x: 256 }, says: 'open.slot: "5" is not a whole number' },
    { name: 'is a field among others', data: { slot: 5, x: 7, y: 1 }, says: 'open: no field "y"; it has slot, x' },
  ];
  for (const { name, data, says } of refused) {
    test(name, () => expect(refusalOf(() => encode(valve.open, data as never)).message).toBe(says));
  }

  const ports = [
    { name: 'no command', fPort: 14, says: 'no command on port 14; there are commands on 1…13, 20' },
    { name: 'a port in text', fPort: '5', says: 'no command on port "5"; there are commands on 1…13, 20' },
    { name: 'half a port', fPort: 5.5, says: 'no command on port 5.5; there are commands on 1…13, 20' },
    { name: 'no port', fPort: undefined, says: 'no command on port undefined; there are commands on 1…13, 20' },
    { name: 'a bigint', fPort: 5n, says: 'no command on port 5n; there are commands on 1…13, 20' },
    { name: 'NaN', fPort: Number.NaN, says: 'no command on port NaN; there are commands on 1…13, 20' },
  ];
  for (const { name, fPort, says } of ports) {
    test(`refuses to decode ${name}`, () =>
      expect(refusalOf(() => decode(valve, { fPort: fPort as number, bytes: [1, 7] })).message).toBe(says));
  }

  test('is that of the device where the command names none', () => {
    const shared = device(
      'shared',
      { a: command({ frame: [0x01] }), b: command({ fPort: 2, frame: [0x01] }) },
      { fPort: 85 },
    );
    expect(encode(shared.a).fPort).toBe(85);
    expect(encode(shared.b).fPort).toBe(2);
  });

  const of = (fPort: unknown) => () => device('one', { it: command({ fPort: fPort as number, frame: [0x01] }) });
  refusesToDeclare([
    {
      name: 'no port at all',
      declare: () => device('one', { it: command({ frame: [0x01] }) }),
      says: 'it: has no port: give the command an fPort, or the device one for all',
    },
    { name: 'port 0, which is for the network', declare: of(0), says: 'it: port 0 is not a whole number 1…223' },
    { name: 'port 224, which is for tests', declare: of(224), says: 'it: port 224 is not a whole number 1…223' },
    { name: 'half a port', declare: of(1.5), says: 'it: port 1.5 is not a whole number 1…223' },
    {
      name: 'a port in text',
      declare: of('10'),
      says: 'it: fPort is "10"; it must be a port 1…223, or one field: { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'null',
      declare: of(null),
      says: 'it: fPort is null; it must be a port 1…223, or one field: { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'two fields',
      declare: of({ a: u8(), b: u8() }),
      says: 'it: fPort is an object; it must be a port 1…223, or one field: { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'a field without a name',
      declare: of(u8({ minimum: 1, maximum: 13 })),
      says: 'it: fPort is an object; it must be a port 1…223, or one field: { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'a field that may be 0',
      declare: of({ slot: u8({ maximum: 13 }) }),
      says: 'it.slot: port 0 is not a whole number 1…223',
    },
    {
      name: 'a field that may be 255',
      declare: of({ slot: u8({ minimum: 1 }) }),
      says: 'it.slot: port 255 is not a whole number 1…223',
    },
    {
      name: 'a scaled field',
      declare: of({ slot: u8({ perUnit: 2, minimum: 1, maximum: 9 }) }),
      says: 'it: fPort is "integer"; it must be an integer field with a name, without scale, like { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'a field that is no number',
      declare: of({ slot: bool() }),
      says: 'it: fPort is "choice"; it must be an integer field with a name, without scale, like { slot: u8({ minimum: 1, maximum: 13 }) }',
    },
    {
      name: 'a name that the frame has',
      declare: () => device('one', { it: command({ fPort: slot, frame: [{ slot: u8() }] }) }),
      says: 'it: slot is in the frame twice; rename one of them',
    },
    {
      name: 'a value without a name beside it',
      declare: () => device('one', { it: command({ fPort: slot, frame: [u8()] }) }),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
  ]);
});

describe('a command', () => {
  refusesToDeclare([
    {
      name: 'what is no list',
      declare: () => command({ fPort: 1, frame: { a: u8() } as never }),
      says: 'an object does not belong here: a frame is a list',
    },
    {
      name: 'text in its frame',
      declare: () => command({ fPort: 1, frame: ['02'] as never }),
      says: '"02" does not belong here: write bytes as numbers',
    },
    {
      name: 'a byte beyond 255',
      declare: () => command({ fPort: 1, frame: [256] }),
      says: '256 does not belong here: a literal byte is a whole number 0…255',
    },
    {
      name: 'a negative byte',
      declare: () => command({ fPort: 1, frame: [-1] }),
      says: '-1 does not belong here: a literal byte is a whole number 0…255',
    },
    {
      name: 'half a byte',
      declare: () => command({ fPort: 1, frame: [1.5] }),
      says: '1.5 does not belong here: a literal byte is a whole number 0…255',
    },
    {
      name: 'null in its frame',
      declare: () => command({ fPort: 1, frame: [null] as never }),
      says: 'null does not belong here: a frame holds bytes, { name: field }, lists and parts',
    },
    {
      name: 'a hole in its frame',
      // biome-ignore lint/suspicious/noSparseArray: the case is a hole
      declare: () => command({ fPort: 1, frame: [1, , 2] as never }),
      says: 'undefined does not belong here: a frame holds bytes, { name: field }, lists and parts',
    },
    {
      name: 'a maker that was not called',
      declare: () => command({ fPort: 1, frame: [{ zone: u8 }] as never }),
      says: 'zone: a function does not belong here: call it, with () behind its name',
    },
    {
      name: 'an unnamed maker that was not called',
      declare: () => command({ fPort: 1, frame: [u8] as never }),
      says: 'a function does not belong here: call it, with () behind its name',
    },
    {
      name: 'a number for a field',
      declare: () => command({ fPort: 1, frame: [{ zone: 8 }] as never }),
      says: 'zone: 8 does not belong here: a field like u8()',
    },
    {
      name: 'a date in its frame',
      declare: () => command({ fPort: 1, frame: [new Date(0)] as never }),
      says: 'an object does not belong here: a frame holds bytes, { name: field }, lists and parts',
    },
    {
      name: 'a misspelt option',
      declare: () => command({ fPort: 1, frame: [0x01], confirmd: 'never' } as never),
      says: 'no option "confirmd"; there are fPort, frame, title, description, confirmed, many, rules, examples',
    },
    {
      name: 'no options',
      declare: () => command(undefined as never),
      says: 'the set of options is undefined; it must be an object',
    },
    {
      name: 'another confirmation',
      declare: () => device('one', { it: command({ fPort: 1, frame: [0x01], confirmed: 'maybe' as 'never' }) }),
      says: 'confirmed is "maybe"; it must be "never", "allowed" or "required"',
    },
    {
      name: 'what is no list of examples',
      declare: () => command({ fPort: 1, frame: [0x01], examples: {} as never }),
      says: 'examples is an object; it must be a list: [{ data: { zone: 2 }, hex: "0202" }]',
    },
    {
      name: 'an example that is none',
      declare: () => device('one', { it: command({ fPort: 1, frame: [0x01], examples: ['01'] as never }) }),
      says: 'it: example 1 is "01"; it must be an object with data and hex',
    },
    {
      name: 'many that is neither',
      declare: () => command({ fPort: 1, frame: [0x01], many: 'yes' as never }),
      says: 'many is "yes"; it must be true or false',
    },
    {
      name: 'a title that is no text',
      declare: () => command({ fPort: 1, frame: [0x01], title: 5 as never }),
      says: 'title is 5; it must be text',
    },
    {
      name: 'a description that is no text',
      declare: () => command({ fPort: 1, frame: [0x01], description: 5 as never }),
      says: 'description is 5; it must be text',
    },
    {
      name: 'a frame without bytes',
      declare: () => device('one', { it: command({ fPort: 1, frame: [] }) }),
      says: 'it: its frame has no bytes; a frame has at least one',
    },
    {
      name: 'a frame that no data rate takes',
      declare: () => device('one', { it: command({ fPort: 1, frame: new Array<number>(243).fill(1) as never }) }),
      says: 'it: takes at least 243 bytes; at most 242 fit in a frame of this device',
    },
    {
      name: 'a frame that the device does not take',
      declare: () => device('one', { it: command({ fPort: 1, frame: [1, 2, 3] }) }, { maxBytes: 2 }),
      says: 'it: takes at least 3 bytes; at most 2 fit in a frame of this device',
    },
  ]);
});
