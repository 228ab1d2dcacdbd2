import { list, oneOf, u16be, when } from '@downlink-kit/codec';
import { fullIds, localName, localSetting, setting } from './parameter.ts';
import * as groups from './parameters.ts';

/** A group of parameters, by its number. */
export const group = oneOf({
  internal: 0,
  systemCore: 1,
  geoloc: 2,
  gnss: 3,
  lr11xx: 4,
  bleScan1: 5,
  bleScan2: 6,
  accelerometer: 7,
  network: 8,
  lorawan: 9,
  cellular: 10,
  ble: 11,
  telemetry: 12,
});

const all = {
  ...groups.internal,
  ...groups.systemCore,
  ...groups.geoloc,
  ...groups.gnss,
  ...groups.lr11xx,
  ...groups.bleScan1,
  ...groups.bleScan2,
  ...groups.accelerometer,
  ...groups.network,
  ...groups.lorawan,
  ...groups.cellular,
  ...groups.ble,
  ...groups.telemetry,
};

/** A parameter of any group, by its full identifier. */
export const parameter = oneOf(fullIds(all), u16be());

/** Parameters of any groups with their values. */
export const settings = list(setting(parameter, all), { minItems: 1 });

/** Parameters of the group before with their values. */
export const settingsOfGroup = when('group', {
  internal: [{ parameters: list(localSetting(groups.internal), { minItems: 1 }) }],
  systemCore: [{ parameters: list(localSetting(groups.systemCore), { minItems: 1 }) }],
  geoloc: [{ parameters: list(localSetting(groups.geoloc), { minItems: 1 }) }],
  gnss: [{ parameters: list(localSetting(groups.gnss), { minItems: 1 }) }],
  lr11xx: [{ parameters: list(localSetting(groups.lr11xx), { minItems: 1 }) }],
  bleScan1: [{ parameters: list(localSetting(groups.bleScan1), { minItems: 1 }) }],
  bleScan2: [{ parameters: list(localSetting(groups.bleScan2), { minItems: 1 }) }],
  accelerometer: [{ parameters: list(localSetting(groups.accelerometer), { minItems: 1 }) }],
  network: [{ parameters: list(localSetting(groups.network), { minItems: 1 }) }],
  lorawan: [{ parameters: list(localSetting(groups.lorawan), { minItems: 1 }) }],
  cellular: [{ parameters: list(localSetting(groups.cellular), { minItems: 1 }) }],
  ble: [{ parameters: list(localSetting(groups.ble), { minItems: 1 }) }],
  telemetry: [{ parameters: list(localSetting(groups.telemetry), { minItems: 1 }) }],
});

/** Parameters of the group before. */
export const parametersOfGroup = when('group', {
  internal: [{ parameters: list(localName(groups.internal), { minItems: 1 }) }],
  systemCore: [{ parameters: list(localName(groups.systemCore), { minItems: 1 }) }],
  geoloc: [{ parameters: list(localName(groups.geoloc), { minItems: 1 }) }],
  gnss: [{ parameters: list(localName(groups.gnss), { minItems: 1 }) }],
  lr11xx: [{ parameters: list(localName(groups.lr11xx), { minItems: 1 }) }],
  bleScan1: [{ parameters: list(localName(groups.bleScan1), { minItems: 1 }) }],
  bleScan2: [{ parameters: list(localName(groups.bleScan2), { minItems: 1 }) }],
  accelerometer: [{ parameters: list(localName(groups.accelerometer), { minItems: 1 }) }],
  network: [{ parameters: list(localName(groups.network), { minItems: 1 }) }],
  lorawan: [{ parameters: list(localName(groups.lorawan), { minItems: 1 }) }],
  cellular: [{ parameters: list(localName(groups.cellular), { minItems: 1 }) }],
  ble: [{ parameters: list(localName(groups.ble), { minItems: 1 }) }],
  telemetry: [{ parameters: list(localName(groups.telemetry), { minItems: 1 }) }],
});
