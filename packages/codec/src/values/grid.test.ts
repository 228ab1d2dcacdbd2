import { describe } from 'vitest';
import { bothWays, refusesToDeclare, refusesToRead, refusesToWrite } from '../../test/rows.ts';
import { i8, i16be, u8, u16be, u32be, u40be, u48be } from '../index.ts';

describe('a scaled field', () => {
  const tenths = [i16be({ perUnit: 10 })];
  // A thermostat of many homes: °C = count × 0.176 − 4.928; 0.176 = 22 ⁄ 125, and 4.928 = 28 × 0.176.
  const degrees = [u8({ step: 22, perUnit: 125, offset: -4.928 })];
  const inverted = [u8({ step: -1, offset: 100 })];
  const offset = [u16be({ perUnit: 10, offset: -40 })];
  bothWays([
    // 21.5 × 10 = 215 = 0x00d7
    { name: 'tenths', frame: tenths, data: 21.5, hex: '00d7' },
    { name: 'minus a tenth', frame: tenths, data: -0.1, hex: 'ffff' },
    { name: 'the least', frame: tenths, data: -3276.8, hex: '8000' },
    { name: 'the most', frame: tenths, data: 3276.7, hex: '7fff' },
    // 3 × 0.1 would be 0.30000000000000004; 3 / 10 is 0.3
    { name: 'three tenths', frame: tenths, data: 0.3, hex: '0003' },
    { name: 'the noise of 0.1 + 0.2', frame: tenths, data: 0.1 + 0.2, hex: '0003', canonical: 0.3 },
    // 4.35 × 100 = 434.99999999999994 in doubles; 435 = 0x01b3
    { name: 'hundredths that doubles miss', frame: [u16be({ perUnit: 100 })], data: 4.35, hex: '01b3' },
    // 1.005 × 1000 = 1004.9999999999999 in doubles; 1005 = 0x03ed
    { name: 'thousandths that doubles miss', frame: [u16be({ perUnit: 1000 })], data: 1.005, hex: '03ed' },
    { name: 'less than a millionth of a count', frame: tenths, data: 21.50000009, hex: '00d7', canonical: 21.5 },
    { name: 'minus zero as zero', frame: tenths, data: -0, hex: '0000', canonical: 0 },
    { name: 'a third', frame: [u8({ perUnit: 3 })], data: 1 / 3, hex: '01' },
    { name: 'a third in eight digits', frame: [u8({ perUnit: 3 })], data: 0.33333333, hex: '01', canonical: 1 / 3 },
    { name: 'sevenths up to the most', frame: [u8({ perUnit: 7 })], data: 255 / 7, hex: 'ff' },
    // 60 / 5 = 12 = 0x0c
    { name: 'five units a count', frame: [u8({ step: 5 })], data: 60, hex: '0c' },
    { name: 'the most at five units a count', frame: [u8({ step: 5 })], data: 1275, hex: 'ff' },
    { name: 'count 0 of an offset', frame: degrees, data: -4.928, hex: '00' },
    { name: 'zero of an offset', frame: degrees, data: 0, hex: '1c' },
    // (170 − 28) × 22 / 125 = 3124 / 125 = 24.992
    { name: 'a rational scale', frame: degrees, data: 24.992, hex: 'aa' },
    // (255 − 28) × 22 / 125 = 4994 / 125 = 39.952
    { name: 'the most of a rational scale', frame: degrees, data: 39.952, hex: 'ff' },
    // 100 − 30 = 70 = 0x46
    { name: 'an inverted scale', frame: inverted, data: 30, hex: '46' },
    { name: 'the least of an inverted scale', frame: inverted, data: -155, hex: 'ff' },
    { name: 'the most of an inverted scale', frame: inverted, data: 100, hex: '00' },
    // (21.5 + 40) × 10 = 615 = 0x0267
    { name: 'tenths above an offset', frame: offset, data: 21.5, hex: '0267' },
    // (403 − 400) / 10 = 0.3, where 403 / 10 − 40 would be 0.29999999999999716
    { name: 'one division, not a difference of two', frame: offset, data: 0.3, hex: '0193' },
    { name: 'an offset between two units', frame: [u8({ perUnit: 2, offset: 0.5 })], data: 1, hex: '01' },
    { name: 'thousandths of 32 bits', frame: [u32be({ perUnit: 1000 })], data: 4_294_967.295, hex: 'ffffffff' },
    // 0.5 × 256 = 128 = 0x80
    { name: 'a power of two of 40 bits', frame: [u40be({ perUnit: 256 })], data: 0.5, hex: '0000000080' },
    { name: 'two units a count of 48 bits', frame: [u48be({ step: 2 })], data: 2, hex: '000000000001' },
  ]);
  refusesToWrite([
    {
      name: 'a value between two counts',
      frame: tenths,
      data: 21.55,
      says: 'it: 21.55 lies between 21.5 and 21.6, the nearest values that can be sent',
    },
    {
      name: 'more than a millionth of a count',
      frame: tenths,
      data: 21.5000002,
      says: 'it: 21.5000002 lies between 21.5 and 21.6, the nearest values that can be sent',
    },
    {
      name: 'a value between two counts of several units',
      frame: [u8({ step: 5 })],
      data: 62,
      says: 'it: 62 lies between 60 and 65, the nearest values that can be sent',
    },
    {
      name: 'a value between two counts of an inverted scale, the lower one first',
      frame: [u8({ step: -5, offset: 100 })],
      data: 93,
      says: 'it: 93 lies between 90 and 95, the nearest values that can be sent',
    },
    { name: 'one count more', frame: tenths, data: 3276.8, says: 'it: 3276.8 is outside -3276.8…3276.7' },
    { name: 'one count less', frame: tenths, data: -3276.9, says: 'it: -3276.9 is outside -3276.8…3276.7' },
    {
      name: 'noise beyond a limit, since limits are compared first',
      frame: [u8({ perUnit: 10, maximum: 0.3 })],
      data: 0.1 + 0.2,
      says: 'it: 0.30000000000000004 is outside 0…0.3',
    },
    {
      name: 'noise where all values are whole',
      frame: [u8({ step: 5 })],
      data: 59.9999999,
      says: 'it: 59.9999999 is not a whole number',
    },
    { name: 'text', frame: tenths, data: '21.5', says: 'it: "21.5" is not a number' },
    { name: 'NaN', frame: tenths, data: Number.NaN, says: 'it: NaN is not a number' },
    { name: 'nothing', frame: tenths, data: undefined, says: 'it: is missing; it takes a number -3276.8…3276.7' },
    {
      name: 'nothing where all values are whole',
      frame: [u8({ step: 5 })],
      data: undefined,
      says: 'it: is missing; it takes a whole number 0…1275',
    },
  ]);
  refusesToRead([
    {
      name: 'a count outside limits that are values',
      frame: [u8({ perUnit: 2, maximum: 50 })],
      hex: '65',
      says: 'it: 50.5 is outside 0…50',
    },
  ]);
});

