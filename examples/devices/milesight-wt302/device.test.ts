import { formatterOf, fromHex, type PayloadOf } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import thermostat from './device.ts';

interface Row {
  readonly hex: string;
  readonly payload: PayloadOf<typeof thermostat>;
}

/** From the vendor's own examples; see the README. */
const published: readonly Row[] = [{ hex: '5501000201015a', payload: { thermostat_status: 'on' } }];

/** From the vendor's table, the last byte being the sum of the others, modulo 256. */
const byArithmetic: readonly Row[] = [
  { hex: '55010002010059', payload: { thermostat_status: 'off' } },
  { hex: '5501000202015b', payload: { btn_lock_enable: 'enable' } },
  { hex: '5501000203025d', payload: { mode: 'fan' } },
  { hex: '5501000204035f', payload: { fan_speed: 'low' } },
  // 20 °C are 40 = 0x28 halves; 55 + 01 + 02 + 05 + 28 = 85.
  { hex: '55010002052885', payload: { target_temperature: 20 } },
  { hex: '5501000206015f', payload: { control_mode: 'manual' } },
  // −5.5 °C are −11 = 0xf5 halves; 55 + 01 + 02 + 07 + f5 = 154, of which the last byte stays.
  { hex: '5501000207f554', payload: { server_temperature: -5.5 } },
  // 55 + 01 + 08 + 0f + 01 + 01 + 01 + 03 + 2a + 01 + 34 = d2.
  {
    hex: '550100080f010101032a0134d2',
    payload: {
      all: {
        thermostat_status: 'on',
        btn_lock_enable: 'enable',
        mode: 'heat',
        fan_speed: 'low',
        target_temperature: 21,
        control_mode: 'manual',
        server_temperature: 26,
      },
    },
  },
  { hex: '550200010159', payload: { query_thermostat_status: true } },
  { hex: '55020001025a', payload: { query_button_lock_status: true } },
  { hex: '55020001035b', payload: { query_mode: true } },
  { hex: '55020001045c', payload: { query_fan_speed: true } },
  { hex: '55020001055d', payload: { query_temperature: true } },
  { hex: '55020001065e', payload: { query_target_temperature: true } },
  { hex: '55020001075f', payload: { query_card_mode: true } },
  { hex: '550200010860', payload: { query_control_mode: true } },
  { hex: '550200010961', payload: { query_server_temperature: true } },
  { hex: '550200010f67', payload: { query_all: true } },
  // Two frames one behind the other, each with its own length and sum.
  { hex: '5501000201015a' + '5501000203015c', payload: { thermostat_status: 'on', mode: 'heat' } },
];

const { encodeDownlink, decodeDownlink } = formatterOf(thermostat);
const bytesOf = (hex: string) => [...fromHex(hex)!];

describe.each([
  ['A published frame', published],
  ['A frame by arithmetic', byArithmetic],
])('%s', (_, rows) => {
  test.each(rows)('$hex is what its payload goes out as', ({ hex, payload }) => {
    expect(encodeDownlink({ data: payload })).toEqual({ bytes: bytesOf(hex), fPort: 85 });
  });

  test.each(rows)('$hex is read back as its payload', ({ hex, payload }) => {
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort: 85 })).toEqual({ data: payload });
  });
});

describe('The thermostat', () => {
  test.each([
    { why: 'a length that is not its own', hex: '5501000301015b', says: 'thermostat_status: ' },
    { why: 'a sum that is not its own', hex: '5501000201015b', says: 'checksum is 0x5b' },
    { why: 'a byte too many', hex: '5501000201015a00', says: 'no command on port 85 begins with 00' },
    { why: 'a mode that there is not', hex: '5501000203035e', says: 'mode: 3' },
  ])('refuses a frame with $why', ({ hex, says }) => {
    const refusal = { errors: [expect.stringContaining(says)] };
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort: 85 })).toEqual(refusal);
  });

  test.each([
    { why: 'above what a byte holds', temperature: 64, says: '64 is outside -64…63.5' },
    { why: 'between two halves', temperature: 20.25, says: '20.25 lies between 20 and 20.5' },
  ])('refuses a temperature $why', ({ temperature, says }) => {
    const refusal = { errors: [expect.stringContaining(says)] };
    expect(encodeDownlink({ data: { target_temperature: temperature } })).toEqual(refusal);
  });
});
