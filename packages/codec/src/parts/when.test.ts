import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bits, constant, flag, list, oneOf, orNull, orOneOf, reserved, u8, u16be, uint, when } from '../index.ts';

describe('when', () => {
  const mode = { mode: oneOf({ soak: 0, pulse: 1, off: 2 }) };
  const cases = { soak: [{ minutes: u8() }], pulse: [0x07, { on: u8(), off: u8() }] } as const;
  const frame = [mode, when('mode', cases)];
  const timed = [bits([{ timed: flag() }, reserved(7)]), when('timed', { true: [{ minutes: u8() }] })];
  const number = [{ kind: oneOf([1, 3]) }, when('kind', { 3: [{ x: u8() }], 1: [{ y: u16be() }] })];
  const scoped = [mode, [0x09, when('mode', cases)], 0x0d];
  const unset = [{ mode: orNull(oneOf({ soak: 0 }), 255) }, when('mode', { null: [{ why: u8() }] })];
  const word = [{ mode: orOneOf(oneOf({ soak: 0 }), { off: 1 }) }, when('mode', { off: [{ why: u8() }] })];
  const deep = [mode, when('mode', { soak: [{ kind: oneOf({ a: 0, b: 1 }) }, when('kind', { b: [{ z: u8() }] })] })];
  const outer = [mode, when('mode', { soak: [{ a: u8() }, when('mode', { soak: [{ b: u8() }] })] })];
  const again = [mode, when('mode', { soak: [{ x: u8() }] }), when('mode', { pulse: [{ y: u8() }] })];
  const same = [mode, when('mode', { soak: [{ x: u8() }], pulse: [{ x: u16be() }] })];
  const chained = [mode, when('mode', { soak: [{ kind: oneOf({ a: 0, b: 1 }) }] }), when('kind', { a: [{ z: u8() }] })];
  const brought = { soak: [{ kind: oneOf({ a: 0 }) }], pulse: [{ kind: oneOf({ b: 0 }) }] };
  const merged = [mode, when('mode', brought), when('kind', { a: [{ x: u8() }], b: [{ y: u8() }] })];
  const listed = [list([mode, when('mode', cases)], { prefix: u8() })];
  bothWays([
    { name: 'one case', frame, data: { mode: 'soak', minutes: 5 }, hex: '0005' },
    { name: 'another case', frame, data: { mode: 'pulse', on: 1, off: 2 }, hex: '01070102' },
    { name: 'a value without a case', frame, data: { mode: 'off' }, hex: '02' },
    { name: 'a flag that is set', frame: timed, data: { timed: true, minutes: 5 }, hex: '8005' },
    { name: 'a flag that is not set', frame: timed, data: { timed: false }, hex: '00' },
    { name: 'a number', frame: number, data: { kind: 3, x: 5 }, hex: '0305' },
    { name: 'another number', frame: number, data: { kind: 1, y: 258 }, hex: '010102' },
    { name: 'a field outside of its list', frame: scoped, data: { mode: 'soak', minutes: 5 }, hex: '0009050d' },
    { name: 'no part of its list', frame: scoped, data: { mode: 'off' }, hex: '02090d' },
    { name: 'null', frame: unset, data: { mode: null, why: 5 }, hex: 'ff05' },
    { name: 'a word', frame: word, data: { mode: 'off', why: 5 }, hex: '0105' },
    { name: 'a case in a case', frame: deep, data: { mode: 'soak', kind: 'b', z: 5 }, hex: '000105' },
    { name: 'the same field in a case', frame: outer, data: { mode: 'soak', a: 1, b: 2 }, hex: '000102' },
    { name: 'two parts of one field', frame: again, data: { mode: 'pulse', y: 5 }, hex: '0105' },
    { name: 'a name that two cases share', frame: same, data: { mode: 'pulse', x: 258 }, hex: '010102' },
    { name: 'a field that only a case brings', frame: chained, data: { mode: 'soak', kind: 'a', z: 5 }, hex: '000005' },
    {
      name: 'a field that one of two cases brings',
      frame: merged,
      data: { mode: 'soak', kind: 'a', x: 5 },
      hex: '000005',
    },
    {
      name: 'a field that the other case brings',
      frame: merged,
      data: { mode: 'pulse', kind: 'b', y: 5 },
      hex: '010005',
    },
    { name: 'nothing for a field that no case brought', frame: chained, data: { mode: 'off' }, hex: '02' },
    { name: 'items of a list', frame: listed, data: [{ mode: 'off' }, { mode: 'soak', minutes: 5 }], hex: '02020005' },
    {
      name: 'a constant',
      frame: [{ kind: constant('a') }, when('kind', { a: [{ x: u8() }] })],
      data: { kind: 'a', x: 5 },
      hex: '05',
    },
    {
      name: 'a value in some bits',
      frame: [bits({ kind: oneOf([0, 5], 4), n: uint(4) }), when('kind', { 5: [{ x: u8() }] })],
      data: { kind: 5, n: 1, x: 2 },
      hex: '5102',
    },
  ]);
  refusesToWrite([
    {
      name: 'a field of another case',
      frame,
      data: { mode: 'soak', minutes: 5, on: 1 },
      says: 'it: no field "on"; it has mode, minutes',
    },
    {
      name: 'a field where there is no case',
      frame,
      data: { mode: 'off', minutes: 5 },
      says: 'it: no field "minutes"; it has mode',
    },
    {
      name: 'a case without its field',
      frame,
      data: { mode: 'soak' },
      says: 'it.minutes: is missing; it takes a whole number 0…255',
    },
    {
      name: 'no value to tell the case by',
      frame,
      data: { minutes: 5 },
      says: 'it.mode: is missing; it takes one of "soak", "pulse", "off"',
    },
    {
      name: 'a value that there is not',
      frame,
      data: { mode: 'so' },
      says: 'it.mode: "so" is not one of "soak", "pulse", "off"',
    },
    {
      name: 'a field of another item',
      frame: listed,
      data: [
        { mode: 'soak', minutes: 5 },
        { mode: 'off', minutes: 5 },
      ],
      says: 'it[1]: no field "minutes"; it has mode',
    },
  ]);
  refusesToRead([
    { name: 'a case that is cut off', frame, hex: '00', says: 'it: is cut off; bytes missing: 1' },
    { name: 'more than a case', frame, hex: '0205', says: 'it: goes on behind its end; bytes too many: 1' },
    { name: 'another byte of a case', frame, hex: '01080102', says: 'it: byte 1 is 0x08, not 0x07' },
  ]);
  refusesToDeclare([
    {
      name: 'a value that its field never has',
      declare: () => deviceOf([mode, when('mode', { soakk: [{ x: u8() }] })]),
      says: 'it: when: mode is never "soakk"; it can be "soak", "pulse", "off"',
    },
    {
      name: 'a field that there is not',
      declare: () => deviceOf([mode, when('mod', cases)]),
      says: 'it: when speaks of "mod", but before it there is only mode',
    },
    {
      name: 'a field behind it',
      declare: () => deviceOf([when('mode', cases), mode]),
      says: 'it: when speaks of "mode", but before it there is nothing',
    },
    {
      name: 'a field whose values cannot be listed',
      declare: () => deviceOf([{ level: u8() }, when('level', { 1: [{ x: u8() }] })]),
      says: 'it: the field of when, level, is "integer"; it must be a choice or a flag, whose values can be listed',
    },
    {
      name: 'no cases',
      declare: () => when('mode', {}),
      says: 'the cases of when is an object; it must be an object with at least one case: { value: [ … ] }',
    },
    {
      name: 'a list of cases',
      declare: () => when('mode', [[{ x: u8() }]] as never),
      says: 'the cases of when is a list; it must be an object with at least one case: { value: [ … ] }',
    },
    {
      name: 'a name that is taken',
      declare: () => deviceOf([mode, { x: u8() }, when('mode', { soak: [{ x: u8() }] })]),
      says: 'it: x is in the frame twice; rename one of them',
    },
    {
      name: 'a name that a case before it may bring',
      declare: () => deviceOf([mode, when('mode', { soak: [{ x: u8() }] }), { x: u8() }]),
      says: 'it: x is in the frame twice; rename one of them',
    },
    {
      name: 'a value without a name',
      declare: () => deviceOf([mode, when('mode', { soak: [u8()] })]),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
  ]);
});
