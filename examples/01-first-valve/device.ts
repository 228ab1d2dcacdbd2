import { bits, command, device, flag, i16be, oneOf, u8, u16be, uint } from '@downlink-kit/codec';

export default device('acme-av2', {
  open: command({
    description: 'Open one zone for a while',
    fPort: 10,
    frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be({ minimum: 1, maximum: 720, unit: 'min' }) }],
    examples: [{ data: { zone: 2, minutes: 30 }, hex: '0202001e' }],
  }),
  guardFrost: command({
    fPort: 10,
    frame: [
      0x05,
      { below: i16be({ perUnit: 10, unit: '°C' }) },
      bits({ enabled: flag(), mode: oneOf({ soak: 0, pulse: 1 }, 3), level: uint(4) }),
    ],
  }),
  reboot: command({ fPort: 10, frame: [0xff], confirmed: 'never' }),
});
