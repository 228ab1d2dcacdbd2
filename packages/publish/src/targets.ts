import type { Target } from './target.ts';
import { chirpstack } from './targets/chirpstack.ts';
import { jsonSchema } from './targets/json-schema.ts';
import { lorawanDevices } from './targets/lorawan-devices.ts';
import { node } from './targets/node.ts';
import { theThingsStack } from './targets/the-things-stack.ts';

/** All targets, the default first. */
export const targets: readonly Target[] = [theThingsStack, chirpstack, lorawanDevices, node, jsonSchema];
