import { lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CliError } from '../refusal/cli-error.ts';
import { whyUnwritable } from './why-unwritable.ts';

/** A file by its name in a folder. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files into a folder, made where there is none: all of them or none, and none is ever there by half. A link in
 * the place of a file is replaced, not followed.
 *
 * @throws {CliError} `unwritable`
 */
export async function writeFiles(folder: string, files: readonly NamedFile[]): Promise<void> {
  const waiting = files.map(({ name, text }) => ({
    path: join(folder, name),
    text,
    beside: join(folder, `.${name}.${process.pid}`),
  }));
  let path = folder;
  try {
    await makeFolder(folder);
    for (const file of waiting) {
      path = file.path;
      await requireNoFolder(path);
      await writeFile(file.beside, file.text, { flag: 'wx' });
    }
    for (const file of waiting) {
      path = file.path;
      await rename(file.beside, file.path);
    }
  } catch (error) {
    await Promise.all(waiting.map(({ beside }) => rm(beside, { force: true }).catch(() => {})));
    throw new CliError('unwritable', { file: path, why: whyUnwritable(error as NodeJS.ErrnoException) });
  }
}

/** Makes a folder and those above it. Node's own way never ends where one cannot be made, as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder);
}

async function requireNoFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
}
