import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import {
  ascii,
  bits,
  constant,
  count,
  countBits,
  digits,
  flag,
  hex,
  i8,
  list,
  optional,
  reserved,
  sum8,
  u8,
  u16be,
  u16le,
  uint,
} from '../index.ts';

describe('a list', () => {
  const three = [list(u8(), { count: 3 })];
  const prefixed = [{ zones: list(u8(), { prefix: u8() }) }];
  const rest = [0x01, list(u16be())];
  const steps = [{ steps: list([{ zone: u8({ maximum: 4 }), minutes: u16be() }], { prefix: u8(), maxItems: 2 }) }];
  const tagged = [list([0x14, u8()], { count: 2 })];
  const counted = [count(u8(), 'zones'), { token: u8(), zones: list(u8(), { countedBy: 'zones' }) }];
  const inBits = [
    bits([{ token: uint(5) }, countBits(3, 'zones')]),
    { zones: list(u8(), { countedBy: 'zones', maxItems: 7 }) },
  ];
  const few = [list(u8(), { minItems: 1, maxItems: 2 })];
  bothWays([
    { name: 'a fixed number of values', frame: three, data: [1, 2, 3], hex: '010203' },
    { name: 'values behind their number', frame: prefixed, data: { zones: [7, 8] }, hex: '020708' },
    { name: 'no values behind their number', frame: prefixed, data: { zones: [] }, hex: '00' },
    {
      name: 'values behind 16 bits of their number',
      frame: [list(u8(), { prefix: u16le() })],
      data: [7],
      hex: '010007',
    },
    { name: 'values to the end of the frame', frame: rest, data: [1, 258], hex: '0100010102' },
    { name: 'no values to the end of the frame', frame: rest, data: [], hex: '01' },
    // 1 + 2 + 3 = 6
    { name: 'values up to what follows', frame: [0x01, list(u8()), sum8()], data: [2, 3], hex: '01020306' },
    {
      name: 'frames of their own',
      frame: steps,
      data: {
        steps: [
          { zone: 1, minutes: 258 },
          { zone: 2, minutes: 3 },
        ],
      },
      hex: '02010102020003',
    },
    { name: 'frames with one unnamed field', frame: tagged, data: [5, 6], hex: '14051406' },
    { name: 'a number that stands elsewhere', frame: counted, data: { token: 9, zones: [7, 8] }, hex: '02090708' },
    { name: 'no values for a number elsewhere', frame: counted, data: { token: 9, zones: [] }, hex: '0009' },
    // 00001 010
    { name: 'a number in some bits', frame: inBits, data: { token: 1, zones: [7, 8] }, hex: '0a0708' },
    {
      name: 'lists in a list',
      frame: [list(list(u8(), { prefix: u8() }), { prefix: u8() })],
      data: [[1], [2, 3]],
      hex: '020101020203',
    },
    { name: 'texts in a list', frame: [list(ascii({ end: 0 }))], data: ['a', 'bc'], hex: '6100626300' },
    {
      name: 'items that are null for being empty',
      frame: [list([0x01, { a: list(u8(), { prefix: u8() }) }], { count: 1 })],
      data: [{ a: [] }],
      hex: '0100',
    },
    { name: 'the fewest', frame: few, data: [1], hex: '01' },
    { name: 'the most', frame: few, data: [1, 2], hex: '0102' },
    { name: 'numbers with a sign', frame: [list(i8())], data: [-1, 1], hex: 'ff01' },
  ]);
  refusesToWrite([
    { name: 'fewer than fixed', frame: three, data: [1, 2], says: 'it: items: 2; it takes 3' },
    { name: 'more than fixed', frame: three, data: [1, 2, 3, 4], says: 'it: items: 4; it takes 3' },
    { name: 'fewer than the fewest', frame: few, data: [], says: 'it: items: 0; it takes 1…2' },
    { name: 'more than the most', frame: few, data: [1, 2, 3], says: 'it: items: 3; it takes 1…2' },
    {
      name: 'a million items',
      frame: rest,
      data: new Array(1_000_000).fill(1),
      says: 'it: items: 1000000; it takes 0…242',
    },
    { name: 'text', frame: three, data: 'abc', says: 'it: "abc" is not a list' },
    { name: 'an object', frame: three, data: { 0: 1, length: 1 }, says: 'it: an object is not a list' },
    { name: 'an item that does not fit', frame: three, data: [1, 256, 3], says: 'it[1]: 256 is outside 0…255' },
    // biome-ignore lint/suspicious/noSparseArray: the case is a hole
    { name: 'a hole', frame: three, data: [1, , 3], says: 'it[1]: is missing; it takes a whole number 0…255' },
    {
      name: 'a list of nothing but holes',
      frame: three,
      data: new Array(3),
      says: 'it[0]: is missing; it takes a whole number 0…255',
    },
    {
      name: 'a field of an item that does not fit',
      frame: steps,
      data: {
        steps: [
          { zone: 1, minutes: 1 },
          { zone: 5, minutes: 1 },
        ],
      },
      says: 'it.steps[1].zone: 5 is outside 0…4',
    },
    {
      name: 'an item without a field',
      frame: steps,
      data: { steps: [{ zone: 1 }] },
      says: 'it.steps[0].minutes: is missing; it takes a whole number 0…65535',
    },
    {
      name: 'an item with another field',
      frame: steps,
      data: { steps: [{ zone: 1, minutes: 1, minute: 1 }] },
      says: 'it.steps[0]: no field "minute"; it has zone, minutes',
    },
    { name: 'an item that is no object', frame: steps, data: { steps: [5] }, says: 'it.steps[0]: 5 is not an object' },
    {
      name: 'no list for a number elsewhere',
      frame: counted,
      data: { token: 9 },
      says: 'it.zones: is missing; it takes a list',
    },
    {
      name: 'a list that its number cannot say',
      frame: inBits,
      data: { token: 1, zones: new Array(8).fill(0) },
      says: 'it.zones: items: 8; it takes 0…7',
    },
  ]);
  refusesToRead([
    {
      name: 'more items than the most',
      frame: steps,
      hex: '03010001020002030003',
      says: 'it.steps: items: 3; it takes 0…2',
    },
    {
      name: 'fewer items than their number says',
      frame: prefixed,
      hex: '030102',
      says: 'it.zones[2]: is cut off; bytes missing: 1',
    },
    {
      name: 'more items than their number says',
      frame: prefixed,
      hex: '010102',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
    {
      name: 'half an item at the end',
      frame: rest,
      hex: '01000102',
      says: 'it[1]: is cut off; bytes missing: 1',
    },
    { name: 'fewer items than the fewest', frame: [0x01, ...few], hex: '01', says: 'it: items: 0; it takes 1…2' },
    { name: 'more items to the end than the most', frame: few, hex: '010203', says: 'it: items: 3; it takes 1…2' },
    { name: 'a wrong byte of an item', frame: tagged, hex: '14051506', says: 'it[1]: byte 2 is 0x15, not 0x14' },
  ]);
  const zones = (options: object) => () => list(u8(), options);
  refusesToDeclare([
    {
      name: 'two ways to count',
      declare: zones({ count: 2, prefix: u8() }),
      says: 'prefix is an object; it must be left out: count already says how many items there are',
    },
    {
      name: 'a prefix that says something of itself, which nothing would show',
      declare: zones({ prefix: u8({ description: 'how many' }) }),
      says: 'prefix is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'items narrower than a byte',
      declare: () => deviceOf([{ zones: list(flag() as never) }]),
      says: 'it.zones: an item is narrower than a byte: put it inside bits(…)',
    },
    { name: 'no items', declare: zones({ count: 0 }), says: 'count is 0; it must be a whole number 1…242' },
    {
      name: 'a fewest below zero',
      declare: zones({ minItems: -1 }),
      says: 'minItems is -1; it must be a whole number 0…242',
    },
    {
      name: 'a most that its number cannot say',
      declare: zones({ prefix: u8(), maxItems: 256 }),
      says: 'maxItems is 256; it must be a whole number 1…242',
    },
    {
      name: 'a fewest above the most',
      declare: zones({ minItems: 3, maxItems: 2 }),
      says: 'minItems is 3; it must be at most maxItems, 2',
    },
    {
      name: 'a fixed number and another most',
      declare: zones({ count: 2, maxItems: 3 }),
      says: 'count is 2; it must be alone: minItems and maxItems say the same',
    },
    {
      name: 'an item that is neither field nor frame',
      declare: () => list(5 as never),
      says: '5 does not belong here: a frame is a list',
    },
    {
      name: 'an item narrower than a byte',
      declare: () => deviceOf([list(uint(8) as never)]),
      says: 'it: an item is narrower than a byte: put it inside bits(…)',
    },
    {
      name: 'an item without fields',
      declare: () => deviceOf([list([0x01, 0x02])]),
      says: 'it: list is a list; it must be a frame with fields',
    },
    {
      name: 'an item that takes all that is left',
      declare: () => deviceOf([list(hex())]),
      says: 'it: an item takes all that is left of a frame, so nothing can follow it; give it a length',
    },
    {
      name: 'an item whose end may be missing',
      declare: () => deviceOf([list([{ a: u8() }, optional([{ b: u8() }])])]),
      says: 'it: an item takes all that is left of a frame, so nothing can follow it; give it a length',
    },
    {
      name: 'uncounted items without bytes',
      declare: () => deviceOf([0x01, list([{ a: constant(1) }])]),
      says: 'it: list is 0; it must be counted, since an item may have no bytes',
    },
    {
      name: 'a number of a list that there is not',
      declare: () => deviceOf([count(u8(), 'zone'), { zones: u8() }]),
      says: 'it: count("zone") speaks of "zone", but behind it there is nothing',
    },
    {
      name: 'a list whose number does not stand before it',
      declare: () => deviceOf([{ zones: list(u8(), { countedBy: 'zones' }) }, count(u8(), 'zones')]),
      says: 'it: countedBy speaks of "zones", but before it there is nothing',
    },
    {
      name: 'two numbers of a list',
      declare: () =>
        deviceOf([count(u8(), 'zones'), count(u8(), 'zones'), { zones: list(u8(), { countedBy: 'zones' }) }]),
      says: 'it: the label "zones" is in the frame twice; rename one of them',
    },
    {
      name: 'two lists of a number',
      declare: () =>
        deviceOf([count(u8(), 'n'), { a: list(u8(), { countedBy: 'n' }), b: list(u8(), { countedBy: 'n' }) }]),
      says: 'it: the list counted by "n" is in the frame twice; rename one of them',
    },
    {
      name: 'a list longer than its number can say',
      declare: () =>
        deviceOf([bits([reserved(5), countBits(3, 'zones')]), { zones: list(u8(), { countedBy: 'zones' }) }]),
      says: 'it.zones: maxItems is 242; it must be at most 7, which its count can say',
    },
    {
      name: 'a number without a field',
      declare: () => count(undefined as never, 'zones'),
      says: 'count is undefined; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a number in digits',
      declare: () => count(digits(2), 'zones'),
      says: 'count is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a label that is no text',
      declare: () => deviceOf([count(u8(), 5 as never)]),
      says: 'it: the label of count is 5; it must be text',
    },
  ]);
});
