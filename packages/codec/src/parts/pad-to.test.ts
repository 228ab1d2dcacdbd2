import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, group, hex, length, list, padTo, u8 } from '../index.ts';

describe('padding', () => {
  const frame = [0x01, { a: u8() }, padTo(4)];
  const text = { text: ascii({ end: 0 }) };
  const inner = [[text, padTo(4)], 0x0d];
  bothWays([
    { name: 'zeros up to a length', frame, data: { a: 5 }, hex: '01050000' },
    {
      name: 'another byte up to a length',
      frame: [0x01, { a: u8() }, padTo(4, 0xff)],
      data: { a: 5 },
      hex: '0105ffff',
    },
    { name: 'no padding', frame: [0x01, { a: u8() }, padTo(2)], data: { a: 5 }, hex: '0105' },
    { name: 'padding within its own list', frame: inner, data: { text: 'ab' }, hex: '616200000d' },
    { name: 'a full list', frame: inner, data: { text: 'abc' }, hex: '616263000d' },
    {
      name: 'padding that a length counts',
      frame: [length(u8()), text, padTo(5)],
      data: { text: 'ab' },
      hex: '0461620000',
    },
    {
      name: 'groups of one size',
      frame: [list([{ part: group([text, padTo(4)]) }], { count: 2 })],
      data: [{ part: { text: 'a' } }, { part: { text: 'bc' } }],
      hex: '6100000062630000',
    },
  ]);
  refusesToWrite([
    {
      name: 'a list that is longer',
      frame: inner,
      data: { text: 'abcd' },
      says: 'it: has a stretch of 5 bytes; at most 4 fit',
    },
  ]);
  refusesToRead([
    { name: 'another byte', frame, hex: '01050100', says: 'it: is padded with 0x01, not with 0x00' },
    {
      name: 'a list that is longer',
      frame: inner,
      hex: '616263640d00',
      says: 'it.text: has no byte 0 to end it',
    },
    {
      name: 'a text that runs over its padding',
      frame: [list([text, padTo(4)])],
      hex: '6162636400',
      says: 'it[0]: has a stretch of 5 bytes; at most 4 fit',
    },
    { name: 'a frame that is cut off', frame, hex: '010500', says: 'it: is cut off; bytes missing: 1' },
  ]);
  refusesToDeclare([
    { name: 'no bytes', declare: () => padTo(0), says: 'padTo is 0; it must be a whole number of bytes, 1…242' },
    {
      name: 'more than a frame',
      declare: () => padTo(243),
      says: 'padTo is 243; it must be a whole number of bytes, 1…242',
    },
    { name: 'what is no byte', declare: () => padTo(4, 256), says: 'value is 256; it must be a byte, 0…255' },
    {
      name: 'less than stands before it',
      declare: () => deviceOf([0x01, { a: u8() }, padTo(1)]),
      says: 'it: padTo is 1; it must be at least 2, the bytes before it',
    },
    {
      name: 'anything behind it',
      declare: () => deviceOf([0x01, padTo(4), 0x02]),
      says: 'it: padTo is 4; it must be the last in its list; a byte stands behind it',
    },
    {
      name: 'a rest before it, whose end nobody knew',
      declare: () => deviceOf([{ a: hex() }, padTo(4)]),
      says: 'it: padTo(…) cannot stand behind a, which takes all that is left: only parts of fixed size can, give one of them a length',
    },
  ]);
});
