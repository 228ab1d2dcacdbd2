import { bits, flag, flags, group, i32be, list, oneOf, orOneOf, reserved, slice, uint } from '@downlink-kit/codec';
import { eventClasses } from './events.ts';

const notificationClasses = {
  system: flags(['status', 'lowBattery', 'ble', 'tamper', 'heartbeat', 'shutdown', 'uplinkBuffer', 'fuota']),
  sos: flags(['on', 'off']),
  temperature: flags(['high', 'low', 'normal']),
  accelerometer: flags(['motionStart', 'motionEnd', 'shock']),
  network: flags(['mainUp', 'backupUp']),
  geozoning: flags(['entry', 'exit', 'hazardEntry', 'hazardExit', 'meetingPoint']),
};

/** Notifications: a byte a class, a bit a type. */
export const notifications = group([notificationClasses], { description: 'Notifications, by class' });

/** Uplinks to keep: a byte of those that are no notifications, then the same. */
export const uplinks = group([{ other: flags(['positions', 'telemetry']), ...notificationClasses }], {
  description: 'Uplinks to keep, so that they can be asked for again',
});

const action = oneOf(
  {
    none: 0,
    showBatteryLevel: 1,
    toggleSos: 2,
    positionOnDemand: 3,
    sendStatus: 4,
    startDevice: 5,
    stopDevice: 6,
    startSos: 7,
    startBleAdvertising: 8,
    resetDevice: 9,
  },
  4,
);

/** What a button does; bits 0 to 3 are the last ones here. */
export const buttonMap = group(
  [
    bits([
      reserved(8),
      {
        simpleSequence: action,
        threeClicks: action,
        twoClicks: action,
        oneClick: action,
        longPress: action,
        press: action,
      },
    ]),
  ],
  { description: 'What the button does' },
);

/** How long a button is pressed; bits 0 to 3 are the last ones here. */
export const buttonTiming = group(
  [
    bits([
      reserved(8),
      {
        button2Debounce: uint(8, { minimum: 10, default: 50, unit: 'ms' }),
        button1Debounce: uint(8, { minimum: 10, default: 50, unit: 'ms' }),
        longPressExtra: uint(4, { perUnit: 2, minimum: 1, default: 5, unit: 's' }),
        press: uint(4, { perUnit: 2, minimum: 0.5, default: 1, unit: 's' }),
      },
    ]),
  ],
  { description: 'How long the buttons are pressed, and how much longer for a long press' },
);

/** An event class in five bits; class 7 is there as well, for an indicator may show it. */
const eventClass = oneOf({ ...eventClasses, configuration: 7 }, 5);

const pattern = oneOf(
  {
    none: 0,
    off: 1,
    on: 2,
    fadeIn: 3,
    fadeOut: 4,
    blinkSlow: 5,
    blinkMedium: 6,
    blinkFast: 7,
    flashSlow: 8,
    flashFast: 9,
    heart: 10,
  },
  4,
);
const loops = uint(6, { description: 'How often the pattern is shown; 0 is without end' });

/** What a lamp shows: three bytes an event, the upper two bits of the loops in the first, the lower four in the last. */
export const ledMap = list(
  [
    bits(
      [{ inverted: flag() }, slice('loops', 5, 4), { eventClass, event: uint(8) }, slice('loops', 3, 0), { pattern }],
      { loops },
    ),
  ],
  { count: 10, description: 'Events, and what the lamp shows at each' },
);

const melody = orOneOf(uint(5, { minimum: 2, maximum: 21 }), { none: 0, off: 1 });
const times = uint(6, { description: 'How often the melody is played; 0 is without end' });

/** What the buzzer plays: the same, with three bits of the times in either byte. */
export const buzzerMap = list(
  [bits([slice('times', 5, 3), { eventClass, event: uint(8) }, slice('times', 2, 0), { melody }], { times })],
  { count: 10, description: 'Events, and what the buzzer plays at each' },
);

/** What makes the tracker look for its position. */
export const triggers = flags(
  [
    'positionOnDemand',
    'sos',
    'motionStart',
    'motionStop',
    'inMotion',
    'inStatic',
    'shock',
    'temperatureHigh',
    'temperatureLow',
    'geozoning',
  ],
  { bits: 32, description: 'What makes the tracker look for its position in this profile' },
);

/** How it looks for it: six steps, one after the other. */
export const technologies = list(
  [
    bits({
      action: oneOf({ skipOnSuccess: 0, always: 1 }, 1),
      technology: oneOf({ none: 0, lr11xxAGnss: 1, wifi: 2, bleScan1: 3, bleScan2: 4, aidedGnss: 5, gnss: 6 }, 7),
    }),
  ],
  { count: 6, description: 'How it looks for it in this profile, step by step' },
);

const dataRates = flags(['dr0', 'dr1', 'dr2', 'dr3', 'dr4', 'dr5', 'dr6', 'dr7']);

/** How uplinks are sent: byte 2 of the guide first, its byte 0 last. */
export const transmission = group(
  [
    0x00,
    { second: dataRates, first: dataRates },
    bits([reserved(4), { raiseDataRate: flag(), twiceInMotion: flag(), twiceAtRest: flag(), adr: flag() }]),
  ],
  { description: 'Whether uplinks are sent twice, and at which data rates' },
);

const updateUnit = oneOf(
  {
    '10 minutes': 0,
    '1 hour': 1,
    '10 hours': 2,
    '2 seconds': 3,
    '30 seconds': 4,
    '1 minute': 5,
    '320 hours': 6,
    deactivated: 7,
  },
  3,
);

/** A timer of 3GPP: a unit in three bits, how many of it in five. */
export const updateTimer = group([bits([reserved(24), { unit: updateUnit, times: uint(5) }])], {
  description: 'How long the modem may be silent before it tells the network where it is',
});

const activeUnit = oneOf({ '2 seconds': 0, '1 minute': 1, '6 minutes': 2, deactivated: 7 }, 3);

/** The same with other units. */
export const activeTimer = group([bits([reserved(24), { unit: activeUnit, times: uint(5) }])], {
  description: 'How long the modem can be reached after an uplink',
});

/** The four bits of 3GPP for the time from one paging to the next. */
export const pagingCycle = levels(
  [
    5.12, 10.24, 20.48, 40.96, 61.44, 81.92, 102.4, 122.88, 143.36, 163.84, 327.68, 655.36, 1310.72, 2621.44, 5242.88,
    10485.76,
  ],
  10485.76,
  'Between two pagings',
  's',
);

/** The levels of the BLE radio. */
export const transmitPower = levels(
  [
    -40, -20.85, -19.75, -18.85, -17.6, -16.5, -15.25, -14.1, -13.15, -12.05, -10.9, -9.9, -8.85, -7.8, -6.9, -5.9,
    -4.95, -4, -3.15, -2.45, -1.8, -1.3, -0.85, -0.5, -0.15, 0, 1, 2, 3, 4, 5, 6,
  ],
  -2.45,
  'Power to send with',
  'dBm',
);

/** How often the accelerometer measures. */
export const outputDataRate = levels([12.5, 25, 50, 100, 200], 12.5, 'Measurements a second', 'Hz');

/** A number for each of the counts 0, 1, 2 and so on. */
function levels<const V extends readonly number[]>(values: V, byDefault: V[number], description: string, unit: string) {
  const pairs: readonly (readonly [V[number], number])[] = values.map((value, count) => [value, count]);
  return oneOf(pairs, i32be({ unit }), { default: byDefault, description });
}
