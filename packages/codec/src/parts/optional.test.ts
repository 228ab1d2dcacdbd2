import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import {
  bits,
  count,
  flag,
  given,
  group,
  has,
  hex,
  length,
  list,
  oneOf,
  optional,
  reserved,
  sum8,
  u8,
  u16be,
  when,
} from '../index.ts';

describe('a part that a bit announces', () => {
  const frame = [
    bits([has('a'), has('b'), reserved(6)]),
    given('a', [{ x: u8() }]),
    given('b', [{ y: u8(), z: u16be() }]),
  ];
  const beside = [bits([{ on: flag() }, has('a'), reserved(6)]), { zone: u8() }, given('a', [0x07, { x: u8() }])];
  bothWays([
    { name: 'none of them', frame, data: {}, hex: '00' },
    { name: 'none of them, as null, which the server makes of it', frame, data: null, hex: '00', canonical: {} },
    { name: 'the first', frame, data: { x: 5 }, hex: '8005' },
    { name: 'the second', frame, data: { y: 5, z: 258 }, hex: '40050102' },
    { name: 'both', frame, data: { x: 1, y: 2, z: 3 }, hex: 'c001020003' },
    { name: 'a byte of its own in it', frame: beside, data: { on: true, zone: 2, x: 5 }, hex: 'c0020705' },
    { name: 'other fields without it', frame: beside, data: { on: true, zone: 2 }, hex: '8002' },
  ]);
  refusesToWrite([
    { name: 'one field of two', frame, data: { y: 5 }, says: 'it.z: is missing; it comes together with y' },
    { name: 'the other field of two', frame, data: { z: 5 }, says: 'it.y: is missing; it comes together with z' },
    { name: 'a field that there is not', frame, data: { w: 5 }, says: 'it: no field "w"; it has x, y, z' },
    { name: 'null for a field', frame, data: { x: null }, says: 'it.x: null is not a whole number' },
  ]);
  refusesToRead([
    {
      name: 'a part that is announced and missing',
      frame,
      hex: '80',
      says: 'it: is cut off; bytes missing: 1',
    },
    {
      name: 'a part that is there and not announced',
      frame,
      hex: '0005',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
  ]);
  const announced = bits([has('a'), reserved(7)]);
  const mode = { mode: oneOf({ soak: 0, pulse: 1 }) };
  refusesToDeclare([
    {
      name: 'a part that nothing announces',
      declare: () => deviceOf([0x01, given('a', [{ x: u8() }])]),
      says: 'it: given("a") speaks of "a", but before it there is nothing',
    },
    {
      name: 'a part that is announced behind it',
      declare: () => deviceOf([given('a', [{ x: u8() }]), announced]),
      says: 'it: given("a") speaks of "a", but before it there is nothing',
    },
    {
      name: 'an announcement of nothing',
      declare: () => deviceOf([announced]),
      says: 'it: has("a") speaks of "a", but behind it there is nothing',
    },
    {
      name: 'an announcement twice',
      declare: () => deviceOf([bits([has('a'), has('a'), reserved(6)]), given('a', [{ x: u8() }])]),
      says: 'it: the label "a" is in the frame twice; rename one of them',
    },
    {
      name: 'one announcement for two parts',
      declare: () => deviceOf([announced, given('a', [{ x: u8() }]), given('a', [{ y: u8() }])]),
      says: 'it: the part given by "a" is in the frame twice; rename one of them',
    },
    {
      name: 'an announcement in one case and its part in another',
      declare: () => deviceOf([mode, when('mode', { soak: [announced], pulse: [given('a', [{ x: u8() }])] })]),
      says: 'it: the label of given("a") is "a"; it must be announced beside it, in the same case, layout or part',
    },
    {
      name: 'an announcement in a case and its part behind it',
      declare: () => deviceOf([mode, when('mode', { soak: [announced] }), given('a', [{ x: u8() }])]),
      says: 'it: the label of given("a") is "a"; it must be announced beside it, in the same case, layout or part',
    },
    {
      name: 'an announcement before a case and its part in it',
      declare: () => deviceOf([mode, announced, when('mode', { soak: [given('a', [{ x: u8() }])] })]),
      says: 'it: the label of given("a") is "a"; it must be announced beside it, in the same case, layout or part',
    },
    {
      name: 'a number before a case and its list in it',
      declare: () =>
        deviceOf([mode, count(u8(), 'n'), when('mode', { soak: [{ x: list(u8(), { countedBy: 'n' }) }] })]),
      says: 'it: the label of countedBy is "n"; it must be announced beside it, in the same case, layout or part',
    },
    {
      name: 'an announcement outside of a group',
      declare: () => deviceOf([announced, { inner: group([given('a', [{ x: u8() }])]) }]),
      says: 'it: has("a") speaks of "a", but behind it there is nothing',
    },
    {
      name: 'a part without fields',
      declare: () => deviceOf([announced, given('a', [0x07])]),
      says: 'it: given is a list; it must be a list with a field that is always in it, which shows that it is there',
    },
    {
      name: 'a part whose value has no name',
      declare: () => deviceOf([announced, given('a', [u8()] as never)]),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
    {
      name: 'a label that is no text',
      declare: () => deviceOf([bits([has(5 as never), reserved(7)])]),
      says: 'it: the label of has is 5; it must be text',
    },
  ]);
});

describe('a part with a length and a checksum of its own', () => {
  const frame = [bits([has('a'), reserved(7)]), given('a', [{ len: length(u8(), { add: 1 }), x: u8(), sum: sum8() }])];
  bothWays([
    { name: 'nothing without it', frame, data: {}, hex: '00' },
    // 2 bytes behind the length and one more; 3 + 5 = 8
    { name: 'both with it', frame, data: { len: 3, x: 5, sum: 8 }, hex: '80030508' },
  ]);
  refusesToWrite([
    { name: 'the value alone', frame, data: { x: 5 }, says: 'it.len: is missing; it comes together with x' },
    { name: 'no checksum', frame, data: { len: 3, x: 5 }, says: 'it.sum: is missing; it comes together with len, x' },
    { name: 'another length', frame, data: { len: 2, x: 5, sum: 8 }, says: 'it.len: says 2, but the length is 3' },
  ]);
});

describe('an end that may be missing', () => {
  const frame = [0x01, { a: u8() }, optional([{ b: u8(), c: u16be() }])];
  const tail = [{ a: u8() }, optional([{ b: u8() }]), 0xff];
  const nested = [{ a: u8() }, optional([{ b: u8() }, optional([{ c: u8() }])])];
  bothWays([
    { name: 'without it', frame, data: { a: 5 }, hex: '0105' },
    { name: 'with it', frame, data: { a: 5, b: 6, c: 7 }, hex: '0105060007' },
    { name: 'without it, before what follows', frame: tail, data: { a: 1 }, hex: '01ff' },
    { name: 'with it, before what follows', frame: tail, data: { a: 1, b: 2 }, hex: '0102ff' },
    { name: 'an end of an end', frame: nested, data: { a: 1, b: 2, c: 3 }, hex: '010203' },
    { name: 'an end without its end', frame: nested, data: { a: 1, b: 2 }, hex: '0102' },
    { name: 'a rest in it', frame: [{ a: u8() }, optional([0x07, { b: hex() }])], data: { a: 1, b: '' }, hex: '0107' },
  ]);
  refusesToWrite([
    { name: 'one field of two', frame, data: { a: 5, b: 6 }, says: 'it.c: is missing; it comes together with b' },
    {
      name: 'the end of an end alone',
      frame: nested,
      data: { a: 1, c: 3 },
      says: 'it.b: is missing; it comes together with c',
    },
    {
      name: 'nothing where a byte is needed',
      frame,
      data: {},
      says: 'it.a: is missing; it takes a whole number 0…255',
    },
  ]);
  refusesToRead([
    { name: 'half of it', frame, hex: '010506', says: 'it: is cut off; bytes missing: 2' },
    {
      name: 'more than it',
      frame,
      hex: '010506000708',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no fields',
      declare: () => deviceOf([0x01, optional([0x02])]),
      says: 'it: optional is a list; it must be a list with a field that is always in it, which shows that it is there',
    },
    {
      name: 'no bytes',
      declare: () => deviceOf([0x01, optional([{ a: hex() }])]),
      says: 'it: optional is a list; it must be a list of at least one byte, which shows that it is there',
    },
    {
      name: 'a value without a name',
      declare: () => deviceOf([0x01, optional([u8()] as never)]),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
    {
      name: 'what has no fixed size behind it',
      declare: () => deviceOf([0x01, optional([{ a: u8() }]), optional([{ b: u8() }])]),
      says: 'it: optional(…) cannot stand behind optional(…), which takes all that is left: only parts of fixed size can, give one of them a length',
    },
  ]);
});
