import { hex, i32be, list, orNull, u8 } from '@downlink-kit/codec';
import { bytes, choice, integer, inWord, text } from './parameter.ts';
import {
  activeTimer,
  buttonMap,
  buttonTiming,
  buzzerMap,
  ledMap,
  notifications,
  outputDataRate,
  pagingCycle,
  technologies,
  transmission,
  transmitPower,
  triggers,
  updateTimer,
  uplinks,
} from './values.ts';

// A line holds what a line of the guide holds: full identifier, [least, most, default], what it is, unit;
// or full identifier, words, default, what it is.

/** The largest number of 32 bits, where the guide sets no limit. */
const MAX = 2 ** 31 - 1;

export const internal = {
  sysHighestTemperature: integer(0x0000, [-100, 100, -100], 'Highest temperature so far', '°C'),
  sysLowestTemperature: integer(0x0001, [-100, 100, 100], 'Lowest temperature so far', '°C'),
  sysPowerConsumption: integer(0x0002, [0, MAX, 0], 'Charge used so far; 0 after a change of batteries', 'mAh'),
};

export const systemCore = {
  coreMonitoringPeriod: integer(0x0100, [15, MAX, 300], 'Between two looks at temperature and battery', 's'),
  coreStatusPeriod: integer(0x0101, [0, MAX, 3600], 'Between two status notifications', 's'),
  coreNotifEnable: bytes(0x0102, notifications),
  coreTempHighThreshold: integer(0x0103, [-100, 100, 60], 'Above this it is hot', '°C'),
  coreTempLowThreshold: integer(0x0104, [-100, 100, 0], 'Below this it is cold', '°C'),
  coreTempHysteresis: integer(0x0105, [-100, 100, 5], 'How far back until it is normal', '°C'),
  coreButton1Map: inWord(0x0106, buttonMap),
  coreButton2Map: inWord(0x0107, buttonMap),
  coreButtonsTiming: inWord(0x0108, buttonTiming),
  coreLed0Map: bytes(0x0109, ledMap),
  coreLed1Map: bytes(0x010a, ledMap),
  coreBuzzerMap: bytes(0x010b, buzzerMap),
  coreAlmanacValidity: integer(0x010c, [7, 365, 120], 'How long a GNSS almanac is good', 'd'),
  coreAlmanacOutdatedRatio: integer(0x010d, [0, 100, 100], 'Old entries that make it ask for new ones; 100 never', '%'),
  coreCliPassword: integer(0x010e, [0, MAX, 123], 'Password of the command line; 0 locks users out'),
  coreDBTypeMask: bytes(0x010f, uplinks),
};

export const geoloc = {
  geolocMotionPeriod: integer(0x0200, [10, 86400, 300], 'Between two positions in motion', 's'),
  geolocStaticPeriod: integer(0x0201, [10, 86400, 3600], 'Between two positions at rest', 's'),
  geolocSosPeriod: integer(0x0202, [10, 86400, 60], 'Between two positions during SOS', 's'),
  geolocMotionNbStart: integer(0x0203, [0, 10, 1], 'Positions when motion starts'),
  geolocMotionNbStop: integer(0x0204, [0, 10, 1], 'Positions when motion stops'),
  geolocStartStopPeriod: integer(0x0205, [10, 86400, 120], 'Between two of those', 's'),
  geolocGnssHoldOnMode: choice(
    0x0206,
    { disabled: 0, always: 1, techno: 2, moving: 3, static: 4, technoAndMoving: 5 },
    'disabled',
    'When the GNSS stays on after a position',
  ),
  geolocGnssHoldOnTimeout: integer(0x0207, [0, 86400, 0], 'How long it stays on; 0 not at all', 's'),
  geolocProfile0Triggers: inWord(0x0208, triggers),
  geolocProfile1Triggers: inWord(0x0209, triggers),
  geolocProfile2Triggers: inWord(0x020a, triggers),
  geolocGbeProfile0Techno: bytes(0x020b, technologies),
  geolocGbeProfile1Techno: bytes(0x020c, technologies),
  geolocGbeProfile2Techno: bytes(0x020d, technologies),
};

