import type { Pin } from '@downlink-kit/goja';
import { gojaSurfaces } from '../surface/goja.ts';
import { ended } from '../things-stack/ended.ts';
import { inputError } from '../things-stack/errors.ts';
import { planInGoja } from '../things-stack/goja-plan.ts';
import { planInStandIn } from '../things-stack/stand-in-plan.ts';
import { WRAPPER_COLUMNS, WRAPPER_LINES } from '../things-stack/wrapper.ts';
import type { Profile, SizeLimit } from './profile.ts';
import { settle } from './settle.ts';

interface Release {
  readonly version: string;
  readonly pin: Pin;
  /** Whether it is only assumed that the release has this pin. */
  readonly assumed: boolean;
  readonly sizeLimit: SizeLimit;
  /** Whether `decodeUplink`'s input has `recvTime`. */
  readonly receiveTime: boolean;
}

const forty: SizeLimit = { most: 40_960, counts: 'bytes', source: 'tts-formatters §1' };
const sixtyFour: SizeLimit = { most: 65_536, counts: 'bytes or characters', source: 'tts-formatters §15' };

/** The releases of The Things Stack and what changed with them (tts-formatters §15). */
const releases: readonly Release[] = [
  { version: '3.32.1', pin: 'b396bb4c349d', assumed: false, sizeLimit: forty, receiveTime: false },
  { version: '3.33.0', pin: 'b396bb4c349d', assumed: false, sizeLimit: forty, receiveTime: false },
  { version: '3.33.1', pin: '58d95d85e994', assumed: true, sizeLimit: forty, receiveTime: true },
  { version: '3.34.0', pin: '58d95d85e994', assumed: true, sizeLimit: forty, receiveTime: true },
  { version: '3.34.1', pin: '58d95d85e994', assumed: true, sizeLimit: forty, receiveTime: true },
  { version: '3.34.2', pin: '58d95d85e994', assumed: true, sizeLimit: forty, receiveTime: true },
  { version: '3.35.0', pin: '58d95d85e994', assumed: true, sizeLimit: sixtyFour, receiveTime: true },
  { version: '3.35.1', pin: '58d95d85e994', assumed: true, sizeLimit: sixtyFour, receiveTime: true },
  { version: '3.35.2', pin: '58d95d85e994', assumed: true, sizeLimit: sixtyFour, receiveTime: true },
  { version: '3.36.0', pin: '58d95d85e994', assumed: true, sizeLimit: sixtyFour, receiveTime: true },
  { version: 'next', pin: '793a2a65c13b', assumed: true, sizeLimit: sixtyFour, receiveTime: true },
];

/** The Things Stack, a profile a release, oldest first; `next` is what is to come. */
export const thingsStackProfiles: readonly Profile[] = releases.map(profileOf);

function profileOf({ version, pin, assumed, sizeLimit, receiveTime }: Release): Profile {
  return {
    name: 'the-things-stack',
    version,
    engine: { name: 'goja', pin, ...(assumed ? { assumed } : {}) },
    operations: ['encodeDownlink', 'decodeUplink', 'decodeDownlink'],
    limitMs: 100,
    sizeLimit,
    wrapper: { lines: WRAPPER_LINES, columns: WRAPPER_COLUMNS },
    owns: ['main'],
    brings: [],
    surface: gojaSurfaces[pin],
    module: false,
    plan: (calls, engine) =>
      (engine === 'goja' ? planInGoja : planInStandIn)(calls, settle(calls, inputError), pin, receiveTime),
    ended,
  };
}
