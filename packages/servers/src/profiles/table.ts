import { chirpstack } from './chirpstack.ts';
import { lorawanDevices } from './lorawan-devices.ts';
import type { Profile } from './profile.ts';
import { thingsStackProfiles } from './the-things-stack.ts';
import { ts013 } from './ts013.ts';

/** All servers; the versions of one stand together, oldest first. */
export const profiles: readonly Profile[] = [...thingsStackProfiles, lorawanDevices, chirpstack, ts013];