export const gnss = {
  gnssConstellation: choice(
    0x0300,
    { gps: 0, glonass: 1, gpsGlonass: 2, gpsGalileo: 3, gpsGlonassGalileo: 4, beidou: 5, beidouGps: 6 },
    'gpsGlonass',
    'Satellites to use',
  ),
  gnssMaxTime: integer(0x0301, [30, 300, 300], 'Longest search for a position', 's'),
  gnssT0TimeoutStatic: integer(0x0302, [0, 300, 30], 'Longest search for a first satellite, at rest', 's'),
  gnssEhpeStatic: integer(0x0303, [0, 100, 20], 'Error that is good enough, at rest', 'm'),
  gnssConvergenceStatic: integer(0x0304, [0, 300, 20], 'Time to refine a first position, at rest', 's'),
  gnssT0TimeoutMotion: integer(0x0305, [0, 300, 30], 'Longest search for a first satellite, in motion', 's'),
  gnssEhpeMotion: integer(0x0306, [0, 100, 30], 'Error that is good enough, in motion', 'm'),
  gnssConvergenceMotion: integer(0x0307, [0, 300, 20], 'Time to refine a first position, in motion', 's'),
  gnssStandby: integer(0x0308, [0, MAX, 604800], 'Longest time in standby', 's'),
  gnssAgnssMaxTime: integer(0x0309, [15, 240, 45], 'Longest search with aid from the network', 's'),
  gnssT1Timeout: integer(0x030a, [0, 300, 0], 'Time on top of that for a position of its own', 's'),
};

export const lr11xx = {
  lrConstellation: choice(0x0400, { gps: 0, beidou: 5, beidouGps: 6 }, 'beidouGps', 'Satellites to use'),
  lrScanMode: choice(0x0401, { nav1: 1, nav2: 2 }, 'nav1', 'Kind of scan'),
  lrNbScans: integer(0x0402, [1, 4, 2], 'Scans for a position'),
  lrInterScanTime: integer(0x0403, [0, 15, 5], 'Between two of them', 's'),
  lrWifiReportNbBssid: integer(0x0404, [1, 32, 4], 'Access points to report at most'),
  lrWifiMinNbBssid: integer(0x0405, [1, 10, 3], 'Access points that make a position, at most as many as reported'),
  lrWifiMinRssi: integer(0x0406, [-100, 0, 0], 'Weaker access points are left out; 0 leaves none out', 'dBm'),
  lrWifiBssidMacType: choice(
    0x0407,
    { all: 0, universal: 1, local: 2 },
    'universal',
    'Who administers the addresses to report',
  ),
  lrRbeaconType: choice(0x0408, { shortId: 1, longId: 2 }, 'longId', 'Kind of recovery beacon'),
  lrRbeaconSosPeriod: integer(0x0409, [0, 63, 0], 'Between two recovery beacons during SOS', 's'),
  lrRbeaconMotionPeriod: integer(0x040a, [0, 63, 0], 'Between two recovery beacons in motion', 's'),
  lrRbeaconStaticPeriod: integer(0x040b, [0, 63, 0], 'Between two recovery beacons at rest', 's'),
  lrRbeaconRangingTimeout: integer(0x040c, [120, 300, 120], 'Longest time in ranging mode', 's'),
};

const scanTypes = {
  all: 0,
  eddystoneUuid: 1,
  eddystoneUrl: 2,
  allEddystone: 3,
  iBeacon: 4,
  altBeacon: 5,
  custom: 6,
  exposure: 7,
} as const;
const reportTypes = { macAddress: 0, shortIdentifier: 1, longIdentifier: 2 } as const;
const mask = hex({ length: 10, description: 'Bits of the advertisement that a filter looks at' });
const filtered = hex({ length: 10, description: 'What they must be' });

export const bleScan1 = {
  bleScan1Duration: integer(0x0500, [50, 61440, 3000], 'Length of a scan', 'ms'),
  bleScan1Window: integer(0x0501, [3, 10240, 120], 'Time of listening in each interval', 'ms'),
  bleScan1Interval: integer(0x0502, [1, 10240, 130], 'Between the beginnings of two windows', 'ms'),
  bleScan1Type: choice(0x0503, scanTypes, 'all', 'Beacons to listen for'),
  bleScan1MinRssi: integer(0x0504, [-120, 0, -80], 'Weaker beacons are left out', 'dBm'),
  bleScan1MinNbBeacons: integer(0x0505, [1, 20, 1], 'Beacons that make a position, at most as many as reported'),
  bleScan1Filter1Mask: bytes(0x0506, mask),
  bleScan1Filter1Value: bytes(0x0507, filtered),
  bleScan1Filter1Offset: integer(0x0508, [0, 21, 0], 'Where in the advertisement the first filter begins'),
  bleScan1Filter2Mask: bytes(0x0509, mask),
  bleScan1Filter2Value: bytes(0x050a, filtered),
  bleScan1Filter2Offset: integer(0x050b, [0, 21, 0], 'Where in the advertisement the second filter begins'),
  bleScan1NbBeacons: integer(0x050c, [1, 20, 4], 'Beacons to report'),
  bleScan1ReportType: choice(0x050d, reportTypes, 'macAddress', 'What is reported of a beacon'),
  bleScan1ReportIdOfs: integer(0x050e, [0, 25, 4], 'Where in the advertisement the identifier begins'),
};

