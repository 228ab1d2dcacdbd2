import { bits, command, device, flag, i16be, u16be, uint } from '@downlink-kit/codec';

/** Eleven values in eight bytes, nine of them narrower than a byte: as much as a downlink usually holds. */
export default device('bench', {
  settings: command({
    fPort: 10,
    frame: [
      0x21,
      { interval: u16be({ minimum: 1, maximum: 1440, unit: 'min' }), below: i16be({ perUnit: 10, unit: '°C' }) },
      bits({
        enabled: flag(),
        confirmed: flag(),
        frost: flag(),
        rain: flag(),
        wind: flag(),
        night: flag(),
        zone: uint(4),
        level: uint(6),
        days: uint(8),
      }),
    ],
  }),
});
