import { describe, expect, test } from 'vitest';
import { deviceOf, refusesToDeclare } from '../../test/rows.ts';
import { bits, command, device, encode, flag, group, list, reserved, toHex, u8, uint } from '../index.ts';

const number = 'it reads as a number, and JavaScript puts such keys first; put a letter before it';
const prototype = 'it sets the prototype of an object instead of a key';

describe('a name', () => {
  const kept = [
    'constructor',
    'toString',
    'hasOwnProperty',
    '01',
    '1.5',
    '-1',
    'a b',
    'é',
    '$price',
    'value',
    '__proto',
    'then',
  ];
  for (const name of kept) {
    test(`may be ${JSON.stringify(name)}`, () => {
      const one = deviceOf([{ [name]: u8() }]);
      const downlink = encode(one.it, { [name]: 5 } as never);
      expect({ hex: toHex(downlink.bytes), data: downlink.decodedPayload.it }).toEqual({
        hex: '05',
        data: { [name]: 5 },
      });
    });
  }

  refusesToDeclare([
    { name: 'a number', declare: () => deviceOf([{ 1: u8() }]), says: `it: the name "1" cannot be used: ${number}` },
    { name: 'zero', declare: () => deviceOf([{ 0: u8() }]), says: `it: the name "0" cannot be used: ${number}` },
    {
      name: 'a number in bits',
      declare: () => deviceOf([bits([{ 7: flag() }, reserved(7)])]),
      says: `it: the name "7" cannot be used: ${number}`,
    },
    {
      name: 'a number in a group',
      declare: () => deviceOf([{ a: group([{ 1: u8() }]) }]),
      says: `it.a: the name "1" cannot be used: ${number}`,
    },
    {
      name: 'a number in a list',
      declare: () => deviceOf([list([{ 1: u8() }])]),
      says: `it[]: the name "1" cannot be used: ${number}`,
    },
    {
      name: 'the prototype',
      declare: () => deviceOf([JSON.parse('{"__proto__": 1}'), { ['__proto__']: u8() }].slice(1)),
      says: `it: the name "__proto__" cannot be used: ${prototype}`,
    },
    {
      name: 'the prototype as JavaScript sets it',
      declare: () => deviceOf([{ __proto__: u8(), zone: u8() }]),
      says: 'an object does not belong here: a frame holds bytes, { name: field }, lists and parts',
    },
    { name: 'an empty one', declare: () => deviceOf([{ '': u8() }]), says: 'the name "" cannot be used: it is empty' },
    {
      name: 'an empty one in bits',
      declare: () => deviceOf([bits({ '': uint(8) })]),
      says: 'the name "" cannot be used: it is empty',
    },
    {
      name: 'one twice',
      declare: () => deviceOf([{ a: u8() }, { a: u8() }]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'one twice, in bits too',
      declare: () => deviceOf([{ a: u8() }, bits({ a: uint(8) })]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'one twice, in a list in the list',
      declare: () => deviceOf([{ a: u8() }, [{ a: u8() }]]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'two values without a name',
      declare: () => deviceOf([u8(), u8()]),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
    {
      name: 'a value without a name beside one with a name',
      declare: () => deviceOf([u8(), { a: u8() }]),
      says: 'it: only the one field of a frame may go without a name: write { name: … }',
    },
  ]);
});

describe('the name of a command', () => {
  const of = (name: string) => () => device('one', { [name]: command({ fPort: 1, frame: [0x01] }) });
  for (const name of ['set period + save', 'constructor', 'valve.open', 'command', '__proto']) {
    test(`may be ${JSON.stringify(name)}`, () =>
      expect(encode(of(name)()[name]!).decodedPayload).toEqual({ command: name }));
  }
  refusesToDeclare([
    { name: 'a number', declare: of('1'), says: `the name "1" cannot be used: ${number}` },
    {
      name: 'a $ in front',
      declare: of('$open'),
      says: 'the name "$open" cannot be used: names that begin with $ are kept for what a device knows besides',
    },
    { name: 'an empty one', declare: of(''), says: 'the name "" cannot be used: it is empty' },
    { name: 'the prototype', declare: of('__proto__'), says: `the name "__proto__" cannot be used: ${prototype}` },
  ]);
});

describe('a name that the payload has', () => {
  const of = (field: string, payload: 'tagged' | 'keyed' | { tag: string }) => () =>
    device(
      'one',
      { it: command({ fPort: 1, frame: [0x01, { [field]: u8() }] }), other: command({ fPort: 2, frame: [u8()] }) },
      { payload },
    );
  refusesToDeclare([
    {
      name: 'the tag',
      declare: of('command', 'tagged'),
      says: 'it: the name "command" cannot be used: it is the tag that names the command',
    },
    {
      name: 'the tag by its own name',
      declare: of('type', { tag: 'type' }),
      says: 'it: the name "type" cannot be used: it is the tag that names the command',
    },
    {
      name: 'value, where another command has its bare value',
      declare: of('value', 'tagged'),
      says: 'it: the name "value" cannot be used: another command of this device has its bare value there',
    },
    { name: 'a tag that is a number', declare: of('a', { tag: '1' }), says: `the name "1" cannot be used: ${number}` },
    {
      name: 'a tag that a bare value would hide',
      declare: of('a', { tag: 'value' }),
      says: 'the name "value" cannot be used: a command of this device has its bare value there',
    },
    {
      name: 'an empty tag',
      declare: of('a', { tag: '' }),
      says: 'payload is an object; it must be "tagged", "keyed", "flat" or { tag: "…" }',
    },
  ]);
  test('is free in a keyed payload', () => expect(of('command', 'keyed')()).toHaveProperty('it'));
  test('is free where no value is bare', () =>
    expect(device('one', { it: command({ fPort: 1, frame: [{ value: u8() }] }) })).toHaveProperty('it'));
});
