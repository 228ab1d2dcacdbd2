/** A `decoded_payload`, the bytes that it goes out as on port 1, and what they come in as where that is not the same. */
export type Vector = readonly [payload: unknown, hex: string, canonical?: unknown];

const days = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
const weekdays = { ...days, saturday: false, sunday: false };
const weekend = {
  monday: false,
  tuesday: false,
  wednesday: false,
  thursday: false,
  friday: false,
  saturday: true,
  sunday: true,
};

/** Downlinks in MClimate's documentation, page by page, with the bytes printed there. */
export const documented: readonly Vector[] = [
  // keep-alive
  [{ setKeepAlive: 10 }, '020a'],
  [{ getKeepAlive: true }, '12'],
  // recalibrate motor, versions
  [{ recalibrateMotor: true }, '03'],
  [{ getDeviceVersion: true }, '04'],
  // open window detection
  [{ setOpenWindow: { enabled: true, closeTime: 20, motorPosition: 540, delta: 3 } }, '0601041c23'],
  [{ setOpenWindow: { enabled: false, closeTime: 20, motorPosition: 540, delta: 3 } }, '0600041c23'],
  [{ getOpenWindowParams: true }, '13'],
  [{ setOpenWindowPrecisely: { enabled: true, duration: 30, delta: 1.3 } }, '4501060d'],
  [{ getOpenWindowPrecisely: true }, '46'],
  // child lock
  [{ setChildLock: true }, '0701'],
  [{ getChildLock: true }, '14'],
  // target temperature ranges
  [{ setTemperatureRange: { min: 16, max: 24 } }, '081018'],
  [{ setTemperatureRange: { min: 15, max: 21 } }, '080f15'],
  [{ getTemperatureRange: true }, '15'],
  // force-close, force-attach
  [{ forceClose: true }, '0b'],
  [{ setForceAttach: { enabled: true } }, '4701'],
  [{ setForceAttach: { enabled: false } }, '4700'],
  [{ getForceAttach: true }, '48'],
  // algorithm 1
  [{ setInternalAlgoParams: { period: 19, pFirstLast: 17, pNext: 17 } }, '0c131111'],
  [{ getInternalAlgoParams: true }, '16'],
  [{ setInternalAlgoTdiffParams: { open: 2, close: 1 } }, '1a0201'],
  [{ getInternalAlgoTdiffParams: true }, '17'],
  // operational modes and algorithms
  [{ setOperationalMode: 'automatic' }, '0d01'],
  [{ setOperationalMode: 'externalSensor' }, '0d02'],
  [{ getOperationalMode: true }, '18'],
  [{ setTemperatureControlAlgorithm: 'proportionalIntegral' }, '2c02'],
  [{ getTemperatureControlAlgorithm: true }, '2b'],
  // algorithm 2
  [{ setProportionalAlgorithmParameters: { coefficient: 4, period: 12 } }, '2a040c'],
  [{ getProportionalAlgorithmParameters: true }, '29'],
  // algorithm 3: gains are cut to counts of 1/131072
  [{ setMaxAllowedIntegralValue: 30 }, '4c012c'],
  [{ setProportionalGain: 2.74688 }, '37057e67', { setProportionalGain: 360039 / 131072 }],
  [{ setIntegralGain: 0.412678 }, '3e00d34a', { setIntegralGain: 54090 / 131072 }],
  [{ setPiRunPeriod: 15 }, '410f'],
  [{ setTemperatureHysteresis: 0.3 }, '4303'],
  // target temperature and motor position
  [{ setTargetTemperature: 22 }, '0e16'],
  [{ setTargetTemperature: 20 }, '0e14'],
  [{ setTargetTemperaturePrecisely: 25.8 }, '510102'],
  [{ setValveOpennessInPercentage: 10 }, '4e0a'],
  [{ setValveOpennessRangeInPercentage: { max: 60, min: 20 } }, '4f2850'],
  [{ setValveOpennessRangeInPercentage: { max: 90, min: 15 } }, '4f0a55'],
  [{ setValveOpennessRangeInPercentage: { max: 90, min: 10 } }, '4f0a5a'],
  [{ setTargetTemperatureAndMotorPosition: { motorPosition: 300, targetTemperature: 29 } }, '31012c1d'],
  [{ setMotorPositionOnly: 500 }, '2d01f4'],
  // external temperature and offset: a count is 0.176
  [{ setExternalTemperature: 20 }, '0f14'],
  [{ setExternalTemperatureFloat: 25.8 }, '3c0102'],
  [{ setTemperatureOffset: -5 }, '5300', { setTemperatureOffset: -4.928 }],
  [{ setTemperatureOffset: -4 }, '5305', { setTemperatureOffset: -4.048 }],
  [{ setTemperatureOffset: -3 }, '530b', { setTemperatureOffset: -2.992 }],
  [{ setTemperatureOffset: -2 }, '5311', { setTemperatureOffset: -1.936 }],
  [{ setTemperatureOffset: -1 }, '5316', { setTemperatureOffset: -1.056 }],
  [{ setTemperatureOffset: 0 }, '531c'],
  [{ setTemperatureOffset: 1 }, '5322', { setTemperatureOffset: 1.056 }],
  [{ setTemperatureOffset: 2 }, '5327', { setTemperatureOffset: 1.936 }],
  [{ setTemperatureOffset: 3 }, '532d', { setTemperatureOffset: 2.992 }],
  [{ setTemperatureOffset: 4 }, '5333', { setTemperatureOffset: 4.048 }],
  [{ setTemperatureOffset: 5 }, '5338', { setTemperatureOffset: 4.928 }],
  // network
  [{ setJoinRetryPeriod: 1200 }, '10f0'],
  [{ getJoinRetryPeriod: true }, '19'],
  [{ setUplinkType: 'confirmed' }, '1101'],
  [{ getUplinkType: true }, '1b'],
  [{ setWatchDogParams: { confirmedUplinks: 3, unconfirmedUplinks: 'disabled' } }, '1c0300'],
  [
    { setAppEuiAndAppKey: { appEui: 'AABBCCDD11223344', appKey: 'aabbccddeeff00010203040506070809' } },
    '33aabbccdd11223344aabbccddeeff00010203040506070809',
  ],
  // anti-freeze
  [{ setAntiFreezeParams: { activatedTemperature: 6, deactivatedTemperature: 9, targetTemperature: 7 } }, '493c5a07'],
  // the pages since firmware 4.6
  [{ setLedDisplayTempUnits: 'fahrenheit' }, '5501'],
  [{ getLedDisplayTempUnits: true }, '56'],
  [{ setAutomaticSetpointRestore: 60 }, '6106'],
  [{ getAutomaticSetpointRestore: true }, '62'],
  [{ setOfflineTargetTemperature: 21.5 }, '6500d7'],
  [{ getOfflineTargetTemperature: true }, '66'],
  [{ setInternalAlgoTemporaryState: false }, '6701'],
  [{ getInternalAlgoTemporaryState: true }, '68'],
  [
    { setTemperatureLevels: { level0: 7, level1: 18.9, level2: 20.2, level3: 22.5, level4: 25, level5: 30 } },
    '69004600bd00ca00e100fa012c',
  ],
  // the appendix: several commands in a frame
  [
    { getDeviceVersion: true, setTargetTemperatureAndMotorPosition: { motorPosition: 300, targetTemperature: 29 } },
    '0431012c1d',
  ],
  [
    {
      setKeepAlive: 11,
      setTemperatureRange: { min: 15, max: 26 },
      setOperationalMode: 'automatic',
      setTargetTemperature: 24,
      getKeepAlive: true,
      getTemperatureRange: true,
      getOperationalMode: true,
    },
    '020b080f1a0d010e18121518',
  ],
];

