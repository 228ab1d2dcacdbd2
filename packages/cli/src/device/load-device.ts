import { extname, resolve } from 'node:path';
import { type AnyDevice, restore } from '@downlink-kit/codec';
import { bytesOf } from '../input/read-file.ts';
import { readJson } from '../input/read-json.ts';
import { requireFile } from '../input/require-file.ts';
import { CliError } from '../refusal/cli-error.ts';
import type { Details } from '../refusal/sentences.ts';
import { importModule } from './import-module.ts';
import { inFile } from './in-file.ts';

const MODULES = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/**
 * Loads a device: the default export of a TypeScript or JavaScript module, or JSON. Whatever comes is made anew by
 * `restore`, so that a device of another copy of the codec, or none at all, can do no harm.
 *
 * @throws {CliError} what is wrong with the file
 * @throws {CodecError} what is wrong with the declaration
 */
export async function loadDevice(file: string): Promise<AnyDevice> {
  const path = resolve(file);
  if (extname(path) === '.json') return restored(readJson(file, await bytesOf(file)), { file });
  await requireFile(file, path);
  if (!MODULES.includes(extname(path))) throw new CliError('not_a_module', { file });
  const module = await moduleAt(path, file);
  return restored(module.default, { file, exports: Object.keys(module) });
}

function restored(found: unknown, where: Details['no_device']): AnyDevice {
  const device = found as AnyDevice | null | undefined;
  if (typeof device?.$device !== 'object') throw new CliError('no_device', where);
  return restore(device);
}

/** Loads a module; when nothing is left to do and it has still not loaded, it never will. */
async function moduleAt(path: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  let giveUp = () => {};
  const unfinished = new Promise<never>((_, reject) => {
    giveUp = () => reject(new CliError('device_unfinished', { file }));
  });
  process.once('beforeExit', giveUp);
  try {
    return await Promise.race([importModule(path), unfinished]);
  } catch (error) {
    throw error instanceof CliError ? error : inFile(error, file, path);
  } finally {
    process.off('beforeExit', giveUp);
  }
}
