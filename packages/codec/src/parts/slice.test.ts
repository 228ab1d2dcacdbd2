import { describe } from 'vitest';
import { bothWays, deviceOf, refusesToDeclare } from '../../test/rows.ts';
import { bits, bitsUp, int, reserved, slice, u8, uint } from '../index.ts';

describe('a value cut in pieces', () => {
  const position = { position: uint(12) };
  bothWays([
    // 0xa, 3, 0xbc
    {
      name: 'high bits, a neighbour, low bits',
      frame: [bits([slice('position', 11, 8), { mode: uint(4) }, slice('position', 7, 0)], position)],
      data: { position: 0xabc, mode: 3 },
      hex: 'a3bc',
    },
    // 0xbc, 0xa, 3
    {
      name: 'low byte, then high nibble beside a neighbour',
      frame: [bits([slice('position', 7, 0), slice('position', 11, 8), { mode: uint(4) }], position)],
      data: { position: 0xabc, mode: 3 },
      hex: 'bca3',
    },
    // bits 3…0 of 0xabc are 0xc, the neighbour above them; then bits 11…4, 0xab
    {
      name: 'pieces from bit 0 up',
      frame: [bitsUp([slice('position', 3, 0), { mode: uint(4) }, slice('position', 11, 4)], position)],
      data: { position: 0xabc, mode: 3 },
      hex: '3cab',
    },
    // -2 in 12 bits is 0xffe: 0xff, then 0xe beside 1
    {
      name: 'two’s complement in pieces',
      frame: [bits([slice('t', 11, 4), slice('t', 3, 0), { mode: uint(4) }], { t: int(12) })],
      data: { t: -2, mode: 1 },
      hex: 'ffe1',
    },
    // 21.5 × 10 = 215 = 0x0d7
    {
      name: 'a scaled value in pieces',
      frame: [bits([slice('t', 7, 0), slice('t', 11, 8), reserved(4)], { t: uint(12, { perUnit: 10 }) })],
      data: { t: 21.5 },
      hex: 'd700',
    },
    {
      name: 'the most of 32 bits, byte by byte',
      frame: [bits([slice('n', 7, 0), slice('n', 15, 8), slice('n', 23, 16), slice('n', 31, 24)], { n: uint(32) })],
      data: { n: 0xfedcba98 },
      hex: '98badcfe',
    },
  ]);
  const sliced =
    (...pieces: ReturnType<typeof slice>[]) =>
    () =>
      deviceOf([bits(pieces as never, position)]);
  refusesToDeclare([
    {
      name: 'a bit in no piece',
      declare: sliced(slice('position', 11, 8), slice('position', 3, 0)),
      says: 'it: the slices of position do not make it whole: bit 4 is in none of them',
    },
    {
      name: 'a bit in two pieces',
      declare: sliced(slice('position', 11, 4), slice('position', 7, 0)),
      says: 'it: the slices of position do not make it whole: bit 4 is in two of them',
    },
    {
      name: 'a bit that the field does not have',
      declare: sliced(slice('position', 15, 8), slice('position', 7, 0)),
      says: 'it: the slices of position do not make it whole: it has no bit 15, only 12 bits',
    },
    {
      name: 'a piece of another field',
      declare: sliced(slice('place', 11, 8), slice('position', 11, 0)),
      says: 'it: slice speaks of "place", but beside it there is only position',
    },
    {
      name: 'pieces upside down',
      declare: () => slice('position', 3, 8),
      says: 'low is 8; it must be a bit 0…3',
    },
    {
      name: 'bits beyond 31',
      declare: () => slice('position', 32, 0),
      says: 'high is 32; it must be a bit 0…31',
    },
    {
      name: 'a field of whole bytes in pieces',
      declare: () => bits([slice('position', 7, 0)], { position: u8() }),
      says: 'position takes whole bytes: it cannot stand inside bits(…)',
    },
    {
      name: 'pieces of something that is no field',
      declare: () => bits([slice('position', 7, 0)], { position: 8 }),
      says: 'position: 8 does not belong here: a field like u8()',
    },
  ]);
});
