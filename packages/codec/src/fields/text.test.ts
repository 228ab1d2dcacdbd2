import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, u8, u16be, utf8 } from '../index.ts';

describe('ASCII text', () => {
  const three = [ascii({ length: 3 })];
  const padded = [{ name: ascii({ length: 4, pad: 0 }) }];
  const blanks = [ascii({ length: 4, pad: 0x20 })];
  const both = [{ name: ascii({ end: 0x2c }), last: u8() }];
  const prefixed = [ascii({ prefix: u8() })];
  const form = 'ASCII text, the characters from space to ~';
  bothWays([
    // H i ~ space
    { name: 'the rest of the frame', frame: [ascii()], data: 'Hi~ ', hex: '48697e20' },
    { name: 'the rest up to what follows', frame: [ascii(), 0x0d], data: 'Hi', hex: '48690d' },
    { name: 'a fixed length', frame: three, data: 'abc', hex: '616263' },
    { name: 'a shorter one, padded', frame: padded, data: { name: 'ab' }, hex: '61620000' },
    { name: 'empty text, padded', frame: padded, data: { name: '' }, hex: '00000000' },
    { name: 'a full one without padding', frame: padded, data: { name: 'abcd' }, hex: '61626364' },
    { name: 'a blank before the padding of blanks', frame: blanks, data: 'a b', hex: '61206220' },
    { name: 'an end', frame: both, data: { name: 'ab', last: 1 }, hex: '61622c01' },
    { name: 'empty text and its end', frame: both, data: { name: '', last: 1 }, hex: '2c01' },
    { name: 'the length before it', frame: prefixed, data: 'ab', hex: '026162' },
    { name: 'empty text behind its length', frame: prefixed, data: '', hex: '00' },
    { name: 'a length of 16 bits before it', frame: [ascii({ prefix: u16be() })], data: 'a', hex: '000161' },
    { name: 'as many bytes as it may have', frame: [ascii({ maxBytes: 2 })], data: 'ab', hex: '6162' },
    { name: 'an end that is no ASCII', frame: [ascii({ end: 0xff })], data: 'ab', hex: '6162ff' },
  ]);
  refusesToWrite([
    { name: 'a tab', frame: [ascii()], data: '\t', says: `it: "\\t" is not ${form}` },
    { name: 'the character behind ~', frame: [ascii()], data: '\u007f', says: `it: "\u007f" is not ${form}` },
    { name: 'a letter with an accent', frame: [ascii()], data: 'é', says: `it: "é" is not ${form}` },
    { name: 'a number', frame: [ascii()], data: 5, says: 'it: 5 is not text' },
    { name: 'a list', frame: [ascii()], data: ['a'], says: 'it: a list is not text' },
    { name: 'fewer bytes than fixed', frame: three, data: 'ab', says: 'it: takes 2 bytes; it must take 3' },
    { name: 'more bytes than fixed', frame: three, data: 'abcd', says: 'it: takes 4 bytes; at most 3 fit' },
    {
      name: 'more bytes than are padded',
      frame: padded,
      data: { name: 'abcde' },
      says: 'it.name: takes 5 bytes; at most 4 fit',
    },
    { name: 'padding at its end', frame: blanks, data: 'a ', says: 'it: "a " ends in the byte 32 that pads it on air' },
    {
      name: 'its end in it',
      frame: both,
      data: { name: 'a,b', last: 1 },
      says: 'it.name: "a,b" holds the byte 44 that ends it on air',
    },
    {
      name: 'more bytes than it may have',
      frame: [ascii({ maxBytes: 2 })],
      data: 'abc',
      says: 'it: takes 3 bytes; at most 2 fit',
    },
    {
      name: 'more bytes than its length can say',
      frame: prefixed,
      data: 'a'.repeat(256),
      says: 'it: takes 256 bytes; at most 255 fit',
    },
    {
      name: 'a million characters',
      frame: [ascii()],
      data: 'a'.repeat(1_000_000),
      says: 'it: comes to 1000000 bytes; at most 242 fit in a frame',
    },
    { name: 'nothing', frame: padded, data: {}, says: 'it.name: is missing; it takes text' },
  ]);
  refusesToRead([
    {
      name: 'a byte below a blank',
      frame: [ascii()],
      hex: '611f',
      says: 'it: holds bytes that are not printable ASCII',
    },
    { name: 'a byte above ~', frame: [ascii()], hex: '617f', says: 'it: holds bytes that are not printable ASCII' },
    {
      name: 'padding in the middle',
      frame: padded,
      hex: '61006200',
      says: 'it.name: holds bytes that are not printable ASCII',
    },
    { name: 'text without its end', frame: both, hex: '616201', says: 'it.name: has no byte 44 to end it' },
    {
      name: 'more bytes before the end than it may have',
      frame: [ascii({ end: 0, maxBytes: 2 })],
      hex: '61626300',
      says: 'it: takes 3 bytes; at most 2 fit',
    },
    {
      name: 'fewer bytes than its length says',
      frame: prefixed,
      hex: '036162',
      says: 'it: is cut off; bytes missing: 1',
    },
  ]);
  refusesToDeclare([
    {
      name: 'no bytes',
      declare: () => ascii({ length: 0 }),
      says: 'length is 0; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'more than a frame',
      declare: () => utf8({ maxBytes: 243 }),
      says: 'maxBytes is 243; it must be a whole number of bytes, 1…242',
    },
    {
      name: 'padding without a length',
      declare: () => ascii({ pad: 0 }),
      says: 'pad is 0; it must be beside a length: it fills the text up to it',
    },
    {
      name: 'a length and an end',
      declare: () => ascii({ length: 4, end: 0 }),
      says: 'length is 4; it must be without end, prefix and maxBytes: it says it all',
    },
    {
      name: 'an end and a length before it',
      declare: () => ascii({ end: 0, prefix: u8() }),
      says: 'end is 0; it must be without prefix: one of them says where the text ends',
    },
    {
      name: 'padding that is no byte',
      declare: () => ascii({ length: 4, pad: 256 }),
      says: 'pad is 256; it must be a byte, 0…255',
    },
    {
      name: 'an end in text',
      declare: () => ascii({ end: ',' as never }),
      says: 'end is ","; it must be a byte, 0…255',
    },
    {
      name: 'padding inside a character of UTF-8',
      declare: () => utf8({ length: 4, pad: 0xff }),
      says: 'pad is 255; it must be below 128, where it is no part of another character',
    },
    {
      name: 'an end inside a character of UTF-8',
      declare: () => utf8({ end: 0x80 }),
      says: 'end is 128; it must be below 128, where it is no part of another character',
    },
  ]);
});

