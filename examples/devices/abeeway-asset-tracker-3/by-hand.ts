import type { Row } from './published.ts';

/** Values that the guide prints, in the frames that set them. */
export const fromTheGuide: readonly Row[] = [
  // The default of core_notif_enable, {3B,00,07,03,00,00}.
  set('0102 34 3b0007030000', {
    parameter: 'coreNotifEnable',
    value: {
      system: ['status', 'lowBattery', 'tamper', 'heartbeat', 'shutdown'],
      sos: [],
      temperature: ['high', 'low', 'normal'],
      accelerometer: ['motionStart', 'motionEnd'],
      network: [],
      geozoning: [],
    },
  }),
  // The default of core_button1_map, 0x00000380: a click asks for a position, a long press starts advertising.
  set('0106 21 00000380', {
    parameter: 'coreButton1Map',
    value: {
      simpleSequence: 'none',
      threeClicks: 'none',
      twoClicks: 'none',
      oneClick: 'positionOnDemand',
      longPress: 'startBleAdvertising',
      press: 'none',
    },
  }),
  // The least core_buttons_timing, 0x000A0A21: half a second, 10 ms.
  set('0108 21 000a0a21', {
    parameter: 'coreButtonsTiming',
    value: { button2Debounce: 10, button1Debounce: 10, longPressExtra: 1, press: 0.5 },
  }),
  // Its default, 0x003232A2: 5 s more for a long press, 50 ms.
  set('0108 21 003232a2', {
    parameter: 'coreButtonsTiming',
    value: { button2Debounce: 50, button1Debounce: 50, longPressExtra: 5, press: 1 },
  }),
  // The default of core_buzzer_map: melody 4 once when the core (class 9) runs (3), melody 5 once when it is off (1).
  set(`010b f4 090324 090125 ${'000000'.repeat(8)}`, {
    parameter: 'coreBuzzerMap',
    value: [
      { times: 1, eventClass: 'core', event: 3, melody: 4 },
      { times: 1, eventClass: 'core', event: 1, melody: 5 },
      ...Array.from({ length: 8 }, () => ({ times: 0, eventClass: 'button1', event: 0, melody: 'none' }) as const),
    ],
  }),
  // The default of geoloc_profile0_triggers, 0x3D.
  set('0208 21 0000003d', {
    parameter: 'geolocProfile0Triggers',
    value: ['positionOnDemand', 'motionStart', 'motionStop', 'inMotion', 'inStatic'],
  }),
  // The default of gbe_profile0_techno, {06,00,00,00,00,00}: GNSS only.
  set('020b 34 060000000000', {
    parameter: 'geolocGbeProfile0Techno',
    value: [
      { action: 'skipOnSuccess', technology: 'gnss' },
      ...Array.from({ length: 5 }, () => ({ action: 'skipOnSuccess', technology: 'none' }) as const),
    ],
  }),
  // The example of confirm_notif_map, {08,03,02,00,00,00}.
  set('0904 34 080302000000', {
    parameter: 'lorawanConfirmNotifMap',
    value: {
      system: ['tamper'],
      sos: ['on', 'off'],
      temperature: ['low'],
      accelerometer: [],
      network: [],
      geozoning: [],
    },
  }),
  // The default of lorawan_s1_tx_strategy, 0x7380E: twice at rest and in motion, first DR3 to 5, then DR0 to 2.
  set('0906 21 0007380e', {
    parameter: 'lorawanS1TxStrategy',
    value: {
      second: ['dr0', 'dr1', 'dr2'],
      first: ['dr3', 'dr4', 'dr5'],
      raiseDataRate: true,
      twiceInMotion: true,
      twiceAtRest: true,
      adr: false,
    },
  }),
  // The default of cell_search_bands, {01,03,08,13,14,1C,00…}.
  set(`0a02 9c 01030813141c ${'00'.repeat(13)}`, {
    parameter: 'cellSearchBands',
    value: [1, 3, 8, 19, 20, 28, ...new Array<null>(13).fill(null)],
  }),
  // The defaults 24 and 2 of the two timers, the default 15 of the paging cycle, the default level 19 of the power.
  set('0a0b 21 00000018', { parameter: 'cellPsmTauPeriod', value: { unit: '10 minutes', times: 24 } }),
  set('0a0c 21 00000002', { parameter: 'cellPsmActiveTime', value: { unit: '2 seconds', times: 2 } }),
  set('0a0d 21 0000000f', { parameter: 'cellEdrxPcl', value: 10485.76 }),
  set('0b00 21 00000013', { parameter: 'bleCnxTxPower', value: -2.45 }),
];

