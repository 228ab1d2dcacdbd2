import { encode, formatterOf, fromHex, toHex } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { byArithmetic, fromTheGuide } from './by-hand.ts';
import tracker from './device.ts';
import { contradicted, published, publishedAsBroken } from './published.ts';

const { encodeDownlink, decodeDownlink } = formatterOf(tracker);
const bytesOf = (hex: string) => [...fromHex(hex.replaceAll(' ', ''))!];

describe.each([
  ['A published frame', published],
  ['A value of the guide', fromTheGuide],
  ['A frame by arithmetic', byArithmetic],
])('%s', (_, rows) => {
  test.each(rows)('$hex is what its payload goes out as', ({ hex, payload }) => {
    expect(encodeDownlink({ data: payload })).toEqual({ bytes: bytesOf(hex), fPort: 3 });
  });

  test.each(rows)('$hex is read back as its payload', ({ hex, payload }) => {
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort: 3 })).toEqual({ data: payload });
  });
});

describe('The tracker', () => {
  test('has a row for each of its commands', () => {
    const rows = [...published, ...byArithmetic].map(({ payload }) => ('command' in payload ? payload.command : ''));
    expect([...new Set(rows)].sort()).toEqual([...tracker.$device.commands].sort());
  });

  test.each(publishedAsBroken)('refuses %s, which is published as broken', (hex) => {
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort: 3 })).toEqual({ errors: [expect.any(String)] });
  });

  test.each(contradicted)('refuses $hex, since by the guide $why', ({ hex }) => {
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort: 3 })).toEqual({ errors: [expect.any(String)] });
  });

  test('ends a path with a zero byte, where the published frame has none', () => {
    const path = '/fuota/at3-lte-combo-release_v1.4-0.bin.sign';
    const { bytes } = encode(tracker.fuota, { ackToken: 2, binary: 'application', path });
    expect(toHex(bytes)).toBe(`${contradicted[0]!.hex}00`);
  });

  test.each([
    { parameter: 'gnssMaxTime', value: 29, says: '29 is outside 30…300' },
    { parameter: 'gnssMaxTime', value: 301, says: '301 is outside 30…300' },
    { parameter: 'acceleroMotionSensi', value: 32, says: '32 lies between 31 and 62' },
    { parameter: 'cellApnUserId', value: 'x'.repeat(32), says: 'takes 32 bytes; at most 31 fit' },
    { parameter: 'lrConstellation', value: 'glonass', says: '"glonass" is not one of "gps"' },
  ])('refuses $value for $parameter', ({ parameter, value, says }) => {
    const data = { command: 'genericConfigurationSet', ackToken: 1, parameters: [{ parameter, value }] };
    expect(encodeDownlink({ data })).toEqual({ errors: [expect.stringContaining(says)] });
  });

  test('refuses a parameter of another group', () => {
    const parameters = [{ parameter: 'bleBeaconType', value: 'iBeacon' }];
    const data = { command: 'classConfigurationSet', ackToken: 1, group: 'gnss', parameters };
    const says = 'parameters[0].parameter: "bleBeaconType" is not one of "gnssConstellation"';
    expect(encodeDownlink({ data })).toEqual({ errors: [expect.stringContaining(says)] });
  });
});
