import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { bits, f16be, f16le, f32be, f32le, f64be, f64le, float, reserved, uint } from '../index.ts';

describe('a half float', () => {
  const frame = [f16be()];
  bothWays([
    { name: 'zero', frame, data: 0, hex: '0000' },
    { name: 'minus zero as zero', frame, data: -0, hex: '0000', canonical: 0 },
    // exponent 0 + 15 = 01111, mantissa 0: 0 01111 0000000000
    { name: 'one', frame, data: 1, hex: '3c00' },
    { name: 'one, least significant byte first', frame: [f16le()], data: 1, hex: '003c' },
    // exponent 1 + 15 = 10000: 1 10000 0000000000
    { name: 'minus two', frame, data: -2, hex: 'c000' },
    // 0.1 = 1.6 × 2^-4: exponent 11 = 01011, mantissa 0.6 × 1024 = 614.4, down to 614 = 1001100110
    { name: 'a tenth, in its shortest decimal', frame, data: 0.1, hex: '2e66' },
    // mantissa 614.4 is rounded, so a neighbour goes out alike
    { name: 'a neighbour of a tenth', frame, data: 0.09999, hex: '2e66', canonical: 0.1 },
    // exponent 15 + 15 = 11110, mantissa all ones: (1 + 1023 ⁄ 1024) × 2^15 = 65504; 655 × 100 is shorter and as near
    { name: 'the largest', frame, data: 65504, hex: '7bff', canonical: 65500 },
    { name: 'the largest in its shortest decimal', frame, data: 65500, hex: '7bff' },
    { name: 'the least', frame, data: -65504, hex: 'fbff', canonical: -65500 },
    // 2^-24 = 5.96 × 10^-8; 6 × 10^-8 lies within half of it
    { name: 'the smallest subnormal', frame, data: 2 ** -24, hex: '0001', canonical: 6e-8 },
    // 1023 × 2^-24 = 6.0976 × 10^-5; 6.1 × 10^-5 lies within 3 × 10^-8 of it
    { name: 'the largest subnormal', frame, data: 1023 * 2 ** -24, hex: '03ff', canonical: 0.000061 },
    // 2^-14 = 6.1035 × 10^-5: exponent 1, mantissa 0
    { name: 'the smallest normal', frame, data: 2 ** -14, hex: '0400', canonical: 0.00006104 },
    // 2049 lies half way between 2048 and 2050: to the even mantissa 0
    { name: 'a tie to the even neighbour below', frame, data: 2049, hex: '6800', canonical: 2048 },
    // 2051 lies half way between 2050 and 2052: to the even mantissa 2
    { name: 'a tie to the even neighbour above', frame, data: 2051, hex: '6802', canonical: 2052 },
    { name: 'less than half the smallest as zero', frame, data: -1e-8, hex: '0000', canonical: 0 },
  ]);
  refusesToWrite([
    { name: 'more than its largest', frame, data: 65504.1, says: 'it: 65504.1 is outside -65504…65504' },
    { name: 'NaN', frame, data: Number.NaN, says: 'it: NaN is not a number' },
    { name: 'Infinity', frame, data: Number.NEGATIVE_INFINITY, says: 'it: -Infinity is not a number' },
    { name: 'text', frame, data: '1', says: 'it: "1" is not a number' },
    { name: 'nothing', frame, data: undefined, says: 'it: is missing; it takes a number -65504…65504' },
  ]);
  refusesToRead([
    { name: 'infinity', frame, hex: '7c00', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'minus infinity', frame, hex: 'fc00', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'NaN', frame, hex: '7e00', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'minus zero', frame, hex: '8000', says: 'it: is a zero with a minus sign' },
  ]);
});

