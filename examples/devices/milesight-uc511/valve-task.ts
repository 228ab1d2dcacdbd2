import { bits, command, either, oneOf, reserved, u8, u24le, u32le } from '@downlink-kit/codec';
import { enableBit } from './enable.ts';

const valveIndex = oneOf(
  {
    'valve 1': 0,
    'valve 2': 1,
    'valve 3': 2,
    'valve 4': 3,
    'valve 5': 4,
    'valve 6': 5,
    'valve 7': 6,
    'all valves': 7,
  },
  3,
);
const valveStatus = oneOf({ close: 0, open: 1 }, 1);
const sequence = { sequence_id: u8({ description: '0 goes ahead of all others' }) };

/** One byte of control bits, with a layout for the valve and one for rain. */
export const valveTask = command({
  description: 'Open or close a valve, until a time or a number of pulses has passed; or plan around rain',
  frame: [
    0xff,
    0x1d,
    either(
      [
        bits([
          { time_rule_enable: enableBit, pulse_rule_enable: enableBit, valve_status: valveStatus },
          reserved(2),
          { valve_index: valveIndex },
        ]),
        sequence,
        { duration: u24le({ unit: 's' }), valve_pulse: u32le() },
      ],
      [
        bits([
          reserved(2),
          {
            valve_status: valveStatus,
            rain_stop_plan: oneOf({ disable: 0b01, enable: 0b10 }, 2),
            valve_index: valveIndex,
          },
        ]),
        sequence,
        { duration: u24le({ unit: 's' }), start_time: u32le() },
      ],
    ),
  ],
  examples: [
    {
      description: 'Open valve 2 for ten minutes, or until 1000 pulses have passed',
      data: {
        time_rule_enable: 'enable',
        pulse_rule_enable: 'enable',
        valve_status: 'open',
        valve_index: 'valve 2',
        sequence_id: 5,
        duration: 600,
        valve_pulse: 1000,
      },
      hex: 'ff1de105580200e8030000',
    },
  ],
});
