import type { Row } from './published.ts';

/** The published frames that set parameters or ask for them. */
export const publishedConfiguration: readonly Row[] = [
  {
    hex: '110003012100000078',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 1,
      parameters: [{ parameter: 'gnssMaxTime', value: 120 }],
    },
  },
  {
    hex: '110003032100000005020b34030001020300',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 1,
      parameters: [
        { parameter: 'gnssEhpeStatic', value: 5 },
        {
          parameter: 'geolocGbeProfile0Techno',
          value: [
            { action: 'skipOnSuccess', technology: 'bleScan1' },
            { action: 'skipOnSuccess', technology: 'none' },
            { action: 'skipOnSuccess', technology: 'lr11xxAGnss' },
            { action: 'skipOnSuccess', technology: 'wifi' },
            { action: 'skipOnSuccess', technology: 'bleScan1' },
            { action: 'skipOnSuccess', technology: 'none' },
          ],
        },
      ],
    },
  },
  {
    hex: '1700030321000000140304210000001204002100000006',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 7,
      parameters: [
        { parameter: 'gnssEhpeStatic', value: 20 },
        { parameter: 'gnssConvergenceStatic', value: 18 },
        { parameter: 'lrConstellation', value: 'beidouGps' },
      ],
    },
  },
  {
    hex: '140001062100062124',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 4,
      parameters: [
        {
          parameter: 'coreButton1Map',
          value: {
            simpleSequence: 'none',
            threeClicks: 'stopDevice',
            twoClicks: 'toggleSos',
            oneClick: 'showBatteryLevel',
            longPress: 'toggleSos',
            press: 'sendStatus',
          },
        },
      ],
    },
  },
  {
    hex: '17000a136b3137362e33312e32392e31343604002100000006',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 7,
      parameters: [
        { parameter: 'cellS1IpUrlAddr', value: '176.31.29.146' },
        { parameter: 'lrConstellation', value: 'beidouGps' },
      ],
    },
  },
  {
    hex: '1700050654ffffffff0000000000a004002100000006',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 7,
      parameters: [
        { parameter: 'bleScan1Filter1Mask', value: 'ffffffff0000000000a0' },
        { parameter: 'lrConstellation', value: 'beidouGps' },
      ],
    },
  },
  {
    hex: '1700020b340081050406860400210000000609012100000e10',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 7,
      parameters: [
        {
          parameter: 'geolocGbeProfile0Techno',
          value: [
            { action: 'skipOnSuccess', technology: 'none' },
            { action: 'always', technology: 'lr11xxAGnss' },
            { action: 'skipOnSuccess', technology: 'aidedGnss' },
            { action: 'skipOnSuccess', technology: 'bleScan2' },
            { action: 'skipOnSuccess', technology: 'gnss' },
            { action: 'always', technology: 'gnss' },
          ],
        },
        { parameter: 'lrConstellation', value: 'beidouGps' },
        { parameter: 'lorawanHeartbeatPeriod', value: 3600 },
      ],
    },
  },
  {
    hex: '17000a0723544553540a0a2100000003',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 7,
      parameters: [
        { parameter: 'cellAccessPointName', value: 'TEST' },
        { parameter: 'cellLowPowerMode', value: 'psmAndEdrx' },
      ],
    },
  },
  {
    hex: '1000010f3c01710000030000',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 0,
      parameters: [
        {
          parameter: 'coreDBTypeMask',
          value: {
            other: ['positions'],
            system: ['status', 'heartbeat', 'shutdown', 'uplinkBuffer'],
            sos: [],
            temperature: [],
            accelerometer: ['motionStart', 'motionEnd'],
            network: [],
            geozoning: [],
          },
        },
      ],
    },
  },
  {
    hex: '10000102340b0000000000',
    payload: {
      command: 'genericConfigurationSet',
      ackToken: 0,
      parameters: [
        {
          parameter: 'coreNotifEnable',
          value: {
            system: ['status', 'lowBattery', 'tamper'],
            sos: [],
            temperature: [],
            accelerometer: [],
            network: [],
            geozoning: [],
          },
        },
      ],
    },
  },
  {
    hex: '1601020b3400810504068603210000000a062100000002082100000034',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 6,
      group: 'geoloc',
      parameters: [
        {
          parameter: 'geolocGbeProfile0Techno',
          value: [
            { action: 'skipOnSuccess', technology: 'none' },
            { action: 'always', technology: 'lr11xxAGnss' },
            { action: 'skipOnSuccess', technology: 'aidedGnss' },
            { action: 'skipOnSuccess', technology: 'bleScan2' },
            { action: 'skipOnSuccess', technology: 'gnss' },
            { action: 'always', technology: 'gnss' },
          ],
        },
        { parameter: 'geolocMotionNbStart', value: 10 },
        { parameter: 'geolocGnssHoldOnMode', value: 'techno' },
        { parameter: 'geolocProfile0Triggers', value: ['motionStart', 'inMotion', 'inStatic'] },
      ],
    },
  },
  {
    hex: '16010500210000003c0321000000050a5400084121520000009600',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 6,
      group: 'bleScan1',
      parameters: [
        { parameter: 'bleScan1Duration', value: 60 },
        { parameter: 'bleScan1Type', value: 'altBeacon' },
        { parameter: 'bleScan1Filter2Value', value: '00084121520000009600' },
      ],
    },
  },
  {
    hex: '1501060121000017c00421ffffffe20d2100000001075409004121520000009600',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 5,
      group: 'bleScan2',
      parameters: [
        { parameter: 'bleScan2Window', value: 6080 },
        { parameter: 'bleScan2MinRssi', value: -30 },
        { parameter: 'bleScan2ReportType', value: 'shortIdentifier' },
        { parameter: 'bleScan2Filter1Value', value: '09004121520000009600' },
      ],
    },
  },
  {
    hex: '1501040921000000050a21000000030b21000000020c2100000078',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 5,
      group: 'lr11xx',
      parameters: [
        { parameter: 'lrRbeaconSosPeriod', value: 5 },
        { parameter: 'lrRbeaconMotionPeriod', value: 3 },
        { parameter: 'lrRbeaconStaticPeriod', value: 2 },
        { parameter: 'lrRbeaconRangingTimeout', value: 120 },
      ],
    },
  },
  {
    hex: '15010a1b2b68656c6c6f',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 5,
      group: 'cellular',
      parameters: [{ parameter: 'cellRestrictedPlmns', value: 'hello' }],
    },
  },
  {
    hex: '140101062100000009',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 4,
      group: 'systemCore',
      parameters: [
        {
          parameter: 'coreButton1Map',
          value: {
            simpleSequence: 'none',
            threeClicks: 'none',
            twoClicks: 'none',
            oneClick: 'none',
            longPress: 'none',
            press: 'resetDevice',
          },
        },
      ],
    },
  },
  {
    hex: '14010a122100000003',
    payload: {
      command: 'classConfigurationSet',
      ackToken: 4,
      group: 'cellular',
      parameters: [{ parameter: 'cellS1TransportProto', value: 'secureUdp' }],
    },
  },
  {
    hex: '11020303030402010102',
    payload: {
      command: 'genericConfigurationGet',
      ackToken: 1,
      parameters: ['gnssEhpeStatic', 'gnssConvergenceStatic', 'geolocStaticPeriod', 'coreNotifEnable'],
    },
  },
  {
    hex: '16020a090a0d0a010a1508000801080208030804',
    payload: {
      command: 'genericConfigurationGet',
      ackToken: 6,
      parameters: [
        'cellOperatorSimSlot1',
        'cellEdrxPcl',
        'cellNetworkType',
        'cellS1SrcIpPort',
        'netSelection',
        'netReconnectionSpacingStatic',
        'netMainProbeTimeoutStatic',
        'netReconnectionSpacingMotion',
        'netMainProbeTimeoutMotion',
      ],
    },
  },
  {
    hex: '150204080409040a040b040c0a1b',
    payload: {
      command: 'genericConfigurationGet',
      ackToken: 5,
      parameters: [
        'lrRbeaconType',
        'lrRbeaconSosPeriod',
        'lrRbeaconMotionPeriod',
        'lrRbeaconStaticPeriod',
        'lrRbeaconRangingTimeout',
        'cellRestrictedPlmns',
      ],
    },
  },
  {
    hex: '110304020304',
    payload: {
      command: 'classConfigurationGet',
      ackToken: 1,
      group: 'lr11xx',
      parameters: ['lrNbScans', 'lrInterScanTime', 'lrWifiReportNbBssid'],
    },
  },
  {
    hex: '150306010407',
    payload: {
      command: 'classConfigurationGet',
      ackToken: 5,
      group: 'bleScan2',
      parameters: ['bleScan2Window', 'bleScan2MinRssi', 'bleScan2Filter1Value'],
    },
  },
  {
    hex: '15030903070801',
    payload: {
      command: 'classConfigurationGet',
      ackToken: 5,
      group: 'lorawan',
      parameters: ['lorawanProbePeriodStatic', 'lorawanS1UlPort', 'lorawanS1DlPort', 'lorawanHeartbeatPeriod'],
    },
  },
];