describe('a single float', () => {
  const frame = [f32be()];
  const upToTenth = [f32be({ minimum: 0, maximum: 0.1 })];
  bothWays([
    { name: 'one', frame, data: 1, hex: '3f800000' },
    // 118.625 = 1.853515625 × 2^6: exponent 133 = 10000101, mantissa 11011010100…
    { name: 'minus 118.625', frame, data: -118.625, hex: 'c2ed4000' },
    // 0.15625 = 1.25 × 2^-3: exponent 124 = 01111100, mantissa 01000…
    { name: '0.15625', frame, data: 0.15625, hex: '3e200000' },
    // 0.1 = 1.6 × 2^-4: exponent 123 = 01111011, mantissa 0.6 × 2^23 = 5033164.8, up to 0x4ccccd
    { name: 'a tenth, in its shortest decimal', frame, data: 0.1, hex: '3dcccccd' },
    { name: 'a tenth, least significant byte first', frame: [f32le()], data: 0.1, hex: 'cdcccc3d' },
    { name: 'the decimal of all its digits', frame, data: 0.10000000149011612, hex: '3dcccccd', canonical: 0.1 },
    // (2 − 2^-23) × 2^127 = 3.4028234664 × 10^38
    // 2^90 = 1237940039285380274899124224: the float above is 1.476e20 away, the one below half as far, so 1.2379400e27,
    // 3.9e19 under it, goes out as the one below, and 1.2379401e27, 6.1e19 over it, as 2^90 (exponent 217, mantissa 0)
    { name: 'a power of two, whose shortest decimal is not the nearest', frame, data: 1.2379401e27, hex: '6c800000' },
    { name: 'the same with a minus sign', frame, data: -1.2379401e27, hex: 'ec800000' },
    { name: 'the largest in its shortest decimal', frame, data: 3.4028235e38, hex: '7f7fffff' },
    {
      name: 'the largest in all its digits',
      frame,
      data: 3.4028234663852886e38,
      hex: '7f7fffff',
      canonical: 3.4028235e38,
    },
    { name: 'the least', frame, data: -3.4028235e38, hex: 'ff7fffff' },
    // 2^-149 = 1.4013 × 10^-45
    { name: 'the smallest subnormal', frame, data: 2 ** -149, hex: '00000001', canonical: 1e-45 },
    // (1 − 2^-23) × 2^-126
    { name: 'the largest subnormal', frame, data: 1.1754942e-38, hex: '007fffff' },
    { name: 'the smallest normal', frame, data: 1.1754944e-38, hex: '00800000' },
    // 2^24 + 1 lies half way between 2^24 and 2^24 + 2
    { name: 'a tie to the even neighbour below', frame, data: 16_777_217, hex: '4b800000', canonical: 16_777_216 },
    { name: 'a tie to the even neighbour above', frame, data: 16_777_219, hex: '4b800002', canonical: 16_777_220 },
    { name: 'a maximum in its shortest decimal', frame: upToTenth, data: 0.1, hex: '3dcccccd' },
  ]);
  refusesToWrite([
    {
      name: 'more than its largest',
      frame,
      data: 3.4028236e38,
      says: 'it: 3.4028236e+38 is outside -3.4028235e+38…3.4028235e+38',
    },
    { name: 'more than its maximum', frame: upToTenth, data: 0.10000001, says: 'it: 0.10000001 is outside 0…0.1' },
  ]);
  refusesToRead([
    { name: 'infinity', frame, hex: '7f800000', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'NaN', frame, hex: '7fc00000', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'minus zero', frame, hex: '80000000', says: 'it: is a zero with a minus sign' },
    // the float after 0.1; its shortest decimal is 0.10000001
    { name: 'more than its maximum', frame: upToTenth, hex: '3dccccce', says: 'it: 0.10000001 is outside 0…0.1' },
  ]);
});

describe('a double', () => {
  const frame = [f64be()];
  bothWays([
    // 0.1 = 1.6 × 2^-4: exponent 1019 = 0x3fb, mantissa 0.6 × 2^52, up to 0x999999999999a
    { name: 'a tenth', frame, data: 0.1, hex: '3fb999999999999a' },
    { name: 'a tenth, least significant byte first', frame: [f64le()], data: 0.1, hex: '9a9999999999b93f' },
    { name: 'the largest', frame, data: Number.MAX_VALUE, hex: '7fefffffffffffff' },
    { name: 'the least', frame, data: -Number.MAX_VALUE, hex: 'ffefffffffffffff' },
    { name: 'the smallest subnormal', frame, data: 5e-324, hex: '0000000000000001' },
    { name: 'minus zero as zero', frame, data: -0, hex: '0000000000000000', canonical: 0 },
  ]);
  refusesToWrite([{ name: 'NaN', frame, data: Number.NaN, says: 'it: NaN is not a number' }]);
  refusesToRead([
    { name: 'infinity', frame, hex: '7ff0000000000000', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'NaN', frame, hex: '7ff8000000000000', says: 'it: is not a number on air (NaN or infinite)' },
    { name: 'minus zero', frame, hex: '8000000000000000', says: 'it: is a zero with a minus sign' },
    {
      name: 'more than its maximum',
      frame: [f64be({ maximum: 0.5 })],
      hex: '3ff0000000000000',
      says: 'it: 1 is outside -1.7976931348623157e+308…0.5',
    },
  ]);
});

