import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../refusal/cli-error.ts';
import { nearest } from '../refusal/nearest.ts';

/** @throws {CliError} why there is no file at a path; `file` is how it was typed */
export async function requireFile(file: string, path: string): Promise<void> {
  if (file === '') throw new CliError('no_name', {});
  const found = await stat(path).catch(({ code }: NodeJS.ErrnoException) => code);
  if (found === 'ENOENT' || found === 'ENOTDIR') {
    const close = nearest(basename(path), await namesIn(dirname(path)));
    throw new CliError('no_such_file', { file, ...(close !== undefined && { nearest: beside(file, close) }) });
  }
  if (typeof found !== 'object') throw new CliError('unreadable_file', { file, why: found ?? 'no reason given' });
  if (found.isDirectory()) {
    const device = (await namesIn(path)).find((name) => /^device\.(?:ts|js|mjs|json)$/.test(name));
    throw new CliError('is_a_directory', { file, ...(device !== undefined && { nearest: join(file, device) }) });
  }
}

function beside(file: string, name: string): string {
  return dirname(file) === '.' && !file.startsWith('.') ? name : join(dirname(file), name);
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}