export const bleScan2 = {
  bleScan2Duration: integer(0x0600, [50, 61440, 3000], 'Length of a scan', 'ms'),
  bleScan2Window: integer(0x0601, [3, 10240, 120], 'Time of listening in each interval', 'ms'),
  bleScan2Interval: integer(0x0602, [1, 10240, 130], 'Between the beginnings of two windows', 'ms'),
  bleScan2Type: choice(0x0603, scanTypes, 'all', 'Beacons to listen for'),
  bleScan2MinRssi: integer(0x0604, [-120, 0, -80], 'Weaker beacons are left out', 'dBm'),
  bleScan2MinNbBeacons: integer(0x0605, [1, 20, 1], 'Beacons that make a position, at most as many as reported'),
  bleScan2Filter1Mask: bytes(0x0606, mask),
  bleScan2Filter1Value: bytes(0x0607, filtered),
  bleScan2Filter1Offset: integer(0x0608, [0, 21, 0], 'Where in the advertisement the first filter begins'),
  bleScan2Filter2Mask: bytes(0x0609, mask),
  bleScan2Filter2Value: bytes(0x060a, filtered),
  bleScan2Filter2Offset: integer(0x060b, [0, 21, 0], 'Where in the advertisement the second filter begins'),
  bleScan2NbBeacons: integer(0x060c, [1, 20, 4], 'Beacons to report'),
  bleScan2ReportType: choice(0x060d, reportTypes, 'macAddress', 'What is reported of a beacon'),
  bleScan2ReportIdOfs: integer(0x060e, [0, 25, 4], 'Where in the advertisement the identifier begins'),
};

/** The guide counts in steps, so the limits are 1 and 96, 0 and 128 of them. */
const motion = { step: 31, minimum: 1 * 31, maximum: 96 * 31, default: 31, unit: 'mg' };
const shock = { step: 63, minimum: 0, maximum: 128 * 63, default: 0, unit: 'mg' };

export const accelerometer = {
  acceleroMotionSensi: inWord(0x0700, i32be({ ...motion, description: 'Acceleration that is a motion' })),
  acceleroMotionDuration: integer(0x0701, [10, 3600, 120], 'Rest that ends a motion', 's'),
  acceleroFullScale: choice(0x0702, { '2g': 0, '4g': 1, '8g': 2, '16g': 3 }, '16g', 'Range of measurement'),
  acceleroOutputDataRate: inWord(0x0703, outputDataRate),
  acceleroShockThreshold: inWord(0x0704, i32be({ ...shock, description: 'Acceleration that is a shock' })),
};

export const network = {
  netSelection: choice(
    0x0800,
    { loraOnly: 0, cellularOnly: 1, loraFirst: 2, cellularFirst: 3 },
    'loraOnly',
    'Networks to use',
  ),
  netReconnectionSpacingStatic: integer(0x0801, [0, MAX, 600], 'Before another attempt at rest; 0 makes none', 's'),
  netMainProbeTimeoutStatic: integer(0x0802, [120, MAX, 600], 'Between two looks for the first network at rest', 's'),
  netReconnectionSpacingMotion: integer(0x0803, [0, MAX, 600], 'Before another attempt in motion; 0 makes none', 's'),
  netMainProbeTimeoutMotion: integer(0x0804, [120, MAX, 600], 'Between two looks for the first network in motion', 's'),
};

