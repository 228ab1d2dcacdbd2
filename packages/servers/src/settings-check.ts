import type { Calls } from './call.ts';
import type { Profile } from './profiles/profile.ts';
import { ServerError } from './server-error.ts';
import type { ServersOptions } from './servers.ts';

/**
 * Refuses settings that no call can have; gives the calls back with the time zone under the name that every engine knows.
 * @throws {ServerError} `unknown_operation`, `bad_setting`
 */
export function checkSettings(calls: Calls, { name, version, operations }: Profile): Calls {
  const { operation, script, timeZone } = calls;
  if (!operations.includes(operation)) {
    const server = version === undefined ? name : `${name}@${version}`;
    throw new ServerError('unknown_operation', { server, operation, operations });
  }
  if (typeof script !== 'string') refuse('script', script, 'a text');
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
 * @throws {ServerError} `bad_setting`
 */
export function checkOptions({ workers, guardMs, memoryLimit }: ServersOptions): void {
  if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) {
    refuse('workers', workers, 'a whole number from 1 on');
  }
  if (guardMs !== undefined && !(guardMs > 0 && guardMs < 2 ** 31))
    refuse('guardMs', guardMs, 'a number of milliseconds');
  if (memoryLimit !== undefined && !(memoryLimit >= LEAST_MEMORY && memoryLimit <= 2 ** 31)) {
    refuse('memoryLimit', memoryLimit, 'a number of bytes from 32 MiB to 2 GiB');
  }
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