/** Commands in the tests of MClimate's payload helper, with the bytes expected there. */
export const tested: readonly Vector[] = [
  [{ setKeepAlive: 5 }, '0205'],
  [{ getDeviceVersion: true, getKeepAlive: true }, '0412'],
  [{ setInternalAlgoParams: { period: 5, pFirstLast: 10, pNext: 15 } }, '0c050a0f'],
  [{ setOperationalMode: 'htSensor' }, '0d03'],
  [{ setExternalTemperature: 25 }, '0f19'],
  [{ setExternalTemperature: 18 }, '0f12'],
  [{ setJoinRetryPeriod: 600 }, '1078'],
  [{ setInternalAlgoTdiffParams: { open: 10, close: 20 } }, '1a0a14'],
  [{ setInternalAlgoTdiffParams: { open: 8, close: 12 } }, '1a080c'],
  [{ setWatchDogParams: { confirmedUplinks: 2, unconfirmedUplinks: 3 } }, '1c0203'],
  [{ setPrimaryOperationalMode: 'cooling' }, '1e01'],
  [{ setBatteryRangesBoundaries: { Boundary1: 100, Boundary2: 200, Boundary3: 300 } }, '20006400c8012c'],
  [{ setBatteryRangesBoundaries: { Boundary1: 2000, Boundary2: 3000, Boundary3: 4000 } }, '2007d00bb80fa0'],
  [{ setBatteryRangesOverVoltage: { Range1: 10, Range2: 20, Range3: 30 } }, '220e0a141e'],
  [{ setOvac: 12 }, '260c'],
  [{ setProportionalAlgorithmParameters: { coefficient: 5, period: 60 } }, '2a053c'],
  [{ setProportionalAlgorithmParameters: { coefficient: 5, period: 15 } }, '2a050f'],
  [{ setMotorPositionOnly: 300 }, '2d012c'],
  [{ setTargetTemperatureAndMotorPosition: { motorPosition: 400, targetTemperature: 21 } }, '31019015'],
  [{ setChildLockBehavior: 'unchanged' }, '3501'],
  [{ setProportionalGain: 1 }, '37020000'],
  [{ setExternalTemperatureFloat: 12.3 }, '3c007b'],
  [{ setIntegralGain: 2 }, '3e040000'],
  [{ setTemperatureHysteresis: 0.5 }, '4305'],
  [{ setOpenWindowPrecisely: { enabled: true, duration: 25, delta: 1.5 } }, '4501050f'],
  [{ setMaxAllowedIntegralValue: 10 }, '4c0064'],
  [{ setValveOpennessInPercentage: 55 }, '4e37'],
  [{ setValveOpennessInPercentage: 75 }, '4e4b'],
  [{ setTargetTemperaturePrecisely: 21.5 }, '5100d7'],
  [{ setTargetTemperaturePrecisely: 22.5 }, '5100e1'],
  [{ getTargetTemperaturePrecisely: true }, '52'],
  [{ setTargetTemperatureFahrenheit: 72 }, '5748'],
  [
    {
      setHeatingEvent: { eventIndex: 0, startHour: 8, startMinute: 1, targetTemperature: 25.8, daysActive: weekdays },
    },
    '5900080101021f',
  ],
  [
    { setHeatingEvent: { eventIndex: 2, startHour: 6, startMinute: 0, targetTemperature: 5, daysActive: weekend } },
    '59020600003260',
  ],
  [{ setHeatingSchedule: { startMonth: 'january', startDay: 1, endMonth: 'december', endDay: 31 } }, '5b00010b1f'],
  [{ setHeatingSchedule: { startMonth: 'november', startDay: 1, endMonth: 'april', endDay: 1 } }, '5b0a010301'],
  [{ setDeviceTime: '2023-07-22T04:26:40Z' }, '5d64bb5a80'],
  [{ setDeviceTime: '2025-06-29T06:00:00Z' }, '5d6860d660'],
  [{ setDeviceTimeZone: -3 }, '5ffd'],
  [{ setDeviceTimeZone: 2 }, '5f02'],
  [{ setAutomaticSetpointRestore: 30 }, '6103'],
  [{ setLedIndicationDuration: 1.5 }, '6303'],
  [{ setLedIndicationDuration: 3 }, '6306'],
  [{ setOfflineTargetTemperature: 'disabled' }, '650000'],
  [
    { setTemperatureLevels: { level0: 5, level1: 10, level2: 15, level3: 20, level4: 22.5, level5: 25 } },
    '6900320064009600c800e100fa',
  ],
  [{ setHeatingEventState: { eventIndex: 16, active: true } }, '6b1001'],
  [{ setTimeRequestByMACcommand: true }, '6d01'],
  [{ setD2dNotificationDeviceAppKey: '112233445566778899aabbccddeeff00' }, '6f112233445566778899aabbccddeeff00'],
  [{ getD2dNotificationDeviceAppKey: true }, '70'],
  [{ requestListenForD2dNotificationDevice: true }, '71'],
];

