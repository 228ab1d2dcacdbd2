import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { asHex, hex, length, sum8, u8, u16be } from '../index.ts';

describe('a stretch as hex digits', () => {
  const frame = [asHex([0x02, { zone: u8() }])];
  const upper = [asHex([0x02, { zone: u8() }], { upper: true })];
  const rest = [0x23, asHex([{ id: hex() }]), 0x0d];
  bothWays([
    // 02ab: '0' 0x30, '2' 0x32, 'a' 0x61, 'b' 0x62
    { name: 'lower-case digits', frame, data: { zone: 0xab }, hex: '30326162' },
    { name: 'upper-case digits', frame: upper, data: { zone: 0xab }, hex: '30324142' },
    { name: 'the rest up to what follows', frame: rest, data: { id: '0a' }, hex: '2330610d' },
    { name: 'an empty rest', frame: rest, data: { id: '' }, hex: '230d' },
    // 5 and its sum 5
    { name: 'a checksum inside, over bytes', frame: [asHex([{ a: u8() }, sum8()])], data: { a: 5 }, hex: '30353035' },
    // 0x30 + 0x35 = 0x65
    { name: 'a checksum outside, over digits', frame: [asHex([{ a: u8() }]), sum8()], data: { a: 5 }, hex: '303565' },
    { name: 'a length outside, of digits', frame: [length(u8()), asHex([{ a: u8() }])], data: { a: 5 }, hex: '023035' },
    {
      name: 'a length inside, of bytes',
      frame: [asHex([length(u8()), { a: u16be() }])],
      data: { a: 258 },
      hex: '303230313032',
    },
    // 0105 in digits is 30 31 30 35
    { name: 'digits of digits', frame: [asHex([asHex([{ a: u8() }])])], data: { a: 5 }, hex: '33303335' },
  ]);
  refusesToWrite([
    { name: 'a value that does not fit', frame, data: { zone: 256 }, says: 'it.zone: 256 is outside 0…255' },
  ]);
  refusesToRead([
    {
      name: 'digits of the wrong case',
      frame: [{ n: u8() }, ...frame],
      hex: '0130324142',
      says: 'it: holds bytes that are not lower-case hex digits',
    },
    {
      name: 'the other wrong case',
      frame: [{ n: u8() }, ...upper],
      hex: '0130326162',
      says: 'it: holds bytes that are not upper-case hex digits',
    },
    { name: 'half a byte', frame: rest, hex: '2330610a0d', says: 'it: holds bytes that are not lower-case hex digits' },
    { name: 'an odd digit', frame: rest, hex: '23300d', says: 'it: holds bytes that are not lower-case hex digits' },
    {
      name: 'less than what follows a rest of digits',
      frame: [{ a: u8() }, asHex([{ id: hex() }]), { b: u16be() }],
      hex: '0500',
      says: 'it: is cut off; bytes missing: 1',
    },
    { name: 'another byte inside', frame, hex: '30336162', says: 'no command on port 1 begins with 30 33 61 62' },
  ]);
  refusesToDeclare([
    {
      name: 'what is no list',
      declare: () => asHex({ a: u8() } as never),
      says: 'an object does not belong here: a frame is a list',
    },
    {
      name: 'a name twice',
      declare: () => deviceOf([{ a: u8() }, asHex([{ a: u8() }])]),
      says: 'it: a is in the frame twice; rename one of them',
    },
    {
      name: 'an option that there is not',
      declare: () => asHex([{ a: u8() }], { lower: true } as object),
      says: 'no option "lower"; there is upper',
    },
  ]);
});
