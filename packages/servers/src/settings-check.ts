import type { Calls } from './call.ts';
import type { Profile } from './profiles/profile.ts';
import { ServerError } from './server-error.ts';

/**
 * Refuses settings that no call can have.
 * @throws {ServerError} `unknown_operation`, `bad_setting`
 */
export function checkSettings(calls: Calls, { name, version, operations }: Profile): void {
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
  if (timeZone !== undefined && !isTimeZone(timeZone))
    refuse('timeZone', timeZone, 'a time zone, such as Europe/Berlin');
}

function refuse(setting: string, value: unknown, wanted: string): never {
  throw new ServerError('bad_setting', { setting, value, wanted });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
