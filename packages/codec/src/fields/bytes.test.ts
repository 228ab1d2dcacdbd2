import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { eui, hex, i8, ipv4, u8, u16be, u16le } from '../index.ts';

describe('hex', () => {
  const two = [{ id: hex({ length: 2 }) }];
  const rest = [0x01, hex()];
  const short = [0x01, hex({ maxBytes: 2 })];
  const prefixed = [hex({ prefix: u8() })];
  bothWays([
    { name: 'a fixed number of bytes', frame: two, data: { id: 'abcd' }, hex: 'abcd' },
    { name: 'digits of either case', frame: two, data: { id: 'AbCd' }, hex: 'abcd', canonical: { id: 'abcd' } },
    { name: 'the last byte first', frame: [hex({ length: 3, reverse: true })], data: '010203', hex: '030201' },
    { name: 'the rest of the frame', frame: rest, data: 'c0ffee', hex: '01c0ffee' },
    { name: 'an empty rest', frame: rest, data: '', hex: '01' },
    { name: 'the rest up to what follows', frame: [hex(), 0xff], data: 'c0ff', hex: 'c0ffff' },
    { name: 'the rest, the last byte first', frame: [hex({ reverse: true })], data: '0102', hex: '0201' },
    { name: 'as many bytes as it may have', frame: short, data: 'aabb', hex: '01aabb' },
    { name: 'a number of bytes before them', frame: prefixed, data: 'aabb', hex: '02aabb' },
    { name: 'no bytes behind their number', frame: prefixed, data: '', hex: '00' },
    { name: 'a number of 16 bits before them', frame: [hex({ prefix: u16le() })], data: 'aa', hex: '0100aa' },
    {
      name: 'a number before at most so many',
      frame: [hex({ prefix: u16be(), maxBytes: 2 })],
      data: 'aabb',
      hex: '0002aabb',
    },
  ]);
  refusesToWrite([
    { name: 'an odd number of digits', frame: rest, data: 'abc', says: 'it: "abc" is not hex digits, two a byte' },
    { name: 'other letters', frame: rest, data: 'zz', says: 'it: "zz" is not hex digits, two a byte' },
    { name: 'blanks', frame: rest, data: 'aa bb', says: 'it: "aa bb" is not hex digits, two a byte' },
    {
      name: 'a prefix that people write',
      frame: rest,
      data: '0xaabb',
      says: 'it: "0xaabb" is not hex digits, two a byte',
    },
    { name: 'a line end', frame: rest, data: 'aa\n', says: 'it: "aa\\n" is not hex digits, two a byte' },
    { name: 'bytes', frame: rest, data: [0xaa], says: 'it: a list is not hex digits, two a byte' },
    { name: 'too few digits', frame: two, data: { id: 'ab' }, says: 'it.id: "ab" is not 4 hex digits' },
    { name: 'too many digits', frame: two, data: { id: 'abcdef' }, says: 'it.id: "abcdef" is not 4 hex digits' },
    { name: 'more bytes than it may have', frame: short, data: 'aabbcc', says: 'it: takes 3 bytes; at most 2 fit' },
    {
      name: 'more bytes than their number can say',
      frame: prefixed,
      data: 'ab'.repeat(256),
      says: 'it: takes 256 bytes; at most 255 fit',
    },
    {
      name: 'more bytes than a frame has',
      frame: rest,
      data: 'ab'.repeat(242),
      says: 'it: comes to 243 bytes; at most 242 fit in a frame',
    },
    {
      name: 'a million bytes',
      frame: rest,
      data: 'ab'.repeat(1_000_000),
      says: 'it: comes to 1000001 bytes; at most 242 fit in a frame',
    },
    {
      name: 'nothing at all',
      frame: [hex()],
      data: '',
      says: 'it: a frame has at least one byte; this has none',
    },
    { name: 'nothing given', frame: two, data: {}, says: 'it.id: is missing; it takes 4 hex digits' },
  ]);
  refusesToRead([
    { name: 'more bytes than it may have', frame: short, hex: '01aabbcc', says: 'it: takes 3 bytes; at most 2 fit' },
    {
      name: 'a number beyond what it may have',
      frame: [hex({ prefix: u8(), maxBytes: 2 })],
      hex: '03aabbcc',
      says: 'it: takes 3 bytes; at most 2 fit',
    },
    {
      name: 'fewer bytes than their number says',
      frame: prefixed,
      hex: '03aabb',
      says: 'it: is cut off; bytes missing: 1',
    },
    {
      name: 'more bytes than their number says',
      frame: prefixed,
      hex: '01aabb',
      says: 'it: goes on behind its end; bytes too many: 1',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no bytes',
      declare: () => hex({ length: 0 }),
      says: 'length is 0; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'more than a frame',
      declare: () => hex({ maxBytes: 243 }),
      says: 'maxBytes is 243; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'a length and a number before it',
      declare: () => hex({ length: 2, prefix: u8() }),
      says: 'length is 2; it must be without prefix and maxBytes: it says it all',
    },
    {
      name: 'a length and a most',
      declare: () => hex({ length: 2, maxBytes: 2 }),
      says: 'length is 2; it must be without prefix and maxBytes: it says it all',
    },
    {
      name: 'a signed number before it',
      declare: () => hex({ prefix: i8() }),
      says: 'prefix is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
    {
      name: 'a number before it that has limits',
      declare: () => hex({ prefix: u8({ maximum: 4 }) }),
      says: 'prefix is an object; it must be an unsigned integer field like u8(), without scale, limits or annotations',
    },
  ]);
});

describe('an EUI', () => {
  const says = (value: string) => `it: ${value} is not an EUI of 16 hex digits`;
  bothWays([
    { name: 'its digits', frame: [eui()], data: '0102030405060708', hex: '0102030405060708' },
    {
      name: 'lower-case digits as upper-case ones',
      frame: [eui()],
      data: '70b3d57ed0001a2b',
      hex: '70b3d57ed0001a2b',
      canonical: '70B3D57ED0001A2B',
    },
    { name: 'the last byte first', frame: [eui({ reverse: true })], data: '70B3D57ED0001A2B', hex: '2b1a00d07ed5b370' },
  ]);
  refusesToWrite([
    { name: 'separators', frame: [eui()], data: '70-B3-D5-7E-D0-00-1A-2B', says: says('"70-B3-D5-7E-D0-00-1A-2B"') },
    { name: 'seven bytes', frame: [eui()], data: '70B3D57ED0001A', says: says('"70B3D57ED0001A"') },
    { name: 'a number', frame: [eui()], data: 1, says: says('1') },
  ]);
  refusesToDeclare([
    {
      name: 'a length of its own',
      declare: () => eui({ length: 4 } as never),
      says: 'no option "length"; there are reverse, title, description, default, examples, deprecated',
    },
  ]);
});

describe('an IPv4 address', () => {
  const says = (value: string) => `it: ${value} is not an IPv4 address like 192.168.0.1`;
  bothWays([
    // 192 = 0xc0, 168 = 0xa8
    { name: 'an address', frame: [ipv4()], data: '192.168.0.1', hex: 'c0a80001' },
    { name: 'the least', frame: [ipv4()], data: '0.0.0.0', hex: '00000000' },
    { name: 'the most', frame: [ipv4()], data: '255.255.255.255', hex: 'ffffffff' },
  ]);
  refusesToWrite([
    { name: 'leading zeros', frame: [ipv4()], data: '192.168.00.1', says: says('"192.168.00.1"') },
    { name: 'a number beyond a byte', frame: [ipv4()], data: '256.1.1.1', says: says('"256.1.1.1"') },
    { name: 'three numbers', frame: [ipv4()], data: '1.2.3', says: says('"1.2.3"') },
    { name: 'five numbers', frame: [ipv4()], data: '1.2.3.4.5', says: says('"1.2.3.4.5"') },
    { name: 'a dot at the end', frame: [ipv4()], data: '1.2.3.4.', says: says('"1.2.3.4."') },
    { name: 'a blank', frame: [ipv4()], data: '1.2.3.4 ', says: says('"1.2.3.4 "') },
    { name: 'an empty number', frame: [ipv4()], data: '1..3.4', says: says('"1..3.4"') },
    {
      name: 'nothing',
      frame: [ipv4()],
      data: undefined,
      says: 'it: is missing; it takes an IPv4 address like 192.168.0.1',
    },
  ]);
});