export const lorawan = {
  lorawanCnxTimeout: integer(0x0900, [0, MAX, 0], 'Longest attempt to join; 0 goes on for ever', 's'),
  lorawanHeartbeatPeriod: integer(0x0901, [0, MAX, 600], 'Silence after which a heartbeat goes up; 0 sends none', 's'),
  lorawanProbeMaxAttemptsStatic: integer(0x0902, [0, 20, 4], 'Lost link checks that lose the network, at rest'),
  lorawanProbePeriodStatic: integer(0x0903, [120, MAX, 43200], 'Between two link checks at rest', 's'),
  lorawanConfirmNotifMap: bytes(0x0904, notifications),
  lorawanConfirmNotifRetry: integer(0x0905, [0, 15, 0], 'Repetitions of a confirmed uplink; 0 leaves it to ADR'),
  lorawanS1TxStrategy: inWord(0x0906, transmission),
  lorawanS1UlPort: integer(0x0907, [1, 252, 19], 'Port of uplinks'),
  lorawanS1DlPort: integer(0x0908, [1, 252, 3], 'Port of downlinks, of these commands too'),
  lorawanProbePeriodMotion: integer(0x0909, [120, MAX, 43200], 'Between two link checks in motion', 's'),
  lorawanProbeMaxAttemptsMotion: integer(0x090a, [0, 20, 4], 'Lost link checks that lose the network, in motion'),
};

/** Nineteen bytes, a band each; null fills the rest. None at all means every band. */
const searchBands = list(orNull(u8({ minimum: 1 }), 0), { count: 19, description: 'Bands to look for a network on' });

export const cellular = {
  cellSimInterface: choice(0x0a00, { sim0: 0, eSim: 1 }, 'sim0', 'SIM to use'),
  cellNetworkType: choice(0x0a01, { none: 0, lteM: 1, nbIot: 2 }, 'lteM', 'Kind of network'),
  cellSearchBands: bytes(0x0a02, searchBands),
  cellCnxTimeoutStatic: integer(0x0a03, [180, 900, 180], 'Longest search for a network at rest', 's'),
  cellCnxTimeoutMotion: integer(0x0a04, [180, 900, 300], 'Longest search for a network in motion', 's'),
  cellCnxNwReconnectTimeout: integer(0x0a05, [0, 900, 60], 'Time for the modem to find a lost network itself', 's'),
  cellCnxMaxAttempts: integer(0x0a06, [1, 10, 3], 'Searches before the modem is shut down'),
  cellAccessPointName: text(0x0a07, 'Access point; empty takes that of the SIM'),
  cellOperatorSimSlot0: text(0x0a08, 'Operator of the SIM'),
  cellOperatorSimSlot1: text(0x0a09, 'Operator of the eSIM'),
  cellLowPowerMode: choice(0x0a0a, { disabled: 0, psm: 1, edrx: 2, psmAndEdrx: 3 }, 'disabled', 'How the modem sleeps'),
  cellPsmTauPeriod: inWord(0x0a0b, updateTimer),
  cellPsmActiveTime: inWord(0x0a0c, activeTimer),
  cellEdrxPcl: inWord(0x0a0d, pagingCycle),
  cellEdrxPtw: integer(0x0a0e, [0, 15, 3], 'Paging window: 1.28 s × (n + 1) for LTE-M, 2.56 s × (n + 1) for NB-IoT'),
  cellRaiTimeout: integer(0x0a0f, [0, 10000, 500], 'Release assistance, with UDP alone; 0 disables it', 'ms'),
  cellProbeMaxAttempts: integer(0x0a10, [0, 10, 0], 'Lost echo requests that lose the network; 0 disables them'),
  cellProbePeriod: integer(0x0a11, [120, MAX, 600], 'Between two echo requests', 's'),
  cellS1TransportProto: choice(0x0a12, { tcp: 0, udp: 1, secureTcp: 2, secureUdp: 3 }, 'udp', 'Transport'),
  cellS1IpUrlAddr: text(0x0a13, 'Server, as an address or a name'),
  cellS1DstIpPort: integer(0x0a14, [0, 65535, 0], 'Port of the server'),
  cellS1SrcIpPort: integer(0x0a15, [0, 65535, 0], 'Own port; 0 lets the modem choose'),
  cellS1TxAggrTime: integer(0x0a16, [0, 3600, 120], 'How long messages are gathered', 's'),
  cellApnUserId: text(0x0a17, 'User of a private access point'),
  cellApnUserPwd: text(0x0a18, 'Password of a private access point'),
  cellApnAuthProtocol: choice(0x0a19, { pap: 1, chap: 2 }, 'pap', 'How the password is given'),
  cellFuotaServerIpUrlAddr: text(0x0a1a, 'Server of firmware, as an address or a name'),
  cellRestrictedPlmns: text(0x0a1b, 'Networks to keep away from'),
};