describe('rounding', () => {
  const down = [i8({ perUnit: 2, rounding: 'down' })];
  const up = [i8({ perUnit: 2, rounding: 'up' })];
  const nearest = [i8({ perUnit: 2, rounding: 'nearest' })];
  const fives = (rounding: 'down' | 'up' | 'nearest') => [u8({ step: -5, offset: 100, rounding })];
  bothWays([
    { name: '0.7 to the nearest half', frame: nearest, data: 0.7, hex: '01', canonical: 0.5 },
    { name: '0.25 away from zero', frame: nearest, data: 0.25, hex: '01', canonical: 0.5 },
    { name: '-0.25 away from zero', frame: nearest, data: -0.25, hex: 'ff', canonical: -0.5 },
    { name: '0.7 down', frame: down, data: 0.7, hex: '01', canonical: 0.5 },
    { name: '-0.7 down', frame: down, data: -0.7, hex: 'fe', canonical: -1 },
    { name: '0.7 up', frame: up, data: 0.7, hex: '02', canonical: 1 },
    { name: '-0.7 up', frame: up, data: -0.7, hex: 'ff', canonical: -0.5 },
    { name: '-0.2 up to zero without a sign', frame: up, data: -0.2, hex: '00', canonical: 0 },
    { name: 'noise above a count, not up to the next', frame: up, data: 0.5000000001, hex: '01', canonical: 0.5 },
    {
      name: 'noise below a count, not down to the one before',
      frame: down,
      data: 0.4999999999,
      hex: '01',
      canonical: 0.5,
    },
    // 100 − 5 × 2 = 90; 100 − 5 × 1 = 95
    { name: '93 down an inverted scale', frame: fives('down'), data: 93, hex: '02', canonical: 90 },
    { name: '93 up an inverted scale', frame: fives('up'), data: 93, hex: '01', canonical: 95 },
    { name: '93 to the nearest of an inverted scale', frame: fives('nearest'), data: 93, hex: '01', canonical: 95 },
    { name: '62 down to a step of 5', frame: [u8({ step: 5, rounding: 'down' })], data: 62, hex: '0c', canonical: 60 },
  ]);
  refusesToWrite([
    { name: 'beyond a limit all the same', frame: nearest, data: 63.6, says: 'it: 63.6 is outside -64…63.5' },
    {
      name: 'a fraction where all values are whole',
      frame: fives('nearest'),
      data: 92.5,
      says: 'it: 92.5 is not a whole number',
    },
  ]);
});

describe('a scale', () => {
  refusesToDeclare([
    {
      name: 'counts per unit that are no whole number',
      declare: () => u8({ perUnit: 0.1 }),
      says: 'perUnit is 0.1; it must be a whole number 1…2147483648',
    },
    {
      name: 'no counts per unit',
      declare: () => u8({ perUnit: 0 }),
      says: 'perUnit is 0; it must be a whole number 1…2147483648',
    },
    {
      name: 'a step of 0',
      declare: () => u8({ step: 0 }),
      says: 'step is 0; it must be a whole number -2147483648…2147483648 other than 0',
    },
    {
      name: 'an offset between two counts',
      declare: () => u8({ perUnit: 2, offset: 0.3 }),
      says: 'offset is 0.3; it must be a value that falls on a count, or the scale cannot be kept exact',
    },
    {
      name: 'an offset that is no number',
      declare: () => u8({ offset: Number.NaN }),
      says: 'offset is NaN; it must be a finite number',
    },
    {
      name: 'more than 32 bits with another perUnit than a power of two',
      declare: () => u40be({ perUnit: 10 }),
      says: 'perUnit is 10; it must be a power of two in a field of more than 32 bits',
    },
    {
      name: 'values that doubles cannot tell apart',
      declare: () => u48be({ step: 1000 }),
      says: 'step is 1000; it must be small enough to keep every value exact (2^53)',
    },
    {
      name: 'a rounding that is none of the three',
      declare: () => u8({ perUnit: 2, rounding: 'even' as 'up' }),
      says: 'rounding is "even"; it must be "nearest", "down" or "up"',
    },
    {
      name: 'a rounding where there is nothing to round',
      declare: () => u8({ rounding: 'up' }),
      says: 'rounding is "up"; it must be left out where every whole number has its count',
    },
    {
      name: 'a limit between two counts',
      declare: () => u8({ perUnit: 10, maximum: 0.25 }),
      says: 'maximum is 0.25; it must be a value that falls on a count',
    },
  ]);
});
