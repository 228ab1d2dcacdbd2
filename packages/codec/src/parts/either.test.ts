import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, bits, constant, either, given, has, oneOf, reserved, u8, u16be, u32be } from '../index.ts';

describe('either', () => {
  const history = [0xfd, either([0x6b, { from: u32be() }], [0x6c, { from: u32be(), to: u32be() }])];
  const lengths = [0x01, either([{ a: u8() }], [{ b: u16be() }])];
  const choices = [either([0x01, { level: oneOf({ low: 0 }) }], [0x02, { level: oneOf({ high: 1 }) }])];
  const constants = [either([0x01, { kind: constant('a'), x: u8() }], [0x02, { kind: constant('b'), x: u16be() }])];
  const nothing = [either([0x01], [0x02, { from: u8() }])];
  const tail = [either([0x01, { a: u8() }], [0x02, { b: u16be() }]), 0x0d];
  const beside = [{ token: u8() }, either([0x01, { a: u8() }], [0x02, { b: u8() }])];
  bothWays([
    { name: 'the layout that the fields fit', frame: history, data: { from: 1 }, hex: 'fd6b00000001' },
    { name: 'the layout of one field more', frame: history, data: { from: 1, to: 2 }, hex: 'fd6c0000000100000002' },
    { name: 'a layout told apart by its length', frame: lengths, data: { a: 5 }, hex: '0105' },
    { name: 'the longer layout', frame: lengths, data: { b: 258 }, hex: '010102' },
    { name: 'a layout told apart by a choice', frame: choices, data: { level: 'high' }, hex: '0201' },
    { name: 'the first layout of a choice', frame: choices, data: { level: 'low' }, hex: '0100' },
    { name: 'a layout told apart by a constant', frame: constants, data: { kind: 'b', x: 258 }, hex: '020102' },
    { name: 'a layout without fields', frame: nothing, data: {}, hex: '01' },
    { name: 'a layout with the field that another lacks', frame: nothing, data: { from: 5 }, hex: '0205' },
    { name: 'a layout before what follows', frame: tail, data: { b: 258 }, hex: '0201020d' },
    { name: 'a layout beside other fields', frame: beside, data: { token: 9, b: 5 }, hex: '090205' },
    {
      name: 'layouts in a layout',
      frame: [either([0x01, either([0x01, { a: u8() }], [0x02, { b: u8() }])], [0x02, { c: u8() }])],
      data: { b: 5 },
      hex: '010205',
    },
    {
      name: 'a layout with a part of its own',
      frame: [
        either([0x01, bits([has('x'), reserved(7)]), { a: u8() }, given('x', [{ x: u8() }])], [0x02, { b: u8() }]),
      ],
      data: { a: 5, x: 6 },
      hex: '01800506',
    },
  ]);
  refusesToWrite([
    {
      name: 'fields of two layouts',
      frame: beside,
      data: { token: 9, a: 1, b: 2 },
      says: 'it: the fields given fit none of its layouts: a | b',
    },
    {
      name: 'no fields',
      frame: beside,
      data: { token: 9 },
      says: 'it: the fields given fit none of its layouts: a | b',
    },
    {
      name: 'fields of two layouts of three',
      frame: [either([0x01], [0x02, { a: u8() }], [0x03, { b: u8() }])],
      data: { a: 1, b: 2 },
      says: 'it: the fields given fit none of its layouts: no fields | a | b',
    },
    {
      name: 'a required field that is missing',
      frame: history,
      data: { to: 2 },
      says: 'it: the fields given fit none of its layouts: from | from, to',
    },
    {
      name: 'a value that no layout takes, as the first says',
      frame: choices,
      data: { level: 'mid' },
      says: 'it.level: "mid" is not "low"',
    },
    {
      name: 'a value that does not fit',
      frame: history,
      data: { from: 1, to: -2 },
      says: 'it.to: -2 is outside 0…4294967295',
    },
    {
      name: 'a field that no layout has',
      frame: history,
      data: { from: 1, until: 2 },
      says: 'it: no field "until"; it has from',
    },
  ]);
  refusesToRead([
    {
      name: 'the bytes of no layout',
      frame: history,
      hex: 'fd6d00000001',
      says: 'it: none of its layouts begins with 6d 00 00 00',
    },
    {
      name: 'no bytes for a layout',
      frame: [0x01, either([0x01, { a: u8() }], [0x02, { b: u8() }])],
      hex: '01',
      says: 'it: is cut off; bytes missing: 2',
    },
    {
      name: 'a layout that is cut off',
      frame: history,
      hex: 'fd6c00000001',
      says: 'it: is cut off; bytes missing: 4',
    },
    {
      name: 'a layout that goes on',
      frame: history,
      hex: 'fd6b0000000102',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
    {
      name: 'the length of no layout',
      frame: lengths,
      hex: '01010203',
      says: 'it: goes on behind its end; bytes too many: 2',
    },
  ]);
  refusesToDeclare([
    {
      name: 'one layout',
      declare: () => either([0x01, { a: u8() }]),
      says: 'either is a list; it must be at least two layouts',
    },
    {
      name: 'layouts of the same bytes',
      declare: () => deviceOf([either([0x01, { a: u8() }], [0x01, { b: u8() }])]),
      says: 'it: layout 1 (a) and layout 2 (b) cannot be told apart by their bytes: give them a byte that differs, or other lengths',
    },
    {
      name: 'layouts that only look different',
      declare: () => deviceOf([either([0x01, { a: u8({ maximum: 9 }) }], [{ b: u8({ maximum: 1 }) }, 0x05])]),
      says: 'it: layout 1 (a) and layout 2 (b) cannot be told apart by their bytes: give them a byte that differs, or other lengths',
    },
    {
      name: 'layouts of the same fields',
      declare: () => deviceOf([either([0x01, { a: u8() }], [0x02, { a: u16be() }])]),
      says: 'it: layout 1 (a) and layout 2 (a) cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'two layouts without fields',
      declare: () => deviceOf([{ x: u8() }, either([0x01], [0x02])]),
      says: 'it: layout 1 (no fields) and layout 2 (no fields) cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks',
    },
    {
      name: 'layouts told apart by length before what has no fixed size',
      declare: () => deviceOf([either([{ a: u8() }], [{ b: u16be() }]), { text: ascii() }]),
      says: 'it: text cannot stand behind either(…), which takes all that is left: only parts of fixed size can, give one of them a length',
    },
    {
      name: 'a name that is taken',
      declare: () => deviceOf([{ a: u8() }, either([0x01, { a: u8() }], [0x02, { b: u8() }])]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'a layout that is no list',
      declare: () => either([0x01], { a: u8() } as never),
      says: 'an object does not belong here: a frame is a list',
    },
  ]);
});