/** The rest of the commands and kinds of values, worked out by hand from the guide's tables. */
export const byArithmetic: readonly Row[] = [
  {
    hex: '0b00 0301 0102',
    payload: { command: 'clearConfiguration', ackToken: 3, keep: ['gnssMaxTime', 'coreNotifEnable'] },
  },
  { hex: '0d0d', payload: { command: 'clearUplinkBuffer', ackToken: 5 } },
  // 0x0a1b = 2587 days.
  {
    hex: `0e06 0a1b 03 ${'01'.repeat(15)} 1f ${'02'.repeat(15)}`,
    payload: {
      command: 'setGpsAlmanac',
      ackToken: 6,
      day: 2587,
      entries: [
        { satellite: 3, almanac: '01'.repeat(15) },
        { satellite: 31, almanac: '02'.repeat(15) },
      ],
    },
  },
  { hex: '1306 01', payload: { command: 'sensorValues', ackToken: 3, sensors: ['accelerometer'] } },
  { hex: '1208 00 2f61 00', payload: { command: 'fuota', ackToken: 2, binary: 'application', path: '/a' } },
  {
    hex: `1109 ${'a0'.repeat(16)} ${'b1'.repeat(16)} 07`,
    payload: {
      command: 'recoveryBeaconKeyUpdate',
      ackToken: 1,
      k0: 'a0'.repeat(16),
      k1: 'b1'.repeat(16),
      rootKeyIndex: 7,
    },
  },
  { hex: '110a', payload: { command: 'recoveryBeaconRootKeyIndexGet', ackToken: 1 } },
  { hex: '1a01 2a', payload: { command: 'echoReply', ackToken: 2, sequence: 42 } },
  {
    hex: `1b02 0a1b 00 ${'ff'.repeat(15)}`,
    payload: {
      command: 'updateGpsAlmanac',
      ackToken: 3,
      day: 2587,
      entries: [{ satellite: 0, almanac: 'ff'.repeat(15) }],
    },
  },
  // Inverted, 37 = 10 0101 loops, accelerometer = 0 0011, event 2, flashFast = 1001: 1·10·00011, 02, 0101·1001.
  set(`0109 f4 c30259 ${'000000'.repeat(9)}`, {
    parameter: 'coreLed0Map',
    value: [
      { inverted: true, loops: 37, eventClass: 'accelerometer', event: 2, pattern: 'flashFast' },
      ...Array.from(
        { length: 9 },
        () => ({ inverted: false, loops: 0, eventClass: 'button1', event: 0, pattern: 'none' }) as const,
      ),
    ],
  }),
  // 42 = 101 010 times, fuota = 0 1100, event 6, melody 21 = 1 0101: 101·01100, 06, 010·10101.
  set(`010b f4 ac0655 ${'000001'.repeat(9)}`, {
    parameter: 'coreBuzzerMap',
    value: [
      { times: 42, eventClass: 'fuota', event: 6, melody: 21 },
      ...Array.from({ length: 9 }, () => ({ times: 0, eventClass: 'button1', event: 0, melody: 'off' }) as const),
    ],
  }),
  // 96 steps of 31 mg; 2 steps of 63 mg; 12.5 Hz is number 0.
  set('0700 21 00000060', { parameter: 'acceleroMotionSensi', value: 2976 }),
  set('0704 21 00000002', { parameter: 'acceleroShockThreshold', value: 126 }),
  set('0703 21 00000000', { parameter: 'acceleroOutputDataRate', value: 12.5 }),
  // −25.4 in tenths is −254, in two's complement ffffff02.
  set('0c0a 21 ffffff02', { parameter: 'sensor1LowThreshold', value: -25.4 }),
  // An empty text, the longest text (31 = 11111 bytes, type 011: fb), sixteen bytes (10000 100: 84).
  set('0a07 03', { parameter: 'cellAccessPointName', value: '' }),
  set(`0a18 fb ${'78'.repeat(31)}`, { parameter: 'cellApnUserPwd', value: 'x'.repeat(31) }),
  set(`0b05 84 ${'0f'.repeat(16)}`, { parameter: 'bleBeaconIdentifier', value: '0f'.repeat(16) }),
];

type Set = Extract<Row['payload'], { command: 'genericConfigurationSet' }>;

/** The frame that sets one parameter: request 0 with token 0, and then as written. */
function set(hex: string, parameter: Set['parameters'][number]): Row {
  return { hex: `10 00 ${hex}`, payload: { command: 'genericConfigurationSet', ackToken: 0, parameters: [parameter] } };
}