export const ble = {
  bleCnxTxPower: inWord(0x0b00, transmitPower),
  bleCnxAdvDuration: integer(0x0b01, [30, MAX, 60], 'Fast advertising, before it slows down or stops', 's'),
  bleCnxBehavior: choice(
    0x0b02,
    { disabled: 0, noPasskey: 1, passkey: 2, noPasskeyFastOnly: 3, passkeyFastOnly: 4 },
    'noPasskey',
    'Whether it can be connected to, and how',
  ),
  bleBeaconTxPower: inWord(0x0b03, transmitPower),
  bleBeaconType: choice(
    0x0b04,
    { disabled: 0, eddystoneUid: 1, iBeacon: 2, altBeacon: 3, quuppa: 4, exposure: 5 },
    'disabled',
    'Kind of beacon that it is itself',
  ),
  bleBeaconIdentifier: bytes(0x0b05, hex({ maxBytes: 24, description: 'What it says as a beacon' })),
  bleBeaconFastAdvInterval: integer(0x0b06, [20, 10240, 333], 'Between two advertisements in motion', 'ms'),
  bleBeaconSlowAdvInterval: integer(0x0b07, [20, 10240, 1000], 'Between two advertisements at rest', 'ms'),
};

/** Tenths of a unit that the table does not name. */
const tenths = (description: string) => i32be({ perUnit: 10, minimum: -254, maximum: 256, description });

/** Not in the guide: names and ranges are from the vendor's table of parameters alone. */
export const telemetry = {
  nmetaDataperiod: integer(0x0c00, [0, MAX], 'Period of metadata'),
  sensor0MeasNsampling: integer(0x0c01, [0, MAX], 'Sampling'),
  sensor0HighThreshold: integer(0x0c02, [0, MAX], 'Upper threshold'),
  sensor0LowThreshold: integer(0x0c03, [0, MAX], 'Lower threshold'),
  sensor0Hysteresis: integer(0x0c04, [0, MAX], 'Hysteresis'),
  sensor0MeasNmaxinterval: integer(0x0c05, [0, MAX], 'Longest interval of measurement'),
  sensor0TelemNmaxinterval: integer(0x0c06, [0, MAX], 'Longest interval of telemetry'),
  sensor0CyclicVersion: integer(0x0c07, [0, MAX], 'Version'),
  sensor1MeasNsampling: integer(0x0c08, [0, MAX], 'Sampling'),
  sensor1HighThreshold: inWord(0x0c09, tenths('Upper threshold')),
  sensor1LowThreshold: inWord(0x0c0a, tenths('Lower threshold')),
  sensor1Hysteresis: inWord(0x0c0b, tenths('Hysteresis')),
  sensor1MeasNmaxinterval: integer(0x0c0c, [0, MAX], 'Longest interval of measurement'),
  sensor1TelemNmaxinterval: integer(0x0c0d, [0, MAX], 'Longest interval of telemetry'),
  sensor1CyclicVersion: integer(0x0c0e, [0, MAX], 'Version'),
  sensor2MeasNsampling: integer(0x0c0f, [0, MAX], 'Sampling'),
  sensor2HighThreshold: integer(0x0c10, [0, MAX], 'Upper threshold'),
  sensor2LowThreshold: integer(0x0c11, [0, MAX], 'Lower threshold'),
  sensor2Hysteresis: integer(0x0c12, [0, MAX], 'Hysteresis'),
  sensor2MeasNmaxinterval: integer(0x0c13, [0, MAX], 'Longest interval of measurement'),
  sensor2TelemNmaxinterval: integer(0x0c14, [0, MAX], 'Longest interval of telemetry'),
  sensor2CyclicVersion: integer(0x0c15, [0, MAX], 'Version'),
  sensor3MeasNsampling: integer(0x0c16, [0, MAX], 'Sampling'),
  sensor3HighThreshold: integer(0x0c17, [0, MAX], 'Upper threshold'),
  sensor3LowThreshold: integer(0x0c18, [0, MAX], 'Lower threshold'),
  sensor3Hysteresis: integer(0x0c19, [0, MAX], 'Hysteresis'),
  sensor3MeasNmaxinterval: integer(0x0c1a, [0, MAX], 'Longest interval of measurement'),
  sensor3TelemNmaxinterval: integer(0x0c1b, [0, MAX], 'Longest interval of telemetry'),
  sensor3CyclicVersion: integer(0x0c1c, [0, MAX], 'Version'),
};