describe('UTF-8 text', () => {
  const padded = [utf8({ length: 4, pad: 0 })];
  const half = 'whole text: it holds half a character (a lone surrogate)';
  const torn = 'it: holds bytes that are not UTF-8';
  bothWays([
    // U+00E9: 110 00011, 10 101001
    { name: 'a character of two bytes', frame: [utf8()], data: 'é', hex: 'c3a9' },
    // U+20AC: 1110 0010, 10 000010, 10 101100
    { name: 'a character of three bytes', frame: [utf8()], data: '€', hex: 'e282ac' },
    // U+1F600: 11110 000, 10 011111, 10 011000, 10 000000
    { name: 'a character of four bytes', frame: [utf8()], data: '😀', hex: 'f09f9880' },
    { name: 'the last character of all', frame: [utf8()], data: '\u{10ffff}', hex: 'f48fbfbf' },
    {
      name: 'the last ones of one, two and three bytes',
      frame: [utf8()],
      data: '\u007f\u07ff\uffff',
      hex: '7fdfbfefbfbf',
    },
    {
      name: 'the first ones of two, three and four bytes',
      frame: [utf8()],
      data: '\u0080\u0800\u{10000}',
      hex: 'c280e0a080f0908080',
    },
    { name: 'a byte order mark, which stays', frame: [utf8()], data: '\ufeffa', hex: 'efbbbf61' },
    { name: 'a character, padded', frame: padded, data: 'é', hex: 'c3a90000' },
    { name: 'the padding byte inside the text', frame: padded, data: 'a\u0000b', hex: '61006200' },
    { name: 'the length in bytes before it', frame: [utf8({ prefix: u8() })], data: '€', hex: '03e282ac' },
    { name: 'an end', frame: [utf8({ end: 0 })], data: 'é', hex: 'c3a900' },
    { name: 'four characters in eight bytes', frame: [utf8({ maxBytes: 8 })], data: 'éééé', hex: 'c3a9c3a9c3a9c3a9' },
  ]);
  refusesToWrite([
    {
      name: 'five characters in ten bytes',
      frame: [utf8({ maxBytes: 8 })],
      data: 'ééééé',
      says: 'it: takes 10 bytes; at most 8 fit',
    },
    { name: 'the first half of a pair', frame: [utf8()], data: 'a\ud800', says: `it: "a\\ud800" is not ${half}` },
    { name: 'the second half of a pair', frame: [utf8()], data: '\udc00a', says: `it: "\\udc00a" is not ${half}` },
    {
      name: 'a pair the wrong way round',
      frame: [utf8()],
      data: '\ude00\ud83d',
      says: `it: "\\ude00\\ud83d" is not ${half}`,
    },
    {
      name: 'a million characters',
      frame: [utf8()],
      data: '€'.repeat(1_000_000),
      says: 'it: comes to 3000000 bytes; at most 242 fit in a frame',
    },
    {
      name: 'a long text, cut in the sentence between two characters',
      frame: [utf8()],
      data: `${'a'.repeat(39)}😀\ud800`,
      says: `it: "${'a'.repeat(39)}…" is not ${half}`,
    },
  ]);
  refusesToRead([
    { name: 'a torn character', frame: [utf8()], hex: 'c3', says: torn },
    { name: 'a continuation without beginning', frame: [utf8()], hex: '80', says: torn },
    { name: 'a beginning without continuation', frame: [utf8()], hex: 'c361', says: torn },
    { name: 'a zero in two bytes', frame: [utf8()], hex: 'c080', says: torn },
    { name: 'a slash in two bytes', frame: [utf8()], hex: 'c1af', says: torn },
    { name: 'a zero in three bytes', frame: [utf8()], hex: 'e08080', says: torn },
    { name: 'a zero in four bytes', frame: [utf8()], hex: 'f0808080', says: torn },
    { name: 'half a pair', frame: [utf8()], hex: 'eda080', says: torn },
    { name: 'a character beyond the last', frame: [utf8()], hex: 'f4908080', says: torn },
    { name: 'a byte that begins nothing', frame: [utf8()], hex: 'ff', says: torn },
    { name: 'a beginning of five bytes', frame: [utf8()], hex: 'f888808080', says: torn },
  ]);
});
