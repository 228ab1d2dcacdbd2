import { describe, expect, test } from 'vitest';
import { bothWays, deviceOf, read, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, constant, hex, i16be, length, some, sum8, u8, u16be, u32be } from '../index.ts';

const settings = {
  sendTime: [0x14, u32be()],
  offset: [0x20, i16be()],
  range: [0x30, { low: u8(), high: u8() }],
  clear: [0x40],
} as const;
const frame = [some(settings)];
const all = { sendTime: 1, offset: -2, range: { low: 3, high: 4 }, clear: true };

describe('some', () => {
  bothWays([
    { name: 'one stretch', frame, data: { offset: -2 }, hex: '20fffe' },
    { name: 'all of them, in the order declared', frame, data: all, hex: '140000000120fffe30030440' },
    { name: 'a stretch of bytes alone as true', frame, data: { clear: true }, hex: '40' },
    { name: 'a stretch of fields as an object', frame, data: { range: { low: 3, high: 4 } }, hex: '300304' },
    {
      name: 'a header and a length before them',
      frame: [0x55, length(u8()), some(settings)],
      data: { offset: 1, clear: true },
      hex: '550420000140',
    },
    // 0x55 + 0x40 = 0x95
    { name: 'a checksum behind them', frame: [0x55, some(settings), sum8()], data: { clear: true }, hex: '554095' },
    {
      name: 'fields beside them',
      frame: [{ token: u8() }, some(settings)],
      data: { token: 7, clear: true },
      hex: '0740',
    },
    {
      name: 'a stretch with its own length',
      frame: [some({ name: [0x50, ascii({ prefix: u8() })], clear: [0x40] })],
      data: { name: 'ab', clear: true },
      hex: '5002616240',
    },
  ]);
  test('reads them in any order', () => expect(read(frame, '40300304140000000120fffe')).toEqual(all));
  test('writes them in the order declared, whatever that of the keys', () =>
    expect(Object.keys(read(frame, '4020fffe') as object).sort()).toEqual(['clear', 'offset']));
  refusesToWrite([
    { name: 'none of them', frame, data: {}, says: 'it: needs at least one of sendTime, offset, range, clear' },
    { name: 'false for bytes alone', frame, data: { clear: false }, says: 'it.clear: false is not true' },
    { name: 'an object for bytes alone', frame, data: { clear: {} }, says: 'it.clear: an object is not true' },
    {
      name: 'a value that does not fit',
      frame,
      data: { offset: 40_000 },
      says: 'it.offset: 40000 is outside -32768…32767',
    },
    {
      name: 'a field of a stretch that is missing',
      frame,
      data: { range: { low: 3 } },
      says: 'it.range.high: is missing; it takes a whole number 0…255',
    },
    {
      name: 'a field that a stretch does not have',
      frame,
      data: { range: { low: 3, high: 4, mid: 5 } },
      says: 'it.range: no field "mid"; it has low, high',
    },
    {
      name: 'one that there is not',
      frame,
      data: { offset: 1, offsets: 1 },
      says: 'it: no field "offsets"; it has sendTime, offset, range, clear',
    },
    { name: 'null', frame, data: { clear: null }, says: 'it.clear: null is not true' },
  ]);
  refusesToRead([
    { name: 'one twice', frame, hex: '20fffe20fffe', says: 'it.offset: is there twice' },
    { name: 'bytes alone twice', frame, hex: '4040', says: 'it.clear: is there twice' },
    { name: 'one that there is not', frame, hex: '20fffe9901', says: 'it: none of its parts begins with 99 01' },
    { name: 'one that is cut off', frame, hex: '20ff', says: 'it.offset: is cut off; bytes missing: 1' },
    {
      name: 'none of them behind a header',
      frame: [0x55, length(u8()), some(settings)],
      hex: '5500',
      says: 'it: needs at least one of sendTime, offset, range, clear',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no stretches',
      declare: () => some({}),
      says: 'some is an object; it must be an object with at least one stretch: { name: [ … ] }',
    },
    {
      name: 'a list of stretches',
      declare: () => some([[0x14, u8()]] as never),
      says: 'some is a list; it must be an object with at least one stretch: { name: [ … ] }',
    },
    {
      name: 'two that begin alike',
      declare: () => deviceOf([some({ a: [0x14, u8()], b: [0x14, u16be()] })]),
      says: 'it: a and b cannot be told apart by their bytes: give them a byte that differs',
    },
    {
      name: 'one without a byte of its own',
      declare: () => deviceOf([some({ a: [0x14, u8()], b: [u8(), 0x15] })]),
      says: 'it: a and b cannot be told apart by their bytes: give them a byte that differs',
    },
    {
      name: 'one that takes all that is left',
      declare: () => deviceOf([some({ a: [0x14, hex()], b: [0x15] })]),
      says: 'it.a: a takes all that is left of a frame, so nothing can follow it; give it a length',
    },
    {
      name: 'one without bytes',
      declare: () => deviceOf([0x01, some({ a: [{ b: constant(1) }] })]),
      says: 'it.a: some is a list; it must be a list of at least one byte, which shows that it is there',
    },
    {
      name: 'a part of no fixed size behind them',
      declare: () => deviceOf([some({ a: [0x14, u8()] }), { text: ascii() }]),
      says: 'it: text cannot stand behind some(…), which takes all that is left: only parts of fixed size can, give one of them a length',
    },
    {
      name: 'a name that is taken',
      declare: () => deviceOf([{ a: u8() }, some({ a: [0x14, u8()] })]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'a name that is a number',
      declare: () => deviceOf([some({ 1: [0x14, u8()] })]),
      says: 'it: the name "1" cannot be used: it reads as a number, and JavaScript puts such keys first; put a letter before it',
    },
  ]);
});
