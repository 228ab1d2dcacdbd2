import { bits, command, crc8, device, flag, list, oneOf, reserved, u8, u16le } from '@downlink-kit/codec';

/** What the meter can send, by the number that stands before each value in its uplinks. */
const register = oneOf({
  dataLoggerIndex: 0x00,
  timestamp: 0x01,
  previousTimestamp: 0x02,

  // Energy in Wh and varh, by tariff.
  activeEnergyImportT1: 0x03,
  activeEnergyImportT2: 0x04,
  activeEnergyExportT1: 0x05,
  activeEnergyExportT2: 0x06,
  reactiveEnergyImportT1: 0x07,
  reactiveEnergyImportT2: 0x08,
  reactiveEnergyExportT1: 0x09,
  reactiveEnergyExportT2: 0x0a,

  // Momentary values, in all and by phase.
  activePowerL123: 0x0b,
  activePowerL1: 0x0c,
  activePowerL2: 0x0d,
  activePowerL3: 0x0e,
  currentL123: 0x0f,
  currentL1: 0x10,
  currentL2: 0x11,
  currentL3: 0x12,
  currentN: 0x13,
  voltageL1N: 0x14,
  voltageL2N: 0x15,
  voltageL3N: 0x16,
  powerFactorL1: 0x17,
  powerFactorL2: 0x18,
  powerFactorL3: 0x19,
  frequency: 0x1a,
  averageActivePower: 0x1b,

  // Energy in kWh and kvarh.
  activeEnergyImportT1InKwh: 0x1c,
  activeEnergyImportT2InKwh: 0x1d,
  activeEnergyExportT1InKwh: 0x1e,
  activeEnergyExportT2InKwh: 0x1f,
  reactiveEnergyImportT1InKvarh: 0x20,
  reactiveEnergyImportT2InKvarh: 0x21,
  reactiveEnergyExportT1InKvarh: 0x22,
  reactiveEnergyExportT2InKvarh: 0x23,

  // Energy in Wh and varh once more, 64 bits wide.
  activeEnergyImportT1In64Bits: 0x24,
  activeEnergyImportT2In64Bits: 0x25,
  activeEnergyExportT1In64Bits: 0x26,
  activeEnergyExportT2In64Bits: 0x27,
  reactiveEnergyImportT1In64Bits: 0x28,
  reactiveEnergyImportT2In64Bits: 0x29,
  reactiveEnergyExportT1In64Bits: 0x2a,
  reactiveEnergyExportT2In64Bits: 0x2b,

  // About the meter.
  errorCode: 0xf0,
  serialNumber: 0xf1,
  factoryNumber: 0xf2,
  currentTransformerPrimary: 0xf3,
  currentTransformerSecondary: 0xf4,
  voltageTransformerPrimary: 0xf5,
  voltageTransformerSecondary: 0xf6,
  meterType: 0xf7,
  midYear: 0xf8,
  factoryYear: 0xf9,
  firmwareVersion: 0xfa,
  midVersion: 0xfb,
  manufacturer: 0xfc,
  hardwareIndex: 0xfd,
  systemTime: 0xfe,
});

/** Each slot is a port: what is set on a port goes up on that port. */
const slot = u8({ minimum: 1, maximum: 10, description: 'The slot to set, which is the port' });

export default device('emu-profi2', {
  configure: command({
    description: 'Set what one slot sends, and how often',
    fPort: { slot },
    // Confirmed, a rejoin would come before the acknowledgement: the server would send it again, and so on.
    confirmed: 'never',
    frame: [
      { interval: u16le({ minimum: 1, unit: 'min', description: 'Time between two uplinks of the slot' }) },
      bits([
        reserved(4),
        {
          active: flag({ description: 'Whether the slot sends at all' }),
          rejoin: flag({ description: 'Join the network anew, at once' }),
          confirmUplinks: flag({ description: 'Ask the network to acknowledge each uplink' }),
        },
        reserved(1),
      ]),
      { registers: list(register, { minItems: 1, description: 'What to send, in this order' }) },
      crc8('smbus'),
    ],
    examples: [
      {
        description: 'Import by tariff 1, every minute, acknowledged',
        data: {
          slot: 1,
          interval: 1,
          active: true,
          rejoin: false,
          confirmUplinks: true,
          registers: ['activeEnergyImportT1'],
        },
        hex: '01000a039d',
      },
    ],
  }),

  deactivate: command({
    description: 'Empty one slot: it sends nothing any more',
    fPort: { slot },
    frame: [0x00, 0x00, 0x00, crc8('smbus')],
    examples: [{ data: { slot: 1 }, hex: '00000000' }],
  }),
});
