export type { Call } from './arguments/commands.ts';
export type { Payload } from './arguments/payloads.ts';
export type { Place } from './arguments/place.ts';
export { argumentsOf, callsOf, payloadsOf } from './arguments.ts';
export { type Declared, declarations, devices } from './devices.ts';
export type { NearMiss } from './faults/of-command.ts';
export { nearMissesOf } from './near-misses.ts';
