import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { type Unloaded, unloaded } from './loaded.ts';

/** Whether a path lies in a folder, or is it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A finding where a file, when all links are followed, lies in none of some folders; what is not there leads nowhere. */
export async function leadsOut(
  file: string,
  namedBy: string,
  folders: readonly string[],
): Promise<Unloaded | undefined> {
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined) return undefined;
  const roots = await Promise.all(folders.map((folder) => realpath(folder)));
  if (roots.some((root) => isWithin(real, root))) return undefined;
  const message = `${file}, named by ${namedBy}, leads out of the folder, so it is not read: put the file inside`;
  return unloaded(namedBy, 'leads-out', message);
}
