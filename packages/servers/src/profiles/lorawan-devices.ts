import { planDirect } from '../lorawan-devices/plan.ts';
import { gojaSurfaces } from '../surface/goja.ts';
import { endings } from './endings.ts';
import type { Profile } from './profile.ts';

const pin = '793a2a65c13b';

/** The validator of the device repository of The Things Network (codec-apis §4, tts-formatters §15). */
export const lorawanDevices: Profile = {
  name: 'lorawan-devices',
  engine: { name: 'goja', pin, assumed: true },
  operations: ['encodeDownlink', 'decodeUplink', 'decodeDownlink', 'normalizeUplink'],
  limitMs: 1000,
  wrapper: { lines: 0, columns: 0 },
  owns: [],
  surface: gojaSurfaces[pin],
  module: false,
  plan: (calls, engine) => planDirect(calls, engine, pin),
  ended: (why) => ({ error: { kind: why, message: endings[why] } }),
};
