import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bits, constant, given, group, has, optional, reserved, u8, u16be } from '../index.ts';

describe('a group', () => {
  const condition = [{ condition: group([0x0a, { below: u8(), above: u16be() }]), on: u8() }];
  const nested = [{ a: group([{ b: group([{ c: u8() }]) }]) }];
  const bare = [{ limit: group([0x0a, u8()]) }];
  const empty = [0x01, { extra: group([bits([has('a'), reserved(7)]), given('a', [{ a: u8() }])]) }];
  bothWays([
    {
      name: 'an object under a name',
      frame: condition,
      data: { condition: { below: 1, above: 258 }, on: 3 },
      hex: '0a01010203',
    },
    { name: 'a group in a group', frame: nested, data: { a: { b: { c: 5 } } }, hex: '05' },
    { name: 'the bare value of its unnamed field', frame: bare, data: { limit: 5 }, hex: '0a05' },
    { name: 'an object without keys', frame: empty, data: { extra: {} }, hex: '0100' },
    {
      name: 'null for an object without keys, as the server hands it over',
      frame: empty,
      data: { extra: null },
      hex: '0100',
      canonical: { extra: {} },
    },
    { name: 'a group as the only field', frame: [group([{ a: u8() }])], data: { a: 5 }, hex: '05' },
    {
      name: 'an end that is missing',
      frame: [{ a: group([{ b: u8() }, optional([{ c: u8() }])]) }],
      data: { a: { b: 1 } },
      hex: '01',
    },
  ]);
  refusesToWrite([
    {
      name: 'a field of it that does not fit',
      frame: nested,
      data: { a: { b: { c: 256 } } },
      says: 'it.a.b.c: 256 is outside 0…255',
    },
    {
      name: 'a field of it that is missing',
      frame: nested,
      data: { a: { b: {} } },
      says: 'it.a.b.c: is missing; it takes a whole number 0…255',
    },
    {
      name: 'a key that it does not have',
      frame: nested,
      data: { a: { b: { c: 5, d: 5 } } },
      says: 'it.a.b: no field "d"; it has c',
    },
    { name: 'a list', frame: nested, data: { a: [] }, says: 'it.a: a list is not an object' },
    {
      name: 'null where there is a required field',
      frame: nested,
      data: { a: null },
      says: 'it.a: null is not an object',
    },
    { name: 'nothing', frame: nested, data: {}, says: 'it.a: is missing; it takes an object' },
    {
      name: 'inherited keys',
      frame: nested,
      data: { a: Object.create({ b: { c: 5 } }) },
      says: 'it.a: the field "b" is not its own but inherited; write it there',
    },
  ]);
  refusesToRead([
    {
      name: 'a wrong byte of it',
      frame: condition,
      hex: '0b01010203',
      says: 'no command on port 1 begins with 0b 01 01 02',
    },
    {
      name: 'a frame that is cut off in it',
      frame: [0x01, { a: group([{ b: u16be() }, optional([{ c: u16be() }])]) }],
      hex: '0100',
      says: 'it.a: is cut off; bytes missing: 1',
    },
  ]);
  refusesToDeclare([
    {
      name: 'bytes alone',
      declare: () => deviceOf([{ head: group([0x01, 0x02]) }]),
      says: 'it.head: group is a list; it must be a frame with fields; bytes alone need no name',
    },
    {
      name: 'a name twice',
      declare: () => deviceOf([{ a: group([{ b: u8() }, { b: u8() }] as never) }]),
      says: 'it.a: b is in the frame twice; rename one of them',
    },
    {
      name: 'what is no frame',
      declare: () => group({ a: u8() } as never),
      says: 'an object does not belong here: a frame is a list',
    },
  ]);
});

describe('a constant', () => {
  const frame = [{ kind: constant('open'), zone: u8() }];
  bothWays([
    { name: 'a key that is always the same', frame, data: { kind: 'open', zone: 2 }, hex: '02' },
    { name: 'null', frame: [{ kind: constant(null), zone: u8() }], data: { kind: null, zone: 2 }, hex: '02' },
    {
      name: 'minus zero as zero',
      frame: [{ kind: constant(0), zone: u8() }],
      data: { kind: -0, zone: 2 },
      hex: '02',
      canonical: { kind: 0, zone: 2 },
    },
  ]);
  refusesToWrite([
    { name: 'another value', frame, data: { kind: 'shut', zone: 2 }, says: 'it.kind: "shut" is not "open"' },
    { name: 'another type', frame, data: { kind: 1, zone: 2 }, says: 'it.kind: 1 is not "open"' },
    { name: 'nothing', frame, data: { zone: 2 }, says: 'it.kind: is missing; it takes "open"' },
  ]);
  refusesToDeclare([
    {
      name: 'an object',
      declare: () => constant({} as never),
      says: 'constant is an object; it must be text, a finite number, a boolean or null',
    },
    {
      name: 'NaN',
      declare: () => constant(Number.NaN),
      says: 'constant is NaN; it must be text, a finite number, a boolean or null',
    },
    {
      name: 'nothing else in a frame',
      declare: () => deviceOf([{ kind: constant('open') }]),
      says: 'it: its frame has no bytes; a frame has at least one',
    },
  ]);
});
