import type { Call, Calls, Settings } from './call.ts';
import { type Factors, usualFactors } from './factors.ts';
import { isObject } from './is-object.ts';
import type { Profile } from './profiles/profile.ts';
import { ServerError } from './server-error.ts';
import type { ServersOptions } from './servers.ts';

const settingNames = {
  script: true,
  operation: true,
  compiled: true,
  clock: true,
  timeZone: true,
  seed: true,
  keyOrder: true,
  raw: true,
} satisfies Record<keyof Settings, true>;
const optionNames = {
  workers: true,
  guardMs: true,
  memoryLimit: true,
  factors: true,
  standIn: true,
} satisfies Record<keyof ServersOptions, true>;

/** One call as several. @throws {ServerError} `bad_setting`, `unknown_setting` */
export function asCalls(call: Call): Calls {
  checkNames('call', call, { ...settingNames, input: true });
  const { input, ...settings } = call;
  return { ...settings, inputs: [input] };
}

/**
 * Refuses settings that no call can have; gives the calls back with the time zone under the name that every engine knows.
 * @throws {ServerError} `unknown_operation`, `bad_setting`, `unknown_setting`
 */
export function checkSettings(calls: Calls, { name, version, operations }: Profile): Calls {
  checkNames('calls', calls, { ...settingNames, inputs: true });
  const { operation, script, inputs, timeZone } = calls;
  if (!operations.includes(operation)) {
    const server = version === undefined ? name : `${name}@${version}`;
    throw new ServerError('unknown_operation', { server, operation, operations });
  }
  if (typeof script !== 'string') refuse('script', script, 'a text');
  if (!Array.isArray(inputs)) refuse('inputs', inputs, 'a list');
  for (const setting of ['compiled', 'raw'] as const) checkBoolean(setting, calls[setting]);
  for (const setting of ['clock', 'seed', 'keyOrder'] as const) {
    const value = calls[setting];
    if (value !== undefined && !Number.isSafeInteger(value)) refuse(setting, value, 'a whole number');
  }
  if (timeZone === undefined) return calls;
  return {
    ...calls,
    timeZone: zoneCalled(timeZone) ?? refuse('timeZone', timeZone, 'a time zone, such as Europe/Berlin'),
  };
}

/** QuickJS starts with 16 MiB, and needs room to work. */
const LEAST_MEMORY = 32 * 2 ** 20;

/**
 * Refuses options that no servers can have.
 * @throws {ServerError} `bad_setting`, `unknown_setting`
 */
export function checkOptions(options: ServersOptions): void {
  checkNames('options', options, optionNames);
  const { workers, guardMs, memoryLimit, factors, standIn } = options;
  checkBoolean('standIn', standIn);
  if (factors !== undefined) checkFactors(factors);
  if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) {
    refuse('workers', workers, 'a whole number from 1 on');
  }
  if (guardMs !== undefined && !(guardMs > 0 && guardMs < 2 ** 31))
    refuse('guardMs', guardMs, 'a number of milliseconds');
  if (memoryLimit !== undefined && !(memoryLimit >= LEAST_MEMORY && memoryLimit <= 2 ** 31)) {
    refuse('memoryLimit', memoryLimit, 'a number of bytes from 32 MiB to 2 GiB');
  }
}

function checkFactors(factors: Factors): void {
  checkNames('factors', factors, usualFactors);
  for (const name of Object.keys(usualFactors) as (keyof Factors)[]) {
    if (!(factors[name] > 0 && factors[name] < Infinity)) refuse(`factors.${name}`, factors[name], 'a number above 0');
  }
}

function checkNames(what: string, given: object, known: object): void {
  if (!isObject(given)) refuse(what, given, 'an object of settings');
  const setting = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  if (setting !== undefined) throw new ServerError('unknown_setting', { setting, settings: Object.keys(known) });
}

function checkBoolean(setting: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean') refuse(setting, value, 'true or false');
}

function refuse(setting: string, value: unknown, wanted: string): never {
  throw new ServerError('bad_setting', { setting, value, wanted });
}

/** The name of a time zone as its database writes it; Node takes any case and more aliases than Go, newer ones offsets too. */
function zoneCalled(name: string): string | undefined {
  if (typeof name !== 'string' || /^[+-]/.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
