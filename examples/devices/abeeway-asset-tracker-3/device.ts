import {
  ascii,
  bits,
  command,
  device,
  flags,
  hex,
  list,
  oneOf,
  reserved,
  seconds,
  u8,
  u16be,
  u32be,
  uint,
} from '@downlink-kit/codec';
import { eventClasses, eventOfClass } from './events.ts';
import { group, parameter, parametersOfGroup, settings, settingsOfGroup } from './groups.ts';

const ackToken = uint(3, { description: 'Comes back in the uplinks that follow, so take another one each time' });

/** The byte before everything: two reserved bits, the kind of message, the token. */
const header = (type: 1 | 2 | 3) => bits([reserved(2), reserved(3, type), { ackToken }]);
const COMMAND = header(1);
const REQUEST = header(2);
const ANSWER = header(3);

/** An almanac of GPS: its day, and an entry a satellite. */
const almanac = {
  day: u16be({ unit: 'd', description: 'Days since 2019-04-07' }),
  entries: list([{ satellite: u8(), almanac: hex({ length: 15 }) }], { minItems: 1 }),
};

export default device(
  'abeeway-asset-tracker-3',
  {
    // Commands: only the token says that they came.

    clearConfiguration: command({
      description: 'Reset all parameters but those named, and the tracker',
      confirmed: 'never',
      frame: [COMMAND, 0, { keep: list(parameter, { maxItems: 10, description: 'Parameters that stay as they are' }) }],
      examples: [{ data: { ackToken: 3, keep: [] }, hex: '0b00' }],
    }),
    reset: command({
      description: 'Restart the tracker',
      confirmed: 'never',
      frame: [COMMAND, 1],
      examples: [{ data: { ackToken: 4 }, hex: '0c01' }],
    }),
    startSos: command({
      description: 'Begin SOS',
      frame: [COMMAND, 2],
      examples: [{ data: { ackToken: 6 }, hex: '0e02' }],
    }),
    stopSos: command({
      description: 'End SOS',
      frame: [COMMAND, 3],
      examples: [{ data: { ackToken: 7 }, hex: '0f03' }],
    }),
    systemStatus: command({
      description: 'Have a status notification sent',
      frame: [COMMAND, 4],
      examples: [{ data: { ackToken: 1 }, hex: '0904' }],
    }),
    positionOnDemand: command({
      description: 'Have a position sent',
      frame: [COMMAND, 5],
      examples: [{ data: { ackToken: 2 }, hex: '0a05' }],
    }),
    setGpsAlmanac: command({
      description: 'Renew entries of the GPS almanac',
      frame: [COMMAND, 6, almanac],
    }),
    startBleConnectivity: command({
      description: 'Open the tracker to connections by BLE',
      frame: [COMMAND, 8],
      examples: [{ data: { ackToken: 4 }, hex: '0c08' }],
    }),
    stopBleConnectivity: command({
      description: 'Close the tracker to connections by BLE',
      frame: [COMMAND, 9],
      examples: [{ data: { ackToken: 4 }, hex: '0c09' }],
    }),
    systemEvent: command({
      description: 'Raise an event inside the tracker, as if it had come of itself; some stop it',
      confirmed: 'never',
      frame: [COMMAND, 10, { class: oneOf(eventClasses) }, eventOfClass],
      examples: [{ data: { ackToken: 4, class: 'accelerometer', event: 'motionEnd' }, hex: '0c0a0301' }],
    }),
    clearMotionPercentage: command({
      description: 'Begin anew to count how much of the time is motion',
      frame: [COMMAND, 11],
      examples: [{ data: { ackToken: 4 }, hex: '0c0b' }],
    }),
    getBufferedUplinks: command({
      description: 'Have uplinks of an earlier time sent again; ends such a request before it',
      frame: [
        COMMAND,
        12,
        {
          from: seconds(u32be(), { epoch: 'unix', description: 'When that time begins' }),
          duration: u16be({ unit: 's' }),
          types: flags(['position', 'notification', 'telemetry']),
        },
      ],
      examples: [
        {
          data: { ackToken: 1, from: '2025-09-22T09:15:18Z', duration: 3600, types: ['position', 'notification'] },
          hex: '090c68d113a60e1003',
        },
      ],
    }),
    clearUplinkBuffer: command({ description: 'Forget the uplinks that are kept for that', frame: [COMMAND, 13] }),
    clearBleBondData: command({
      description: 'Forget whom the tracker is bonded with by BLE',
      frame: [COMMAND, 14],
      examples: [{ data: { ackToken: 6 }, hex: '0e0e' }],
    }),

    // Requests: each is answered by an uplink.

    genericConfigurationSet: command({
      description: 'Set parameters of any groups',
      frame: [REQUEST, 0, { parameters: settings }],
      examples: [
        {
          data: { ackToken: 1, parameters: [{ parameter: 'gnssMaxTime', value: 120 }] },
          hex: '110003012100000078',
        },
      ],
    }),
    classConfigurationSet: command({
      description: 'Set parameters of one group, a byte shorter each',
      frame: [REQUEST, 1, { group }, settingsOfGroup],
      examples: [
        {
          data: {
            ackToken: 5,
            group: 'cellular',
            parameters: [{ parameter: 'cellRestrictedPlmns', value: 'hello' }],
          },
          hex: '15010a1b2b68656c6c6f',
        },
      ],
    }),
    genericConfigurationGet: command({
      description: 'Ask for parameters of any groups',
      frame: [REQUEST, 2, { parameters: list(parameter, { minItems: 1 }) }],
      examples: [
        {
          data: {
            ackToken: 1,
            parameters: ['gnssEhpeStatic', 'gnssConvergenceStatic', 'geolocStaticPeriod', 'coreNotifEnable'],
          },
          hex: '11020303030402010102',
        },
      ],
    }),
    classConfigurationGet: command({
      description: 'Ask for parameters of one group, a byte shorter each',
      frame: [REQUEST, 3, { group }, parametersOfGroup],
      examples: [
        {
          data: {
            ackToken: 1,
            group: 'lr11xx',
            parameters: ['lrNbScans', 'lrInterScanTime', 'lrWifiReportNbBssid'],
          },
          hex: '110304020304',
        },
      ],
    }),
    bleConnectivityStatus: command({
      description: 'Ask for the state of BLE connectivity',
      frame: [REQUEST, 4],
      examples: [{ data: { ackToken: 4 }, hex: '1404' }],
    }),
    configurationCrc: command({
      description: 'Ask for checksums of groups; of none, for that of all parameters together',
      frame: [
        REQUEST,
        5,
        {
          groups: flags([
            'internal',
            'systemCore',
            'geoloc',
            'gnss',
            'lr11xx',
            'bleScan1',
            'bleScan2',
            'accelerometer',
            'network',
            'lorawan',
            'cellular',
            'ble',
            'telemetry',
          ]),
        },
      ],
      examples: [
        { data: { ackToken: 3, groups: ['systemCore', 'gnss', 'accelerometer'] }, hex: '1305008a' },
        { data: { ackToken: 3, groups: [] }, hex: '13050000' },
      ],
    }),
    sensorValues: command({
      description: 'Ask what sensors measure',
      frame: [REQUEST, 6, { sensors: list(oneOf({ accelerometer: 1 }), { minItems: 1 }) }],
    }),
    information: command({
      description: 'Ask for what technical support wants to know',
      frame: [REQUEST, 7, { type: oneOf({ crash: 0 }) }],
      examples: [{ data: { ackToken: 3, type: 'crash' }, hex: '130700' }],
    }),
    fuota: command({
      description: 'Have the tracker fetch new firmware by its cellular network, and restart with it',
      confirmed: 'never',
      frame: [
        REQUEST,
        8,
        {
          binary: oneOf({ application: 0, bleStack: 1, mt3333: 2, lr11xx: 3 }),
          path: ascii({ end: 0, maxBytes: 47, description: 'Path of the signed file on the server' }),
        },
      ],
    }),
    recoveryBeaconKeyUpdate: command({
      description: 'Change the keys of the recovery beacon',
      frame: [
        REQUEST,
        9,
        { k0: hex({ length: 16 }), k1: hex({ length: 16 }), rootKeyIndex: u8({ minimum: 0, maximum: 7 }) },
      ],
    }),
    recoveryBeaconRootKeyIndexGet: command({
      description: 'Ask which root key the recovery beacon goes by',
      frame: [REQUEST, 10],
    }),

    // Answers to what the tracker asks.

    echoReply: command({
      description: 'Answer an echo request',
      frame: [ANSWER, 1, { sequence: u8({ description: 'The number in the request' }) }],
    }),
    updateGpsAlmanac: command({
      description: 'Answer a request for entries of the GPS almanac, or send them unasked',
      frame: [ANSWER, 2, almanac],
    }),
  },
  { fPort: 3 },
);
