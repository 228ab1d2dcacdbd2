import { MODULE_LINES, planInChirpStack } from '../chirpstack/plan.ts';
import { chirpstackSurface } from '../surface/quickjs.ts';
import { endings } from './endings.ts';
import type { Profile } from './profile.ts';

/** ChirpStack v4 (codec-apis §5). */
export const chirpstack: Profile = {
  name: 'chirpstack',
  engine: { name: 'quickjs' },
  operations: ['encodeDownlink', 'decodeUplink'],
  limitMs: 100,
  wrapper: { lines: MODULE_LINES, columns: 0 },
  owns: ['Buffer', 'chirpstack_input'],
  surface: chirpstackSurface,
  module: true,
  plan: (calls) => planInChirpStack(calls),
  ended: (why) => ({ error: { kind: why, message: endings[why] } }),
};
