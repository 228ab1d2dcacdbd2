import { describe, expect, test } from 'vitest';
import {
  body,
  checkBody,
  command,
  countItems,
  device,
  emitFormatter,
  encode,
  fits,
  float,
  oneOf,
  orOneOf,
  pack,
  parse,
  schemaOf,
  toBase64,
  toHex,
  u8,
} from './index.ts';
import { isCodecError } from './refusal/codec-error.ts';

const valve = device('acme-av2', { open: command({ fPort: 10, frame: [0x02, { zone: u8() }] }) });
const open = encode(valve.open, { zone: 2 });
const call = { command: 'open', data: { zone: 2 } };

/** What types refuse, and plain JavaScript passes. */
const rows: readonly { readonly name: string; readonly misuse: () => unknown; readonly says: string }[] = [
  { name: 'toBase64 of no byte', misuse: () => toBase64([256, 0, 0]), says: 'byte 0 is 256, not a whole number 0…255' },
  { name: 'toHex of no byte', misuse: () => toHex([16, -1]), says: 'byte 1 is -1, not a whole number 0…255' },
  { name: 'toHex of text', misuse: () => toHex('ab' as never), says: '"ab" is not a list of bytes' },
  {
    name: 'a hole among downlinks',
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    misuse: () => body([, open] as never),
    says: 'downlinks[0]: undefined is no downlink: give what encode returns, { fPort, frmPayload } or { decodedPayload }',
  },
  {
    name: 'correlation ids that are one text',
    misuse: () => body(open, { correlationIds: 'mine' as never }),
    says: 'downlinks[0].correlationIds: "mine" is not a list of texts',
  },
  {
    name: 'a hole among correlation ids',
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    misuse: () => body(open, { correlationIds: ['a', ,] as never }),
    says: 'downlinks[0].correlationIds[1]: undefined cannot be a correlation id: it must be text',
  },
  {
    name: 'class B and C that is null',
    misuse: () => body(open, { classBC: null as never }),
    says: 'downlinks[0].classBC: null is not an object',
  },
  {
    name: 'a hole among gateways',
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    misuse: () => body(open, { classBC: { gateways: [, 'abc'] as never } }),
    says: 'downlinks[0].classBC.gateways[0]: undefined is no gateway id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside',
  },
  {
    name: 'no options of body',
    misuse: () => body(open, null as never),
    says: 'downlinks[0]: null is not an object of options',
  },
  {
    name: 'a misspelt option of pack',
    misuse: () => pack(valve, [], { maxbytes: 1 } as never),
    says: 'no option "maxbytes"; there is maxBytes',
  },
  {
    name: 'a key beside the data of a call',
    misuse: () => pack(valve, [{ ...call, zone: 3 } as never]),
    says: '[0]: no field "zone"; it has command, data',
  },
  {
    name: 'a misspelt option of a link',
    misuse: () => fits(60, { band: 'EU868', datarate: 5 } as never),
    says: 'no option "datarate"; there are band, frequencyPlan, version, dataRate, dwellTime, macCommands',
  },
  {
    name: 'a length that is none',
    misuse: () => fits(Number.NaN, { band: 'EU868' }),
    says: 'payload: NaN is not bytes, or how many there are',
  },
  {
    name: 'a dwell time that is text',
    misuse: () => fits(30, { band: 'AS923', dwellTime: 'false' as never }),
    says: 'dwellTime is "false"; it must be true or false',
  },
  {
    name: 'no link',
    misuse: () => fits(1, undefined as never),
    says: 'the set of options is undefined; it must be an object',
  },
  {
    name: 'a limit of a formatter that is text',
    misuse: () => emitFormatter(valve, { maxBytes: 'x' as never }),
    says: 'maxBytes is "x"; it must be a whole number of bytes from 1 on',
  },
  {
    name: 'no commands of a formatter',
    misuse: () => emitFormatter(valve, { commands: [] }),
    says: 'commands is a list; it must be a list of at least one name of a command',
  },
  { name: 'a body that is no text', misuse: () => countItems(null as never), says: 'null is not the text of a body' },
  {
    name: 'a hole among the values of oneOf',
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    misuse: () => oneOf([1, , 3] as never),
    says: 'a value of oneOf is undefined; it must be a number, or stand with the count it goes out as: { soak: 0 }, or [[true, 1]]',
  },
  {
    name: 'no words of orOneOf',
    misuse: () => orOneOf(u8(), null as never),
    says: 'the words of orOneOf is null; it must be an object: { never: 0 }',
  },
  {
    name: 'no widths of a float',
    misuse: () => float(undefined as never),
    says: 'exponent is undefined; it must be a whole number 2…8',
  },
  {
    name: 'the schema of nothing',
    misuse: () => schemaOf(undefined as never),
    says: 'undefined does not belong here: it takes a device, as device(…) or restore(…) gives it',
  },
];

describe('it is refused to pass', () => {
  for (const { name, misuse, says } of rows) {
    test(name, () => {
      let refusal: unknown;
      try {
        misuse();
      } catch (error) {
        refusal = error;
      }
      expect(isCodecError(refusal) && refusal.message).toBe(says);
    });
  }
});

test('parse passes over an unknown key whose value is undefined, as encode does', () => {
  expect(parse(valve, { command: 'open', zone: 2, note: undefined }).frmPayload).toBe('AgI=');
});

test('checkBody finds a hole in the list', () => {
  // biome-ignore lint/suspicious/noSparseArray: the case is a hole
  expect(checkBody({ downlinks: [,] }).some(({ severity }) => severity === 'error')).toBe(true);
});

test('the examples of a command stay as they were given', () => {
  const examples = [{ data: { zone: 1 }, hex: '0201' }];
  device('one', { open: command({ fPort: 1, frame: [0x02, { zone: u8() }], examples }) });
  expect(Object.isFrozen(examples) || Object.isFrozen(examples[0])).toBe(false);
});
