import type { PayloadOf } from '@downlink-kit/codec';
import type tracker from './device.ts';
import { publishedConfiguration } from './published-configuration.ts';

/** A frame, and the `decoded_payload` that goes out as it. */
export interface Row {
  readonly hex: string;
  readonly payload: PayloadOf<typeof tracker>;
}

/** The frames that the vendor publishes and that its guide bears out. The README says where they stand. */
export const published: readonly Row[] = [
  { hex: '0904', payload: { command: 'systemStatus', ackToken: 1 } },
  { hex: '0c04', payload: { command: 'systemStatus', ackToken: 4 } },
  { hex: '090e', payload: { command: 'clearBleBondData', ackToken: 1 } },
  { hex: '0e0e', payload: { command: 'clearBleBondData', ackToken: 6 } },
  { hex: '0a05', payload: { command: 'positionOnDemand', ackToken: 2 } },
  { hex: '0c05', payload: { command: 'positionOnDemand', ackToken: 4 } },
  { hex: '0e02', payload: { command: 'startSos', ackToken: 6 } },
  { hex: '0f02', payload: { command: 'startSos', ackToken: 7 } },
  { hex: '0f03', payload: { command: 'stopSos', ackToken: 7 } },
  { hex: '0c03', payload: { command: 'stopSos', ackToken: 4 } },
  { hex: '0b00', payload: { command: 'clearConfiguration', ackToken: 3, keep: [] } },
  { hex: '0c01', payload: { command: 'reset', ackToken: 4 } },
  { hex: '0e01', payload: { command: 'reset', ackToken: 6 } },
  { hex: '0c08', payload: { command: 'startBleConnectivity', ackToken: 4 } },
  { hex: '0c09', payload: { command: 'stopBleConnectivity', ackToken: 4 } },
  { hex: '0c0b', payload: { command: 'clearMotionPercentage', ackToken: 4 } },
  { hex: '0c0a0301', payload: { command: 'systemEvent', ackToken: 4, class: 'accelerometer', event: 'motionEnd' } },
  { hex: '080a0905', payload: { command: 'systemEvent', ackToken: 0, class: 'core', event: 'timeUpdate' } },
  {
    hex: '090c68d113a60e1003',
    payload: {
      command: 'getBufferedUplinks',
      ackToken: 1,
      from: '2025-09-22T09:15:18Z',
      duration: 3600,
      types: ['position', 'notification'],
    },
  },
  { hex: '1404', payload: { command: 'bleConnectivityStatus', ackToken: 4 } },
  { hex: '130700', payload: { command: 'information', ackToken: 3, type: 'crash' } },
  { hex: '13050000', payload: { command: 'configurationCrc', ackToken: 3, groups: [] } },
  {
    hex: '1305008a',
    payload: { command: 'configurationCrc', ackToken: 3, groups: ['systemCore', 'gnss', 'accelerometer'] },
  },
  {
    hex: '17050eef',
    payload: {
      command: 'configurationCrc',
      ackToken: 7,
      groups: [
        'internal',
        'systemCore',
        'geoloc',
        'gnss',
        'bleScan1',
        'bleScan2',
        'accelerometer',
        'lorawan',
        'cellular',
        'ble',
      ],
    },
  },
  ...publishedConfiguration,
];

/** The frames that the vendor publishes as broken: its own formatter refuses them too. */
export const publishedAsBroken = ['110204', '110304', '11010508aa0000000000000bb000022100000078'];

/** The frames that the vendor publishes against its own guide; the README has both readings. */
export const contradicted = [
  {
    why: 'the path does not end in a zero byte',
    hex: '1208002f66756f74612f6174332d6c74652d636f6d626f2d72656c656173655f76312e342d302e62696e2e7369676e',
  },
  {
    why: 'the path does not end in a zero byte',
    hex: '1208012f41626565776179557365722f686f7374696e672f6d61696e2f424c455f537461636b32312e62696e2e7369676e',
  },
  { why: 'an echo reply has a sequence number', hex: '1801' },
  { why: 'sensor 0 must not be used', hex: '13060001' },
  { why: 'sensor 0 must not be used', hex: '1706000101' },
];
