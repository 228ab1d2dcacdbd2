import { describe, expect, test } from 'vitest';
import { deviceOf, refusalOf } from '../../test/rows.ts';
import { commandsOf } from '../device-commands.ts';
import { downlinkOf, encodePayload } from '../encode-payload.ts';
import {
  ascii,
  atMost,
  bits,
  command,
  device,
  either,
  encode,
  flags,
  given,
  has,
  hex,
  length,
  lengthBits,
  lessThan,
  list,
  oneOf,
  orNull,
  reserved,
  some,
  sum8,
  u8,
  utf8,
} from '../index.ts';
import { type EncodeDetails, encodeSentences } from './encode-sentences.ts';

type Row = { readonly refuse: () => unknown; readonly says: string };

const it = (frame: readonly unknown[], data: unknown) => () => encode(deviceOf(frame).it, data as undefined);
const ruled = (rule: ReturnType<typeof atMost>, data: { low: number; high: number }) => () =>
  encode(device('one', { it: command({ fPort: 1, frame: [{ low: u8(), high: u8() }], rules: [rule] }) }).it, data);

const shared = {
  a: command({ fPort: 1, frame: [0x01], confirmed: 'never' }),
  b: command({ fPort: 1, frame: [0x02], confirmed: 'required' }),
  c: command({ fPort: 2, frame: [0x03] }),
} as const;
const single = commandsOf(device('one', shared, { payload: 'keyed' }));
const several = commandsOf(device('several', shared, { several: true }));
const payload = (commands: typeof single, data: unknown) => () => downlinkOf(encodePayload(commands, data));

/** One row a code; the compiler asks for each. The formatter alone says `inherited`: the walker finds such a field missing. */
const rows: { readonly [C in Exclude<keyof EncodeDetails, 'inherited'>]: Row } = {
  wrong_type: { refuse: it([u8()], '5'), says: 'it: "5" is not a whole number' },
  wrong_form: { refuse: it([hex()], 'xyz'), says: 'it: "xyz" is not hex digits, two a byte' },
  missing_field: { refuse: it([{ a: u8() }], {}), says: 'it.a: is missing; it takes a whole number 0…255' },
  unknown_field: { refuse: it([{ a: u8() }], { a: 1, b: 2 }), says: 'it: no field "b"; it has a' },
  takes_no_data: { refuse: it([0x01], 5), says: 'it: has no fields, so it takes no data; got 5' },
  out_of_range: { refuse: it([u8()], 256), says: 'it: 256 is outside 0…255' },
  between_counts: {
    refuse: it([u8({ perUnit: 2 })], 0.7),
    says: 'it: 0.7 lies between 0.5 and 1, the nearest values that can be sent',
  },
  unknown_option: { refuse: it([oneOf({ soak: 0, off: 1 })], 'of'), says: 'it: "of" is not one of "soak", "off"' },
  stands_for: {
    refuse: it([orNull(u8(), 255)], 255),
    says: 'it: 255 goes out as the count that stands for null; write that instead',
  },
  too_short: { refuse: it([ascii({ length: 3 })], 'ab'), says: 'it: takes 2 bytes; it must take 3' },
  too_long: { refuse: it([utf8({ maxBytes: 3 })], 'éé'), says: 'it: takes 4 bytes; at most 3 fit' },
  stretch_too_long: {
    refuse: it([bits([reserved(6), lengthBits(2)]), { a: hex() }], { a: 'aabbccdd' }),
    says: 'it: has a stretch of 4 bytes; at most 3 fit',
  },
  wrong_count: { refuse: it([list(u8(), { minItems: 2, maxItems: 3 })], [1]), says: 'it: items: 1; it takes 2…3' },
  repeated: { refuse: it([flags(['a', 'b'])], ['a', 'a']), says: 'it: "a" is there twice' },
  holds_end: { refuse: it([ascii({ end: 0x2c })], 'a,b'), says: 'it: "a,b" holds the byte 44 that ends it on air' },
  ends_in_padding: {
    refuse: it([ascii({ length: 4, pad: 0x20 })], 'a '),
    says: 'it: "a " ends in the byte 32 that pads it on air',
  },
  not_together: {
    refuse: it([bits([has('x'), reserved(7)]), given('x', [{ a: u8(), b: u8() }])], { b: 1 }),
    says: 'it.a: is missing; it comes together with b',
  },
  no_layout: {
    refuse: it([either([0x01, { a: u8() }], [0x02, { b: u8() }])], {}),
    says: 'it: the fields given fit none of its layouts: a | b',
  },
  needs_one: { refuse: it([some({ a: [0x01, u8()], b: [0x02] })], {}), says: 'it: needs at least one of a, b' },
  more_than: { refuse: ruled(atMost('low', 'high'), { low: 6, high: 5 }), says: 'it: low (6) is more than high (5)' },
  not_less_than: {
    refuse: ruled(lessThan('low', 'high'), { low: 5, high: 5 }),
    says: 'it: low (5) is not less than high (5)',
  },
  wrong_length: {
    refuse: it([{ n: length(u8()), a: hex() }], { n: 3, a: 'aabb' }),
    says: 'it.n: says 3, but the length is 2',
  },
  wrong_sum: {
    refuse: it([{ a: u8(), sum: sum8() }], { a: 5, sum: 6 }),
    says: 'it.sum: says 6, but the checksum is 5',
  },
  frame_too_long: {
    refuse: it([0x01, { a: hex() }], { a: '00'.repeat(242) }),
    says: 'it: comes to 243 bytes; at most 242 fit in a frame',
  },
  empty_frame: { refuse: it([hex()], ''), says: 'it: a frame has at least one byte; this has none' },
  no_command: { refuse: payload(several, {}), says: '"command" is missing; it names one of a, b, c' },
  unknown_command: { refuse: payload(single, { d: true }), says: 'no command "d"; there are a, b, c' },
  one_command: {
    refuse: payload(single, { a: true, b: true }),
    says: '2 commands; this device takes one a frame',
  },
  mixed_confirmation: {
    refuse: payload(several, { commands: [{ command: 'a' }, { command: 'b' }] }),
    says: 'one of its commands must be sent confirmed and another must not; send them apart',
  },
  different_ports: {
    refuse: payload(several, { commands: [{ command: 'c' }, { command: 'b' }] }),
    says: 'its commands go to port 2 and to port 1; one frame has one port',
  },
};

describe('encoding refuses', () => {
  for (const [code, { refuse, says }] of Object.entries(rows)) {
    test(`with ${code}`, () => {
      const { code: is, message } = refusalOf(refuse);
      expect({ code: is, message }).toEqual({ code, message: says });
    });
  }
  const said = Object.keys(encodeSentences).filter((code) => code !== 'inherited');
  test('with no other code', () => expect(Object.keys(rows).sort()).toEqual(said.sort()));
  test('a payload of no command in the words of a keyed device', () =>
    expect(refusalOf(payload(single, {})).message).toBe('names no command; there are a, b, c'));
});
