import { describe, expect, test } from 'vitest';
import { deviceOf, refusalOf } from '../../test/rows.ts';
import {
  atMost,
  bits,
  command,
  device,
  either,
  f32be,
  flag,
  hex,
  list,
  oneOf,
  slice,
  u8,
  u16be,
  uint,
  when,
} from '../index.ts';
import { type DeclareDetails, declareSentences } from './declare-sentences.ts';

type Row = { readonly declare: () => unknown; readonly says: string };

/** One row a code; the compiler asks for each. What `restore` and the generated formatter refuse has its rows there. */
const elsewhere = ['bad_tree', 'formatter_too_large', 'name_clash', 'broken_script'] as const;
const rows: { readonly [C in Exclude<keyof DeclareDetails, (typeof elsewhere)[number]>]: Row } = {
  bad_option: { declare: () => u8({ minimum: 1.5 }), says: 'minimum is 1.5; it must be a value that falls on a count' },
  no_such_option: {
    declare: () => u8({ minimun: 1 } as never),
    says: 'no option "minimun"; there are minimum, maximum, unit, perUnit, step, offset, rounding, sign and 5 more',
  },
  limit_outside: { declare: () => u8({ maximum: 256 }), says: 'maximum 256 is outside 0…255, which 8 bits hold' },
  bad_item: {
    declare: () => deviceOf([0x100]),
    says: '256 does not belong here: a literal byte is a whole number 0…255',
  },
  too_deep: {
    declare: () => {
      const frame: unknown[] = [1];
      frame.push(frame);
      return command({ fPort: 1, frame: frame as never });
    },
    says: 'is nested too deeply, or holds itself',
  },
  bad_name: {
    declare: () => deviceOf([{ 1: u8() }]),
    says: 'it: the name "1" cannot be used: it reads as a number, and JavaScript puts such keys first; put a letter before it',
  },
  name_twice: {
    declare: () => deviceOf([{ a: u8() }, { a: u8() }]),
    says: 'it: a is in the frame twice; rename one of them',
  },
  narrow_field: {
    declare: () => deviceOf([{ on: flag() }]),
    says: 'on is narrower than a byte: put it inside bits(…)',
  },
  wide_field: {
    declare: () => bits({ a: u8() } as never),
    says: 'a takes whole bytes: it cannot stand inside bits(…)',
  },
  lonely_value: {
    declare: () => deviceOf([u8(), { a: u8() }]),
    says: 'it: only the one field of a frame may go without a name: write { name: … }',
  },
  no_such_name: {
    declare: () =>
      device('one', { it: command({ fPort: 1, frame: [{ a: u8(), b: u8() }], rules: [atMost('a', 'c')] }) }),
    says: 'it: atMost speaks of "c", but in the frame there is only a, b',
  },
  unreached_case: {
    declare: () => deviceOf([{ mode: oneOf({ soak: 0, off: 1 }) }, when('mode', { of: [{ x: u8() }] })]),
    says: 'it: when: mode is never "of"; it can be "soak", "off"',
  },
  not_whole_bytes: {
    declare: () => deviceOf([bits({ a: uint(3), b: uint(7) })]),
    says: 'it: its bits add up to 10, which is not whole bytes; add reserved(6)',
  },
  slice_gap: {
    declare: () => deviceOf([bits([slice('a', 7, 0)], { a: uint(12) })]),
    says: 'it: the slices of a do not make it whole: bit 8 is in none of them',
  },
  after_rest: {
    declare: () => deviceOf([{ a: hex() }, { b: hex() }]),
    says: 'it: b cannot stand behind a, which takes all that is left: only parts of fixed size can, give one of them a length',
  },
  not_json: {
    declare: () => deviceOf([f32be({ default: Number.NaN })]),
    says: 'it: NaN is not plain JSON data, which a declaration must be',
  },
  bad_port: {
    declare: () => device('one', { it: command({ fPort: 224, frame: [0x01] }) }),
    says: 'it: port 224 is not a whole number 1…223',
  },
  no_port: {
    declare: () => device('one', { it: command({ frame: [0x01] }) }),
    says: 'it: has no port: give the command an fPort, or the device one for all',
  },
  same_bytes: {
    declare: () => device('one', { a: command({ fPort: 1, frame: [u8()] }), b: command({ fPort: 1, frame: [0x01] }) }),
    says: 'a and b cannot be told apart by their bytes on port 1: give them a byte that differs, or other lengths, or other ports',
  },
  same_fields: {
    declare: () => deviceOf([either([0x01, { a: u8() }], [0x02, { a: u16be() }])]),
    says: 'it: layout 1 (a) and layout 2 (a) cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
  },
  cannot_end: {
    declare: () => device('one', { it: command({ fPort: 1, frame: [0x01, { a: hex() }] }) }, { several: true }),
    says: 'it: it takes all that is left of a frame, so nothing can follow it; give it a length',
  },
  frame_never_fits: {
    declare: () => deviceOf([list(list(u8(), { count: 100 }), { count: 3 })]),
    says: 'it: takes at least 300 bytes; at most 242 fit in a frame of this device',
  },
  never_any_bytes: { declare: () => deviceOf([]), says: 'it: its frame has no bytes; a frame has at least one' },
  wrong_example: {
    declare: () =>
      device('one', { it: command({ fPort: 1, frame: [0x01, u8()], examples: [{ data: 5, hex: '0106' }] }) }),
    says: 'it: example 1 says 0106, but its data goes out as 0105',
  },
  bad_example: {
    declare: () =>
      device('one', { it: command({ fPort: 1, frame: [0x01, u8()], examples: [{ data: 256, hex: '0100' }] }) }),
    says: 'it: example 1 is refused: it: 256 is outside 0…255',
  },
};

describe('declaring refuses', () => {
  for (const [code, { declare, says }] of Object.entries(rows)) {
    test(`with ${code}`, () => {
      const { code: is, message } = refusalOf(declare);
      expect({ code: is, message }).toEqual({ code, message: says });
    });
  }
  test('with no other code', () =>
    expect(Object.keys(rows).sort()).toEqual(
      Object.keys(declareSentences)
        .filter((code) => !elsewhere.some((one) => one === code))
        .sort(),
    ));
});
