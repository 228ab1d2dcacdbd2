import { quickjsSurface } from '../surface/quickjs.ts';
import { planInTs013 } from '../ts013/plan.ts';
import { endings } from './endings.ts';
import type { Profile } from './profile.ts';

/** The codec API of the LoRa Alliance in an engine that brings nothing but the language (codec-apis §2). */
export const ts013: Profile = {
  name: 'ts013',
  engine: { name: 'quickjs' },
  operations: ['encodeDownlink', 'decodeUplink', 'decodeDownlink'],
  limitMs: Number.POSITIVE_INFINITY,
  sizeLimit: { most: 65_536, counts: 'bytes or characters', source: 'codec-apis §2' },
  wrapper: { lines: 0, columns: 0 },
  owns: [],
  surface: quickjsSurface,
  module: false,
  plan: planInTs013,
  ended: (why) => ({ error: { kind: why, message: endings[why] } }),
};