/** Commands that are a code alone, from MClimate's list of commands and, past 0x54, from its payload helper. */
export const listed: readonly Vector[] = [
  [{ getWatchDogParams: true }, '1d'],
  [{ getPrimaryOperationalMode: true }, '1f'],
  [{ getBatteryRangesBoundaries: true }, '21'],
  [{ getBatteryRangesOverVoltage: true }, '23'],
  [{ getOvac: true }, '27'],
  [{ deviceReset: true }, '30'],
  [{ getChildLockBehavior: true }, '34'],
  [{ getProportionalGain: true }, '36'],
  [{ getIntegralGain: true }, '3d'],
  [{ getIntegralValue: true }, '3f'],
  [{ getPiRunPeriod: true }, '40'],
  [{ getTemperatureHysteresis: true }, '42'],
  [{ getExternalTemperature: true }, '44'],
  [{ getAntiFreezeParams: true }, '4a'],
  [{ getMaxAllowedIntegralValue: true }, '4d'],
  [{ getValveOpennessRangeInPercentage: true }, '50'],
  [{ getTemperatureOffset: true }, '54'],
  [{ getHeatingEvent: true }, '5a'],
  [{ getHeatingSchedule: true }, '5c'],
  [{ getDeviceTime: true }, '5e'],
  [{ getDeviceTimeZone: true }, '60'],
  [{ getLedIndicationDuration: true }, '64'],
  [{ getTemperatureLevels: true }, '6a'],
  [{ getHeatingEventState: true }, '6c'],
  [{ getTimeRequestByMACcommand: true }, '6e'],
  [{ getRegion: true }, 'a4'],
];
