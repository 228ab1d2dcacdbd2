import { describe, expect, test } from 'vitest';
import { CodecError, command, decode, device, encode, fromHex, toHex, u8, u16be } from '../index.ts';

// A count is 22/125 = 0.176; count 0 is −28 × 0.176 = −4.928, count 56 is 4.928.
const offset = () =>
  u8({ step: 22, perUnit: 125, offset: -4.928, minimum: -5, maximum: 5, rounding: 'nearest', unit: '°C' });
const one = device('one', { it: command({ fPort: 1, frame: [offset()] }) });

describe('a rounded field with limits between two counts', () => {
  const rows = [
    { data: -5, hex: '00', canonical: -4.928 }, // (−5 + 4.928) / 0.176 = −0.41
    { data: -4, hex: '05', canonical: -4.048 }, // 5.27
    { data: 0, hex: '1c', canonical: 0 }, // 28
    { data: 5, hex: '38', canonical: 4.928 }, // 56.41
  ];
  test.each(rows)('writes $data as $hex', ({ data, hex }) => expect(toHex(encode(one.it, data).bytes)).toBe(hex));
  test.each(rows)('reads $hex as $canonical', ({ hex, canonical }) =>
    expect(decode(one, { fPort: 1, bytes: fromHex(hex)! })).toEqual({ command: 'it', data: canonical }),
  );

  test('refuses a value outside its limits', () =>
    expect(() => encode(one.it, 5.001)).toThrow('it: 5.001 is outside -5…5'));
  test('refuses a count whose value is outside its limits', () =>
    expect(() => decode(one, { fPort: 1, bytes: [57] })).toThrow('5.104 is outside -5…5'));
});

describe('declaring refuses', () => {
  const rows = [
    {
      name: 'a limit that is rounded to a value outside the limits',
      declare: () => u8({ perUnit: 10, minimum: 0.17, rounding: 'down' }),
      says: 'minimum is 0.17; it must be a value that falls on a count, or is rounded to one inside the limits',
    },
    {
      name: 'a limit that is rounded to a count the bits do not hold',
      declare: () => u8({ perUnit: 10, maximum: 25.6, rounding: 'nearest' }),
      says: 'maximum 25.6 is outside 0…25.5, which 8 bits hold',
    },
    {
      name: 'a limit between two counts where nothing is rounded',
      declare: () => u8({ perUnit: 10, maximum: 1.25 }),
      says: 'maximum is 1.25; it must be a value that falls on a count',
    },
  ];
  test.each(rows)('$name', ({ declare, says }) => {
    expect(declare).toThrow(CodecError);
    expect(declare).toThrow(says);
  });

  test('two commands of two bytes, one of them in sevenths up to what they hold', () =>
    expect(() =>
      device('two', {
        sevenths: command({ fPort: 1, frame: [u16be({ perUnit: 7 })] }),
        zero: command({ fPort: 1, frame: [0x00, u8()] }),
      }),
    ).toThrow('sevenths'));
});
