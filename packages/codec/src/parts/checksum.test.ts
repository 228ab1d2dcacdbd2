import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { ascii, crc8, crc16be, crc16le, crc32be, crc32le, hex, sum8, u8, xor8 } from '../index.ts';

/** The text that the catalogue of parametrised CRC algorithms gives check values for. */
const data = '123456789';
const digits = '313233343536373839';
const text = ascii({ length: 9 });

describe('a checksum', () => {
  bothWays([
    { name: 'CRC-8/SMBUS', frame: [text, crc8('smbus')], data, hex: `${digits}f4` },
    { name: 'CRC-8/MAXIM-DOW', frame: [text, crc8('maxim-dow')], data, hex: `${digits}a1` },
    { name: 'CRC-16/MODBUS', frame: [text, crc16be('modbus')], data, hex: `${digits}4b37` },
    { name: 'CRC-16/MODBUS, as Modbus sends it', frame: [text, crc16le('modbus')], data, hex: `${digits}374b` },
    { name: 'CRC-16/KERMIT', frame: [text, crc16be('kermit')], data, hex: `${digits}2189` },
    { name: 'CRC-16/XMODEM', frame: [text, crc16be('xmodem')], data, hex: `${digits}31c3` },
    { name: 'CRC-16/CCITT-FALSE', frame: [text, crc16be('ccitt-false')], data, hex: `${digits}29b1` },
    { name: 'CRC-16/ARC', frame: [text, crc16be('arc')], data, hex: `${digits}bb3d` },
    { name: 'CRC-16/X-25', frame: [text, crc16be('x25')], data, hex: `${digits}906e` },
    { name: 'CRC-16/EN-13757', frame: [text, crc16be('en-13757')], data, hex: `${digits}c2b7` },
    { name: 'CRC-32/ISO-HDLC', frame: [text, crc32be('iso-hdlc')], data, hex: `${digits}cbf43926` },
    { name: 'CRC-32/ISO-HDLC, lowest byte first', frame: [text, crc32le('iso-hdlc')], data, hex: `${digits}2639f4cb` },
    { name: 'CRC-32/JAMCRC', frame: [text, crc32be('jamcrc')], data, hex: `${digits}340bc6d9` },
    // 9 × 0x35 = 477 = 256 + 0xdd
    { name: 'a sum', frame: [text, sum8()], data, hex: `${digits}dd` },
    // 0x30 nine times is 0x30, and 1 ^ 2 ^ … ^ 9 is 1
    { name: 'an exclusive or', frame: [text, xor8()], data, hex: `${digits}31` },
    { name: 'the two lowest bytes', frame: [text, crc32be('iso-hdlc', { bytes: 2 })], data, hex: `${digits}3926` },
    {
      name: 'the two lowest bytes, lowest first',
      frame: [text, crc32le('iso-hdlc', { bytes: 2 })],
      data,
      hex: `${digits}2639`,
    },
    { name: 'the lowest byte', frame: [text, crc16be('x25', { bytes: 1 })], data, hex: `${digits}6e` },
    {
      name: 'what follows the bytes left out',
      frame: [0xaa, 0xbb, text, crc8('smbus', { skip: 2 })],
      data,
      hex: `aabb${digits}f4`,
    },
    { name: 'its own list alone', frame: [0xaa, [text, crc8('smbus')], 0x0d], data, hex: `aa${digits}f40d` },
    // 0x31 ^ 0xdd = 0xec
    { name: 'what went before it, an earlier checksum too', frame: [text, sum8(), xor8()], data, hex: `${digits}ddec` },
    { name: 'a name of its own', frame: [{ text, sum: sum8() }], data: { text: data, sum: 0xdd }, hex: `${digits}dd` },
    {
      name: 'the rest of the frame',
      frame: [{ text: hex() }, crc16le('modbus')],
      data: { text: digits },
      hex: `${digits}374b`,
    },
    { name: 'nothing before it', frame: [sum8(), u8()], data: 5, hex: '0005' },
  ]);
  refusesToRead([
    {
      name: 'another one',
      frame: [text, crc8('smbus')],
      hex: `${digits}f5`,
      says: 'it: checksum is 0xf5, but the bytes before it give 0xf4',
    },
    {
      name: 'another one, lowest byte first',
      frame: [text, crc16le('modbus')],
      hex: `${digits}4b37`,
      says: 'it: checksum is 0x374b, but the bytes before it give 0x4b37',
    },
    {
      name: 'another one with a name',
      frame: [{ text, sum: sum8() }],
      hex: `${digits}0d`,
      says: 'it.sum: checksum is 0x0d, but the bytes before it give 0xdd',
    },
    {
      name: 'a changed byte',
      frame: [text, xor8()],
      hex: '30323334353637383931',
      says: 'it: checksum is 0x31, but the bytes before it give 0x30',
    },
  ]);
  refusesToWrite([
    {
      name: 'another one under its name',
      frame: [{ text, sum: sum8() }],
      data: { text: data, sum: 5 },
      says: 'it.sum: says 5, but the checksum is 221',
    },
    {
      name: 'text under its name',
      frame: [{ text, sum: sum8() }],
      data: { text: data, sum: '221' },
      says: 'it.sum: "221" is not a whole number',
    },
    {
      name: 'nothing under its name',
      frame: [{ text, sum: sum8() }],
      data: { text: data },
      says: 'it.sum: is missing; it takes a whole number',
    },
  ]);
  refusesToDeclare([
    {
      name: 'an algorithm that there is not',
      declare: () => crc8('smb' as 'smbus'),
      says: 'the checksum is "crc8/smb"; it must be one of sum8, xor8, crc8/smbus, crc8/maxim-dow, crc16/modbus, crc16/kermit, crc16/xmodem, crc16/ccitt-false and 5 more',
    },
    {
      name: 'more bytes than it has',
      declare: () => crc16be('arc', { bytes: 3 }),
      says: 'bytes is 3; it must be a whole number 1…2',
    },
    {
      name: 'no bytes',
      declare: () => crc32be('jamcrc', { bytes: 0 }),
      says: 'bytes is 0; it must be a whole number 1…4',
    },
    {
      name: 'bytes left out below zero',
      declare: () => sum8({ skip: -1 }),
      says: 'skip is -1; it must be a whole number of bytes, 0…241',
    },
    {
      name: 'more bytes left out than stand before it',
      declare: () => deviceOf([0x01, { a: u8() }, sum8({ skip: 3 })]),
      says: 'it: skip is 3; it must be at most 2, the bytes before the checksum',
    },
    {
      name: 'fewer bytes of a single byte',
      declare: () => sum8({ bytes: 1 } as object),
      says: 'no option "bytes"; there is skip',
    },
    {
      name: 'a checksum among bits',
      declare: () => deviceOf([{ sum: crc8 }] as never),
      says: 'sum: a function does not belong here: call it, with () behind its name',
    },
  ]);
});
