import type { Profile } from './profiles/profile.ts';
import { profiles } from './profiles/table.ts';
import { ServerError } from './server-error.ts';

/** The servers that there are, `NAME` or `NAME@VERSION` each. */
export const serverNames: readonly string[] = profiles.map(nameOf);

/** A server as it is named, `NAME` or `NAME@VERSION`, its version written out. */
export function nameOf({ name, version }: Pick<Profile, 'name' | 'version'>): string {
  return version === undefined ? name : `${name}@${version}`;
}

/**
 * Finds a server by `NAME[@VERSION]`. A version without a patch is the newest patch of it, no version the newest release.
 * @throws {ServerError} `unknown_server`, `unknown_version`, `no_versions`, `bad_setting`
 */
export function findServer(text: string): Profile {
  if (typeof text !== 'string')
    throw new ServerError('bad_setting', { setting: 'server', value: text, wanted: 'a text' });
  const [name = '', version, ...rest] = text.split('@');
  const named = profiles.filter((profile) => profile.name === name);
  if (named.length === 0) {
    throw new ServerError('unknown_server', {
      name: text,
      servers: [...new Set(profiles.map((profile) => profile.name))],
    });
  }
  const wanted = rest.length === 0 ? version : text.slice(name.length + 1);
  if (named[0]!.version === undefined) {
    if (wanted !== undefined) throw new ServerError('no_versions', { server: name, version: wanted });
    return named[0]!;
  }
  const found = named.filter((profile) => fits(profile.version!, wanted)).at(-1);
  if (found === undefined) {
    throw new ServerError('unknown_version', {
      server: name,
      version: wanted!,
      versions: named.map((profile) => profile.version!),
    });
  }
  return found;
}

function fits(version: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return version !== 'next';
  return version === wanted || version.replace(/\.\d+$/, '') === wanted;
}
