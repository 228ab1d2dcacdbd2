import {
  atMost,
  command,
  device,
  either,
  flags,
  group,
  hex,
  i16le,
  length,
  oneOf,
  seconds,
  u8,
  u16le,
  u32le,
  utf8,
  when,
} from '@downlink-kit/codec';
import { enable } from './enable.ts';
import { ruleCommands } from './rules.ts';
import { timeZone } from './time-zone.ts';
import { valveTask } from './valve-task.ts';

const interval = u16le({ minimum: 10, maximum: 64800, unit: 's' });
const unixTime = seconds(u32le(), { epoch: 'unix' });

export default device(
  'milesight-uc511',
  {
    reboot: command({
      description: 'Restart the controller',
      frame: [0xff, 0x10, 0xff],
      confirmed: 'never',
      examples: [{ data: {}, hex: 'ff10ff' }],
    }),
    report_status: command({
      description: 'Ask for a report now',
      frame: [0xff, 0x28, 0xff],
      examples: [{ data: {}, hex: 'ff28ff' }],
    }),
    sync_time: command({
      description: 'Have the controller ask the network for the time',
      frame: [0xff, 0x4a, 0x00],
      examples: [{ data: {}, hex: 'ff4a00' }],
    }),
    collection_interval: command({
      description: 'How often the controller measures',
      frame: [0xff, 0x02, interval],
      examples: [{ data: 10, hex: 'ff020a00' }],
    }),
    report_interval: command({
      description: 'How often the controller reports',
      frame: [0xff, 0x03, interval],
      examples: [{ data: 10, hex: 'ff030a00' }],
    }),
    retransmit_enable: command({
      description: 'Whether reports that got lost are sent again',
      frame: [0xff, 0x69, enable],
      examples: [{ data: 'enable', hex: 'ff6901' }],
    }),
    retransmit_interval: command({
      description: 'Time between two lost reports that are sent again',
      frame: [0xff, 0x6a, 0x00, u16le({ minimum: 30, maximum: 1200, unit: 's' })],
      examples: [{ data: 60, hex: 'ff6a003c00' }],
    }),
    resend_interval: command({
      description: 'Time between two records of the history that was fetched',
      frame: [0xff, 0x6a, 0x01, u16le({ minimum: 30, maximum: 1200, unit: 's' })],
      examples: [{ data: 60, hex: 'ff6a013c00' }],
    }),
    time_zone: command({
      description: 'The time zone that rules follow',
      frame: [0xff, 0x17, timeZone],
      examples: [{ data: 'UTC+8', hex: 'ff175000' }],
    }),
    sync_time_type: command({
      description: 'The version of LoRaWAN by which the time is asked for',
      frame: [0xff, 0x3b, oneOf({ 'v1.0.2': 1, 'v1.0.3': 2, 'v1.1.0': 3 })],
      examples: [{ data: 'v1.0.3', hex: 'ff3b02' }],
    }),
    d2d_key: command({
      description: 'The key by which devices talk to each other',
      frame: [0xff, 0x35, hex({ length: 8 })],
      examples: [{ data: '0000000000000000', hex: 'ff350000000000000000' }],
    }),
    d2d_enable: command({
      description: 'Whether other devices may send commands directly',
      frame: [0xff, 0x84, enable],
      examples: [{ data: 'enable', hex: 'ff8401' }],
    }),
    response_enable: command({
      description: 'Whether the controller answers a downlink',
      frame: [0xff, 0xf3, enable],
      examples: [{ data: 'enable', hex: 'fff301' }],
    }),
    class_a_response_time: command({
      description: 'How long the controller may take to answer in class A',
      frame: [0xff, 0x1e, u32le({ maximum: 64800, unit: 's' })],
      examples: [{ data: 10, hex: 'ff1e0a000000' }],
    }),
    valve_1_pulse: command({
      description: 'Set the pulse counter of valve 1',
      frame: [0xff, 0x92, 0x01, u32le()],
      examples: [{ data: 100, hex: 'ff920164000000' }],
    }),
    valve_2_pulse: command({
      description: 'Set the pulse counter of valve 2',
      frame: [0xff, 0x92, 0x02, u32le()],
      examples: [{ data: 100, hex: 'ff920264000000' }],
    }),
    valve_task: valveTask,
    ...ruleCommands,
    clear_valve_1_pulse: command({
      description: 'Set the pulse counter of valve 1 to zero',
      frame: [0xff, 0x4e, 0x01, 0x00],
      examples: [{ data: {}, hex: 'ff4e0100' }],
    }),
    clear_valve_2_pulse: command({
      description: 'Set the pulse counter of valve 2 to zero',
      frame: [0xff, 0x4e, 0x02, 0x00],
      examples: [{ data: {}, hex: 'ff4e0200' }],
    }),
    pulse_filter_config: command({
      description: 'How short a pulse may be to be counted',
      frame: [
        0xff,
        0x52,
        0x00,
        { mode: oneOf({ hardware: 1, software: 2 }) },
        when('mode', { hardware: [{ time: u16le({ unit: 'µs' }) }], software: [{ time: u16le({ unit: 'ms' }) }] }),
      ],
      examples: [{ data: { mode: 'hardware', time: 40 }, hex: 'ff5200012800' }],
    }),
    gpio_jitter_time: command({
      description: 'How long an input must hold to count as changed',
      frame: [0xff, 0x46, u8({ unit: 's' })],
      examples: [{ data: 40, hex: 'ff4628' }],
    }),
    valve_power_supply_config: command({
      description: 'The pulses that drive the solenoid',
      frame: [
        0xff,
        0x4f,
        { counts: u8({ minimum: 1, maximum: 5 }) },
        { control_pulse_time: u16le({ minimum: 20, maximum: 1000, unit: 'ms' }) },
        { power_time: u16le({ minimum: 500, maximum: 10000, unit: 'ms' }) },
      ],
      examples: [{ data: { counts: 1, control_pulse_time: 100, power_time: 1000 }, hex: 'ff4f016400e803' }],
    }),
    pressure_calibration_settings: command({
      description: 'What is added to the measured pressure',
      frame: [0xff, 0xab, { enable, calibration_value: i16le({ unit: 'kPa' }) }],
      examples: [{ data: { enable: 'enable', calibration_value: 1 }, hex: 'ffab010100' }],
    }),
    history_enable: command({
      description: 'Whether reports are also stored',
      frame: [0xff, 0x68, enable],
      examples: [{ data: 'enable', hex: 'ff6801' }],
    }),
    clear_history: command({
      description: 'Delete all stored reports',
      frame: [0xff, 0x27, 0xff],
      examples: [{ data: {}, hex: 'ff27ff' }],
    }),
    fetch_history: command({
      description: 'Ask for the report stored at a time, or for all between two times',
      frame: [
        either([0xfd, 0x6b, { start_time: unixTime }], [0xfd, 0x6c, { start_time: unixTime, end_time: unixTime }]),
      ],
      rules: [atMost('start_time', 'end_time')],
      examples: [
        { data: { start_time: '2021-01-01T00:00:00Z', end_time: '2021-01-02T00:00:00Z' }, hex: 'fd6c0066ee5f80b7ef5f' },
      ],
    }),
    stop_transmit: command({
      description: 'Stop sending the history that was fetched',
      frame: [0xfd, 0x6d, 0xff],
      examples: [{ data: {}, hex: 'fd6dff' }],
    }),
    lorawan_class_switch: command({
      description: 'Change the LoRaWAN class for a while; hardware 4.0 and later',
      frame: [
        0xf9,
        0xa4,
        { timestamp: unixTime, continuous: u16le({ unit: 'min' }) },
        { class_type: oneOf({ 'class A': 0, 'class B': 1, 'class C': 2, 'class CtoB': 3, cancel: 255 }) },
        { reserved: oneOf([0, 1]) },
      ],
    }),
    query_valve_task_status: command({
      description: 'Ask what a valve is doing; hardware 4.0 and later',
      frame: [0xf9, 0xa5, { index: oneOf({ 'valve 1': 0, 'valve 2': 1 }) }],
      examples: [{ data: { index: 'valve 1' }, hex: 'f9a500' }],
    }),
    schedule_device_config: command({
      description: 'Change the radio at a time set before, for several devices at once; hardware 4.0 and later',
      frame: [
        0xf9,
        0xa6,
        { id: u8() },
        { type: oneOf([0, 1, 2, 3, 241, 242, 243]) },
        when('type', {
          0: [{ data: group([{ timestamp: unixTime, continuous: u16le({ unit: 'min' }) }]) }],
          1: [{ data: group([{ channels: flags(channelsFrom(1), { order: 'le' }) }]) }],
          2: [{ data: group([{ channels: flags(channelsFrom(49), { order: 'le' }) }]) }],
          3: [{ data: group([{ channel_index: u8(), frequency: u32le({ unit: 'Hz' }) }]) }],
        }),
      ],
    }),
    ai_collection_config: command({
      description: 'How often the controller measures while a valve is open, and else; hardware 4.0 and later',
      frame: [
        0xf9,
        0xa8,
        { id: oneOf([1, 2]), enable },
        { collect: interval, collect_irrigation: interval },
        { open_delay_collect_time: u8({ maximum: 60, unit: 'min' }) },
      ],
      examples: [
        {
          data: { id: 1, enable: 'enable', collect: 60, collect_irrigation: 10, open_delay_collect_time: 5 },
          hex: 'f9a801013c000a0005',
        },
      ],
    }),
    read_schedule_config: command({
      description: 'Ask for what was scheduled; hardware 4.0 and later',
      frame: [0xf9, 0xaf, { id: u8(), type: oneOf([0, 1, 2, 3]) }],
      examples: [{ data: { id: 1, type: 0 }, hex: 'f9af0100' }],
    }),
    multicast_command: command({
      description: 'Bytes for several devices at once; hardware 4.0 and later',
      frame: [
        0xf0,
        { channel: u8({ minimum: 1, maximum: 200 }), time: u16le({ minimum: 1, maximum: 200, unit: 's' }) },
        [{ len: length(u8()) }, { data: hex() }],
      ],
      confirmed: 'never',
      examples: [{ data: { channel: 1, time: 36, len: 4, data: '00000000' }, hex: 'f00124000400000000' }],
    }),
    need_response_multicast_command: command({
      description: 'Text for several devices at once, each of which answers after a while of its own',
      frame: [
        0xfb,
        0x01,
        { time: u16le({ minimum: 1, maximum: 200, unit: 's' }) },
        [{ length: length(u8()) }, { data: utf8() }],
      ],
      confirmed: 'never',
      examples: [{ data: { time: 36, length: 2, data: 'He' }, hex: 'fb012400024865' }],
    }),
  },
  { fPort: 85, payload: 'keyed', several: true },
);

function channelsFrom(first: number) {
  return Array.from({ length: 48 }, (_, index) => first + index);
}