describe('a small float', () => {
  const signed = [bits([float({ exponent: 4, mantissa: 3 })])];
  const unsigned = [bits([float({ exponent: 4, mantissa: 4, signed: false })])];
  const across = [bits({ token: uint(4), level: float({ exponent: 5, mantissa: 6 }) })];
  bothWays([
    // bias 7, so exponent 0 is 0111: 0 0111 000
    { name: 'one', frame: signed, data: 1, hex: '38' },
    // 0 0111 100
    { name: 'one and a half', frame: signed, data: 1.5, hex: '3c' },
    // 1 1000 000
    { name: 'minus two', frame: signed, data: -2, hex: 'c0' },
    // 0 1110 111: (1 + 7 ⁄ 8) × 2^7
    { name: 'the largest', frame: signed, data: 240, hex: '77' },
    // 0 0000 001: 1 ⁄ 8 × 2^-6 = 0.001953125, and 0.002 lies within half of it
    { name: 'the smallest subnormal', frame: signed, data: 0.001953125, hex: '01', canonical: 0.002 },
    // 0 0000 111: 7 ⁄ 8 × 2^-6 = 0.013671875; half a step is 0.00098
    { name: 'the largest subnormal', frame: signed, data: 0.013671875, hex: '07', canonical: 0.014 },
    // 0111 0000
    { name: 'one without a sign', frame: unsigned, data: 1, hex: '70' },
    // 1110 1111: (1 + 15 ⁄ 16) × 2^7 = 248; half a step is 4, and 250 is shorter
    { name: 'the largest without a sign', frame: unsigned, data: 248, hex: 'ef', canonical: 250 },
    // 1010 | 0 10000 010000: 2.5 = 1.25 × 2^1, bias 15
    { name: 'across a byte', frame: across, data: { token: 10, level: 2.5 }, hex: 'a410' },
  ]);
  refusesToWrite([
    { name: 'a negative one without a sign', frame: unsigned, data: -1, says: 'it: -1 is outside 0…250' },
    { name: 'more than its largest', frame: signed, data: 241, says: 'it: 241 is outside -240…240' },
  ]);
  refusesToRead([
    { name: 'the highest exponent', frame: signed, hex: '78', says: 'it: is not a number on air (NaN or infinite)' },
    {
      name: 'the highest exponent without a sign',
      frame: unsigned,
      hex: 'f0',
      says: 'it: is not a number on air (NaN or infinite)',
    },
    { name: 'minus zero', frame: signed, hex: '80', says: 'it: is a zero with a minus sign' },
  ]);
});

describe('a float', () => {
  refusesToDeclare([
    {
      name: 'a limit beyond its largest',
      declare: () => f16be({ maximum: 65_505 }),
      says: 'maximum 65505 is outside -65504…65504, which 16 bits hold',
    },
    {
      // half floats near 1000 are half a unit apart
      name: 'a maximum that would go out as more',
      declare: () => f16be({ maximum: 1000.3 }),
      says: 'maximum is 1000.3; it must be a value that 16 bits hold; the nearest is 1000.5',
    },
    {
      name: 'a minimum that would go out as less',
      declare: () => f16be({ minimum: 1000.2 }),
      says: 'minimum is 1000.2; it must be a value that 16 bits hold; the nearest is 1000',
    },
    {
      name: 'a minimum above the maximum',
      declare: () => f32be({ minimum: 1, maximum: 0 }),
      says: 'minimum is 1; it must be at most the maximum, 0',
    },
    {
      name: 'a limit that is no number',
      declare: () => f64be({ minimum: Number.NaN }),
      says: 'minimum is NaN; it must be a finite number',
    },
    {
      name: 'an exponent of one bit',
      declare: () => float({ exponent: 1, mantissa: 3 }),
      says: 'exponent is 1; it must be a whole number 2…8',
    },
    {
      name: 'no mantissa',
      declare: () => float({ exponent: 4, mantissa: 0 }),
      says: 'mantissa is 0; it must be a whole number 1…23',
    },
    {
      name: 'a scale, which a float does not have',
      declare: () => f32be({ perUnit: 10 } as never),
      says: 'no option "perUnit"; there are minimum, maximum, unit, title, description, default, examples, deprecated',
    },
    {
      name: 'a small float in whole bytes',
      declare: () => bits([reserved(8), f16be() as never]),
      says: 'this takes whole bytes: it cannot stand inside bits(…)',
    },
  ]);
});
