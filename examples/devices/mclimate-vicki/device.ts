import {
  bits,
  bool,
  command,
  device,
  eui,
  flag,
  hex,
  lessThan,
  oneOf,
  orOneOf,
  reserved,
  slice,
  u8,
  u16be,
  u24be,
  uint,
} from '@downlink-kit/codec';
import { ask } from './ask.ts';
import { tenthCelsius, wholeCelsius } from './celsius.ts';
import { laterCommands } from './later-commands.ts';

const gain = u24be({ perUnit: 131072, rounding: 'down' });
const steps = u16be({ maximum: 800, unit: 'steps' });
const fiveMinutes = u8({ step: 5, unit: 'min' });

export default device(
  'mclimate-vicki',
  {
    setKeepAlive: command({
      description: 'How often the valve reports',
      frame: [0x02, u8({ minimum: 1, unit: 'min' })],
      examples: [{ data: 10, hex: '020a' }],
    }),
    recalibrateMotor: command({
      description: 'Close the valve and find its ends again; best avoided',
      frame: [0x03],
      confirmed: 'never',
      examples: [{ data: {}, hex: '03' }],
    }),
    getDeviceVersion: ask(0x04, 'the versions of hardware and firmware'),
    setOpenWindow: command({
      description: 'What to do when the temperature drops: for how long, how far open, at how many degrees a minute',
      frame: [
        0x06,
        bits([reserved(7), { enabled: flag() }]),
        { closeTime: fiveMinutes },
        bits([slice('motorPosition', 7, 0), slice('motorPosition', 11, 8), { delta: uint(4, { unit: '°C' }) }], {
          motorPosition: uint(12, { maximum: 800, unit: 'steps', description: 'Closed whatever it says, from 3.5 on' }),
        }),
      ],
      examples: [{ data: { enabled: true, closeTime: 20, motorPosition: 540, delta: 3 }, hex: '0601041c23' }],
    }),
    setChildLock: command({
      description: 'Whether the wheel does nothing',
      frame: [0x07, bool()],
      examples: [{ data: true, hex: '0701' }],
    }),
    setTemperatureRange: command({
      description: 'Between which targets the wheel turns',
      frame: [0x08, { min: wholeCelsius, max: wholeCelsius }],
      examples: [{ data: { min: 16, max: 24 }, hex: '081018' }],
    }),
    forceClose: command({
      description: 'Close the valve until the motor can no more; best avoided',
      frame: [0x0b],
      examples: [{ data: {}, hex: '0b' }],
    }),
    setInternalAlgoParams: command({
      description: 'Equal directional control, before firmware 4.2; before 4.1 the steps begin at 17',
      frame: [
        0x0c,
        { period: u8({ unit: 'min' }) },
        { pFirstLast: u8({ minimum: 8, unit: 'steps' }), pNext: u8({ minimum: 8, unit: 'steps' }) },
      ],
      examples: [{ data: { period: 19, pFirstLast: 17, pNext: 17 }, hex: '0c131111' }],
    }),
    setOperationalMode: command({
      description: 'Who moves the valve: the server, or the valve by its own, by an external or by a radio sensor',
      frame: [0x0d, oneOf({ manual: 0, automatic: 1, externalSensor: 2, htSensor: 3 })],
      examples: [{ data: 'automatic', hex: '0d01' }],
    }),
    setTargetTemperature: command({
      description: 'The target in whole degrees; it must lie in the range set before',
      frame: [0x0e, wholeCelsius],
      examples: [{ data: 22, hex: '0e16' }],
    }),
    setExternalTemperature: command({
      description: 'What an external sensor measures, in whole degrees',
      frame: [0x0f, u8({ minimum: 1, unit: '°C' })],
      examples: [{ data: 20, hex: '0f14' }],
    }),
    setJoinRetryPeriod: command({
      description: 'How long to wait before joining the network again',
      frame: [0x10, u8({ step: 5, minimum: 5, unit: 's' })],
      examples: [{ data: 1200, hex: '10f0' }],
    }),
    setUplinkType: command({
      description: 'Whether uplinks ask for a confirmation',
      frame: [0x11, oneOf({ unconfirmed: 0, confirmed: 1 })],
      examples: [{ data: 'confirmed', hex: '1101' }],
    }),
    getKeepAlive: ask(0x12, 'how often the valve reports'),
    getOpenWindowParams: ask(0x13, 'what happens at an open window, in whole degrees'),
    getChildLock: ask(0x14, 'the child lock'),
    getTemperatureRange: ask(0x15, 'the range of targets'),
    getInternalAlgoParams: ask(0x16, 'the parameters of equal directional control; before firmware 4.2'),
    getInternalAlgoTdiffParams: ask(0x17, 'the tolerances of equal directional control; before firmware 4.2'),
    getOperationalMode: ask(0x18, 'the operational mode'),
    getJoinRetryPeriod: ask(0x19, 'how long the valve waits before joining again'),
    setInternalAlgoTdiffParams: command({
      description: 'How far from the target the valve opens and closes; before firmware 4.2',
      frame: [0x1a, { open: u8({ unit: '°C' }), close: u8({ unit: '°C' }) }],
      examples: [{ data: { open: 2, close: 1 }, hex: '1a0201' }],
    }),
    getUplinkType: ask(0x1b, 'the type of uplinks'),
    setWatchDogParams: command({
      description: 'After how many confirmed uplinks, or how long, without an answer the valve restarts',
      frame: [
        0x1c,
        { confirmedUplinks: orOneOf(u8({ minimum: 1 }), { disabled: 0 }) },
        { unconfirmedUplinks: orOneOf(u8({ minimum: 1, unit: 'h' }), { disabled: 0 }) },
      ],
      examples: [{ data: { confirmedUplinks: 3, unconfirmedUplinks: 'disabled' }, hex: '1c0300' }],
    }),
    getWatchDogParams: ask(0x1d, 'when the valve restarts'),
    setPrimaryOperationalMode: command({
      description: 'What flows through the radiator',
      frame: [0x1e, oneOf({ heating: 0, cooling: 1 })],
    }),
    getPrimaryOperationalMode: ask(0x1f, 'heating or cooling'),
    setBatteryRangesBoundaries: command({
      description: 'Voltages at which the motor changes its speed; best avoided',
      frame: [
        0x20,
        { Boundary1: u16be({ unit: 'mV' }), Boundary2: u16be({ unit: 'mV' }), Boundary3: u16be({ unit: 'mV' }) },
      ],
    }),
    getBatteryRangesBoundaries: ask(0x21, 'the voltages at which the motor changes its speed'),
    setBatteryRangesOverVoltage: command({
      description: 'Over-voltages by which the motor knows an end of the valve; best avoided',
      frame: [0x22, 0x0e, { Range1: u8(), Range2: u8(), Range3: u8() }],
    }),
    getBatteryRangesOverVoltage: ask(0x23, 'the over-voltages by which the motor knows an end'),
    setOvac: command({ description: 'How often an over-voltage must be seen; best avoided', frame: [0x26, u8()] }),
    getOvac: ask(0x27, 'how often an over-voltage must be seen'),
    getProportionalAlgorithmParameters: ask(0x29, 'the parameters of proportional control; before firmware 4.3'),
    setProportionalAlgorithmParameters: command({
      description: 'Proportional control; before firmware 4.3',
      frame: [0x2a, { coefficient: u8({ maximum: 20 }), period: u8({ unit: 'min' }) }],
      examples: [{ data: { coefficient: 4, period: 12 }, hex: '2a040c' }],
    }),
    getTemperatureControlAlgorithm: ask(0x2b, 'the control algorithm; firmware 4.0 to 4.2'),
    setTemperatureControlAlgorithm: command({
      description: 'The control algorithm; before firmware 4.3',
      frame: [0x2c, oneOf({ proportional: 0, equalDirectional: 1, proportionalIntegral: 2 })],
      examples: [{ data: 'proportionalIntegral', hex: '2c02' }],
    }),
    setMotorPositionOnly: command({
      description: 'Move the motor, in manual mode; by 17 steps or more',
      frame: [0x2d, steps],
      examples: [{ data: 500, hex: '2d01f4' }],
    }),
    deviceReset: command({ description: 'Restart, calibrate and join again', frame: [0x30], confirmed: 'never' }),
    setTargetTemperatureAndMotorPosition: command({
      description: 'Move the motor, in manual mode, and show a target',
      frame: [0x31, { motorPosition: steps, targetTemperature: wholeCelsius }],
      examples: [{ data: { motorPosition: 300, targetTemperature: 29 }, hex: '31012c1d' }],
    }),
    setAppEuiAndAppKey: command({
      description: 'New keys for the network; the valve restarts and joins with them',
      frame: [0x33, { appEui: eui(), appKey: hex({ length: 16 }) }],
      confirmed: 'never',
      examples: [
        {
          data: { appEui: 'AABBCCDD11223344', appKey: 'aabbccddeeff00010203040506070809' },
          hex: '33aabbccdd11223344aabbccddeeff00010203040506070809',
        },
      ],
    }),
    getChildLockBehavior: ask(0x34, 'what offline does to the child lock'),
    setChildLockBehavior: command({
      description: 'What becomes of the child lock while the valve is offline',
      frame: [0x35, oneOf({ unlocked: 0, unchanged: 1 })],
    }),
    getProportionalGain: ask(0x36, 'the proportional gain'),
    setProportionalGain: command({
      description: 'How strongly the valve follows the distance to the target',
      frame: [0x37, gain],
      examples: [{ data: 2.74688, hex: '37057e67' }],
    }),
    setExternalTemperatureFloat: command({
      description: 'What an external sensor measures, in tenths of a degree',
      frame: [0x3c, u16be({ perUnit: 10, minimum: 0.1, maximum: 255, unit: '°C' })],
      examples: [{ data: 25.8, hex: '3c0102' }],
    }),
    getIntegralGain: ask(0x3d, 'the integral gain'),
    setIntegralGain: command({
      description: 'How strongly the valve follows the distance that has added up',
      frame: [0x3e, gain],
      examples: [{ data: 0.412678, hex: '3e00d34a' }],
    }),
    getIntegralValue: ask(0x3f, 'the distance that has added up'),
    getPiRunPeriod: ask(0x40, 'how often the valve is moved'),
    setPiRunPeriod: command({
      description: 'How often the valve is moved',
      frame: [0x41, u8({ unit: 'min' })],
      examples: [{ data: 15, hex: '410f' }],
    }),
    getTemperatureHysteresis: ask(0x42, 'the distance to the target that is let be'),
    setTemperatureHysteresis: command({
      description: 'The distance to the target that is let be',
      frame: [0x43, u8({ perUnit: 10, minimum: 0.2, maximum: 10, unit: '°C' })],
      examples: [{ data: 0.3, hex: '4303' }],
    }),
    getExternalTemperature: ask(0x44, 'the external temperature set last'),
    setOpenWindowPrecisely: command({
      description: 'For how long to close when the temperature drops, and at how many degrees a minute',
      frame: [
        0x45,
        bits([reserved(7), { enabled: flag() }]),
        { duration: fiveMinutes },
        { delta: u8({ perUnit: 10, minimum: 0.2, maximum: 15, unit: '°C' }) },
      ],
      examples: [{ data: { enabled: true, duration: 30, delta: 1.3 }, hex: '4501060d' }],
    }),
    getOpenWindowPrecisely: ask(0x46, 'what happens at an open window, in tenths of a degree'),
    setForceAttach: command({
      description: 'Run as if mounted, whatever the button below the valve says; with care',
      frame: [0x47, bits([reserved(7), { enabled: flag() }])],
      examples: [{ data: { enabled: true }, hex: '4701' }],
    }),
    getForceAttach: ask(0x48, 'whether the valve runs as if mounted'),
    setAntiFreezeParams: command({
      description: 'When frost protection begins and ends, and its target',
      frame: [
        0x49,
        { activatedTemperature: u8({ perUnit: 10, maximum: 25, unit: '°C' }) },
        { deactivatedTemperature: u8({ perUnit: 10, maximum: 25, unit: '°C' }) },
        { targetTemperature: u8({ maximum: 30, unit: '°C' }) },
      ],
      examples: [
        { data: { activatedTemperature: 6, deactivatedTemperature: 9, targetTemperature: 7 }, hex: '493c5a07' },
      ],
    }),
    getAntiFreezeParams: ask(0x4a, 'the frost protection'),
    setMaxAllowedIntegralValue: command({
      description: 'The most that may add up',
      frame: [0x4c, u16be({ perUnit: 10, maximum: 255, unit: '°C' })],
      examples: [{ data: 30, hex: '4c012c' }],
    }),
    getMaxAllowedIntegralValue: ask(0x4d, 'the most that may add up'),
    setValveOpennessInPercentage: command({
      description: 'How far to open, in manual mode',
      frame: [0x4e, u8({ maximum: 100, unit: '%' })],
      examples: [{ data: 10, hex: '4e0a' }],
    }),
    setValveOpennessRangeInPercentage: command({
      description: 'How far the valve may open and close by itself; at least 10 % apart',
      frame: [
        0x4f,
        { max: u8({ step: -1, offset: 100, minimum: 0, unit: '%' }) },
        { min: u8({ step: -1, offset: 100, minimum: 0, unit: '%' }) },
      ],
      rules: [lessThan('min', 'max')],
      examples: [{ data: { max: 60, min: 20 }, hex: '4f2850' }],
    }),
    getValveOpennessRangeInPercentage: ask(0x50, 'how far the valve may open and close by itself'),
    setTargetTemperaturePrecisely: command({
      description: 'The target in tenths of a degree',
      frame: [0x51, tenthCelsius],
      examples: [{ data: 25.8, hex: '510102' }],
    }),
    getTargetTemperaturePrecisely: ask(0x52, 'the target in tenths of a degree'),
    setTemperatureOffset: command({
      description: 'What is added to the measured temperature, to the nearest 0.176',
      frame: [
        0x53,
        u8({ step: 22, perUnit: 125, offset: -4.928, minimum: -5, maximum: 5, rounding: 'nearest', unit: '°C' }),
      ],
      examples: [{ data: 0, hex: '531c' }],
    }),
    getTemperatureOffset: ask(0x54, 'what is added to the measured temperature'),
    ...laterCommands,
    getRegion: ask(0xa4, 'the LoRaWAN region'),
  },
  { fPort: 1, payload: 'keyed', several: true, maxBytes: 51 },
);
