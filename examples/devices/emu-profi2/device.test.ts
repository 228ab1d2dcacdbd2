import { decode, encode, formatterOf, fromHex, type PayloadOf } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import meter from './device.ts';

interface Row {
  readonly fPort: number;
  readonly hex: string;
  readonly payload: PayloadOf<typeof meter>;
}

/** A slot that sends its energy in kWh, unacknowledged. */
const everyMinutes = (interval: number): PayloadOf<typeof meter> => ({
  command: 'configure',
  slot: 1,
  interval,
  active: true,
  rejoin: false,
  confirmUplinks: false,
  registers: ['activeEnergyImportT1InKwh'],
});

/** From the documents that the README names. */
const published: readonly Row[] = [
  {
    fPort: 1,
    hex: '01000a039d',
    payload: {
      command: 'configure',
      slot: 1,
      interval: 1,
      active: true,
      rejoin: false,
      confirmUplinks: true,
      registers: ['activeEnergyImportT1'],
    },
  },
  { fPort: 1, hex: '0500081cb2', payload: everyMinutes(5) },
  { fPort: 1, hex: '0a00081c60', payload: everyMinutes(10) },
  { fPort: 1, hex: '0f00081c2e', payload: everyMinutes(15) },
  { fPort: 1, hex: '3c00081cbd', payload: everyMinutes(60) },
  // Published as "24 Hours"; the bytes say 0x0e10 = 3600 minutes, which are 60 hours. See the README.
  { fPort: 1, hex: '100e081cb7', payload: everyMinutes(3600) },
  { fPort: 1, hex: '00000000', payload: { command: 'deactivate', slot: 1 } },
];

/** CRC-8/SMBUS (polynomial 0x07, from 0) of the bytes before, worked out with a calculator of CRCs. */
const byArithmetic: readonly Row[] = [
  // 24 hours are 1440 = 0x05a0 minutes.
  { fPort: 1, hex: 'a005081cc3', payload: everyMinutes(1440) },
  // The last slot, all three flags, the longest interval, first and last register.
  {
    fPort: 10,
    hex: 'ffff0e00fe30',
    payload: {
      command: 'configure',
      slot: 10,
      interval: 65_535,
      active: true,
      rejoin: true,
      confirmUplinks: true,
      registers: ['dataLoggerIndex', 'systemTime'],
    },
  },
];

const { encodeDownlink, decodeDownlink } = formatterOf(meter);
const bytesOf = (hex: string) => [...fromHex(hex)!];

describe.each([
  ['A published frame', published],
  ['A frame by arithmetic', byArithmetic],
])('%s', (_, rows) => {
  test.each(rows)('$hex is what its payload goes out as', ({ fPort, hex, payload }) => {
    expect(encodeDownlink({ data: payload })).toEqual({ bytes: bytesOf(hex), fPort });
  });

  test.each(rows)('$hex is read back as its payload', ({ fPort, hex, payload }) => {
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort })).toEqual({ data: payload });
  });
});

describe('The meter', () => {
  test('goes by the slot: the same bytes on another port set another slot', () => {
    const bytes = bytesOf('00000000');
    expect(decode(meter, { fPort: 7, bytes })).toEqual({ command: 'deactivate', data: { slot: 7 } });
    expect(encode(meter.deactivate, { slot: 7 }).fPort).toBe(7);
  });

  test.each([
    { why: 'a checksum that is not its own', fPort: 1, hex: '01000a039c', says: 'checksum is 0x9c' },
    { why: 'a reserved bit that is set', fPort: 1, hex: '01000b0388', says: 'reserved bits are 1' },
    { why: 'a register that there is not', fPort: 1, hex: '01000a2c50', says: 'registers[0]: 44' },
    { why: 'a port that is no slot', fPort: 11, hex: '01000a039d', says: 'port 11' },
  ])('refuses $why', ({ fPort, hex, says }) => {
    const refusal = { errors: [expect.stringContaining(says)] };
    expect(decodeDownlink({ bytes: bytesOf(hex), fPort })).toEqual(refusal);
  });

  test('refuses an interval of 0, which is no setting but an empty slot', () => {
    const refusal = { errors: ['configure.interval: 0 is outside 1…65535'] };
    expect(encodeDownlink({ data: everyMinutes(0) })).toEqual(refusal);
  });
});
