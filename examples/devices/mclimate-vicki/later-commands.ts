import { bool, command, flags, hex, i8, lessThan, oneOf, orOneOf, seconds, u8, u32be } from '@downlink-kit/codec';
import { ask } from './ask.ts';
import { tenthCelsius } from './celsius.ts';

const month = oneOf({
  january: 0,
  february: 1,
  march: 2,
  april: 3,
  may: 4,
  june: 5,
  july: 6,
  august: 7,
  september: 8,
  october: 9,
  november: 10,
  december: 11,
});
const day = orOneOf(u8({ minimum: 1, maximum: 31 }), { disabled: 0 });
const eventIndex = u8({ maximum: 19 });

/** The commands that came after firmware 4.3: display, schedule, clock, radio sensor. */
export const laterCommands = {
  setLedDisplayTempUnits: command({
    description: 'What the display shows; a scale of 0 to 5 from firmware 4.6 on',
    frame: [0x55, oneOf({ celsius: 0, fahrenheit: 1, scale: 2 })],
    examples: [{ data: 'fahrenheit', hex: '5501' }],
  }),
  getLedDisplayTempUnits: ask(0x56, 'what the display shows'),
  setTargetTemperatureFahrenheit: command({
    description: 'The target in Fahrenheit',
    frame: [0x57, u8({ minimum: 41, maximum: 86, unit: '°F' })],
  }),
  setHeatingEvent: command({
    description: 'One of twenty events of the schedule: a target from a time on, on some days of the week',
    frame: [
      0x59,
      { eventIndex, startHour: u8({ maximum: 23, unit: 'h' }), startMinute: u8({ maximum: 59, unit: 'min' }) },
      { targetTemperature: tenthCelsius },
      {
        daysActive: flags(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], {
          as: 'object',
        }),
      },
    ],
  }),
  getHeatingEvent: ask(0x5a, 'the events of the schedule'),
  setHeatingSchedule: command({
    description: 'The season in which the schedule counts',
    frame: [0x5b, { startMonth: month, startDay: day, endMonth: month, endDay: day }],
  }),
  getHeatingSchedule: ask(0x5c, 'the season in which the schedule counts'),
  setDeviceTime: command({
    description: 'The time, where the network does not give it',
    frame: [0x5d, seconds(u32be(), { epoch: 'unix' })],
    examples: [{ data: '2025-06-29T06:00:00Z', hex: '5d6860d660' }],
  }),
  getDeviceTime: ask(0x5e, 'the time'),
  setDeviceTimeZone: command({
    description: 'How far east of UTC the valve is',
    frame: [0x5f, i8({ minimum: -12, maximum: 12, unit: 'h' })],
    examples: [{ data: -3, hex: '5ffd' }],
  }),
  getDeviceTimeZone: ask(0x60, 'how far east of UTC the valve is'),
  setAutomaticSetpointRestore: command({
    description: 'After what time a target set by hand is given up',
    frame: [0x61, orOneOf(u8({ step: 10, minimum: 10, unit: 'min' }), { disabled: 0 })],
    examples: [{ data: 60, hex: '6106' }],
  }),
  getAutomaticSetpointRestore: ask(0x62, 'after what time a target set by hand is given up'),
  setLedIndicationDuration: command({
    description: 'How long the display stays lit',
    frame: [0x63, u8({ perUnit: 2, minimum: 0.5, maximum: 20, unit: 's' })],
    examples: [{ data: 3, hex: '6306' }],
  }),
  getLedIndicationDuration: ask(0x64, 'how long the display stays lit'),
  setOfflineTargetTemperature: command({
    description: 'The target while the valve is offline',
    frame: [0x65, orOneOf(tenthCelsius, { disabled: 0 })],
    examples: [{ data: 21.5, hex: '6500d7' }],
  }),
  getOfflineTargetTemperature: ask(0x66, 'the target while the valve is offline'),
  setInternalAlgoTemporaryState: command({
    description: 'Whether the valve is moved by itself; a new target makes it so again',
    frame: [0x67, bool(0, 1)],
    examples: [{ data: false, hex: '6701' }],
  }),
  getInternalAlgoTemporaryState: ask(0x68, 'whether the valve is moved by itself'),
  setTemperatureLevels: command({
    description: 'The targets of the scale of 0 to 5, rising',
    frame: [
      0x69,
      { level0: tenthCelsius, level1: tenthCelsius, level2: tenthCelsius },
      { level3: tenthCelsius, level4: tenthCelsius, level5: tenthCelsius },
    ],
    rules: [
      lessThan('level0', 'level1'),
      lessThan('level1', 'level2'),
      lessThan('level2', 'level3'),
      lessThan('level3', 'level4'),
      lessThan('level4', 'level5'),
    ],
    examples: [
      {
        data: { level0: 7, level1: 18.9, level2: 20.2, level3: 22.5, level4: 25, level5: 30 },
        hex: '69004600bd00ca00e100fa012c',
      },
    ],
  }),
  getTemperatureLevels: ask(0x6a, 'the targets of the scale of 0 to 5'),
  setHeatingEventState: command({
    description: 'Switch an event of the schedule on or off',
    frame: [0x6b, { eventIndex, active: bool() }],
  }),
  getHeatingEventState: ask(0x6c, 'which events of the schedule are on'),
  setTimeRequestByMACcommand: command({
    description: 'Whether the valve asks the network for the time',
    frame: [0x6d, bool()],
  }),
  getTimeRequestByMACcommand: ask(0x6e, 'whether the valve asks the network for the time'),
  setD2dNotificationDeviceAppKey: command({
    description: 'The key of the radio sensor that the valve listens to',
    frame: [0x6f, hex({ length: 16 })],
  }),
  getD2dNotificationDeviceAppKey: ask(0x70, 'the key of the radio sensor'),
  requestListenForD2dNotificationDevice: command({
    description: 'Listen for the radio sensor now',
    frame: [0x71],
  }),
};
