import { type AnyDevice, command, device, hex, oneOf, optional, orNull, u8, u16be } from '@downlink-kit/codec';

/** A device with a command of each sort: fields, a part that may be left out, none, and a port in its data. */
export const valve: AnyDevice = device(
  'Acme AV2',
  {
    open: command({
      description: 'Open one zone for a while',
      frame: [
        0x02,
        { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be({ minimum: 1, maximum: 720, unit: 'min' }) },
      ],
      examples: [{ data: { zone: 2, minutes: 30 }, hex: '0202001e' }],
    }),
    mode: command({
      title: 'How it waters',
      frame: [
        0x03,
        { mode: oneOf({ soak: 0, pulse: 1 }), level: orNull(u8({ maximum: 9 }), 0xff) },
        optional([{ note: hex({ prefix: u8() }) }]),
      ],
      examples: [{ data: { mode: 'pulse', level: null }, hex: '0301ff', description: 'in pulses, at no level' }],
    }),
    relay: command({
      fPort: { to: u8({ minimum: 1, maximum: 223 }) },
      frame: [0x04],
      examples: [{ data: { to: 7 }, hex: '04' }],
    }),
    reboot: command({ frame: [0xff] }),
  },
  { fPort: 10 },
) as unknown as AnyDevice;
