import { describe, expect, test } from 'vitest';
import { deviceOf, refusalOf } from '../../test/rows.ts';
import {
  ascii,
  bits,
  crc16be,
  decode,
  digits,
  either,
  f32be,
  flags,
  fromHex,
  i8,
  length,
  list,
  minutesOfDay,
  oneOf,
  padTo,
  reserved,
  some,
  u8,
  u16be,
  uint,
  utf8,
} from '../index.ts';
import { type DecodeDetails, decodeSentences } from './decode-sentences.ts';

type Row = { readonly refuse: () => unknown; readonly says: string };

const it =
  (frame: readonly unknown[], hex: string, fPort = 1) =>
  () =>
    decode(deviceOf(frame), { fPort, bytes: fromHex(hex)! });

/** One row a code; the compiler asks for each. */
const rows: { readonly [C in keyof DecodeDetails]: Row } = {
  not_bytes: {
    refuse: () => decode(deviceOf([0x01]), { fPort: 1, bytes: [256] }),
    says: 'byte 0 is 256, not a whole number 0…255',
  },
  wrong_port: { refuse: it([0x01], '01', 2), says: 'no command on port 2; there are commands on 1' },
  no_such_command: { refuse: it([0x01], '0203040506'), says: 'no command on port 1 begins with 02 03 04 05' },
  frame_too_short: { refuse: it([0x01, u16be()], '01'), says: 'it: is cut off; bytes missing: 2' },
  trailing_bytes: {
    refuse: it([0x01, u16be()], '0100020304'),
    says: 'it: goes on behind its end; bytes too many: 2',
  },
  wrong_byte: { refuse: it([list([0x14, u8()])], '14051506'), says: 'it[1]: byte 2 is 0x15, not 0x14' },
  wrong_reserved: {
    refuse: it([bits([{ a: uint(4) }, reserved(4, 3)])], '14'),
    says: 'it: reserved bits are 4, not 3',
  },
  unknown_count: {
    refuse: it([oneOf({ soak: 0, off: 1 })], '02'),
    says: 'it: 2 on air stands for none of "soak", "off"',
  },
  unknown_flag: { refuse: it([flags(['a', null, 'c'])], '02'), says: 'it: bit 1 is set, but has no name' },
  signed_zero: { refuse: it([f32be()], '80000000'), says: 'it: is a zero with a minus sign' },
  wrong_sign: { refuse: it([i8({ sign: 'byte' })], '0205'), says: 'it: its sign byte is 2, not 0 or 1' },
  no_such_time: { refuse: it([minutesOfDay(u16be())], '05a0'), says: 'it: 1440 on air has no spelling as a time' },
  not_finite: { refuse: it([f32be()], '7f800000'), says: 'it: is not a number on air (NaN or infinite)' },
  bad_text: { refuse: it([utf8()], 'c3'), says: 'it: holds bytes that are not UTF-8' },
  unended_text: { refuse: it([ascii({ end: 0 })], '6162'), says: 'it: has no byte 0 to end it' },
  wrong_digit: { refuse: it([digits(2)], '303a'), says: 'it: holds 0x3a where a digit belongs' },
  wrong_padding: { refuse: it([u8(), padTo(3)], '050001'), says: 'it: is padded with 0x01, not with 0x00' },
  wrong_checksum: {
    // of the byte 0 with nothing to begin with, XMODEM gives 0
    refuse: it([u8(), crc16be('xmodem')], '000001'),
    says: 'it: checksum is 0x0001, but the bytes before it give 0x0000',
  },
  no_such_part: {
    refuse: it([some({ a: [0x14, u8()], b: [0x16] })], '140515'),
    says: 'it: none of its parts begins with 15',
  },
  part_twice: { refuse: it([some({ a: [0x14, u8()], b: [0x15] })], '14051406'), says: 'it.a: is there twice' },
  no_such_layout: {
    refuse: it([length(u8()), either([0x01, { a: u8() }], [0x02, { b: u8() }])], '020305'),
    says: 'it: none of its layouts begins with 03 05',
  },
};

describe('decoding refuses', () => {
  for (const [code, { refuse, says }] of Object.entries(rows)) {
    test(`with ${code}`, () => {
      const { code: is, message } = refusalOf(refuse);
      expect({ code: is, message }).toEqual({ code, message: says });
    });
  }
  test('with no other code', () => expect(Object.keys(rows).sort()).toEqual(Object.keys(decodeSentences).sort()));
});
