import { oneOf, when } from '@downlink-kit/codec';

/** What the tracker's parts tell each other, by class. Class 7, a change of configuration, stays inside the tracker. */
export const eventClasses = {
  button1: 0,
  button2: 1,
  buzzer: 2,
  accelerometer: 3,
  power: 4,
  temperature: 5,
  geolocation: 6,
  network: 8,
  core: 9,
  ble: 10,
  user: 11,
  fuota: 12,
} as const;

const button = oneOf({
  press: 0,
  longPress: 1,
  oneClick: 2,
  twoClicks: 3,
  threeClicks: 4,
  simpleSequence: 5,
  resetSequence: 6,
  bondDeletionSequence: 7,
  bleBootloaderSequence: 8,
  bleConnectivity: 9,
});

/** The type of an event, which depends on its class. */
export const eventOfClass = when('class', {
  button1: [{ event: button }],
  button2: [{ event: button }],
  buzzer: [{ event: oneOf({ on: 0, off: 1 }) }],
  accelerometer: [{ event: oneOf({ motionStart: 0, motionEnd: 1, shock: 2, clearMotion: 3 }) }],
  power: [{ event: oneOf({ batteryLow: 0, charging: 1, notCharging: 2, batteryNormal: 3 }) }],
  temperature: [{ event: oneOf({ normal: 0, low: 1, high: 2, update: 3 }) }],
  geolocation: [
    {
      event: oneOf({
        start: 0,
        done: 1,
        complete: 2,
        abort: 3,
        acquisitionTimeout: 4,
        holdTimeout: 5,
        geozoningIn: 6,
        geozoningOut: 7,
      }),
    },
  ],
  network: [
    {
      event: oneOf({
        mainUp: 0,
        backupUp: 1,
        down: 2,
        hold: 3,
        pipe1Up: 4,
        pipe1Down: 5,
        pipe1Data: 6,
        cellularLowPowerModeChanged: 7,
      }),
    },
  ],
  core: [
    {
      event: oneOf({
        initialised: 0,
        off: 1,
        skipOff: 2,
        running: 3,
        hold: 4,
        timeUpdate: 5,
        deviceStart: 6,
        deviceStop: 7,
        sosStart: 8,
        sosStop: 9,
        statusUplink: 10,
        monitoring: 11,
        positionOnDemand: 12,
        refreshAlmanac: 13,
        tamperOn: 14,
        tamperOff: 15,
        gnssTimeout: 16,
        batteryLevel: 17,
        vbusOn: 18,
        vbusOff: 19,
        heartbeat: 20,
        joinToActivate: 21,
        shuttingDown: 22,
      }),
    },
  ],
  ble: [
    {
      event: oneOf({
        connectivityStart: 0,
        connectivityStop: 1,
        idle: 2,
        fastAdvertising: 3,
        slowAdvertising: 4,
        connected: 5,
        linkLost: 6,
        bonded: 7,
        beaconStart: 8,
        beaconStop: 9,
        reduceSpeedRequest: 10,
        reduceSpeedDone: 11,
        restoreSpeedRequest: 12,
      }),
    },
  ],
  user: [{ event: oneOf({ user1: 0, user2: 1, user3: 2, user4: 3, user5: 4 }) }],
  fuota: [
    {
      event: oneOf({
        downloadByXmodem: 0,
        downloadByBle: 1,
        downloadComplete: 2,
        downloadSuccess: 3,
        downloadFailure: 4,
        downloadData: 5,
        transfer: 6,
      }),
    },
  ],
});
