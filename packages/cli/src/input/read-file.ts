import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../refusal/cli-error.ts';
import { requireFile } from './require-file.ts';

/** What a file holds; `file` is how it was typed. @throws {CliError} why there is none, or none that can be read */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const path = resolve(file);
  await requireFile(file, path);
  return readFile(path).catch((error) => {
    throw unreadable(file, error);
  });
}

/** What a file holds, in chunks. @throws {CliError} why there is none; the chunks throw, where it cannot be read */
export async function chunksOf(file: string): Promise<AsyncGenerator<Uint8Array, void, void>> {
  const path = resolve(file);
  await requireFile(file, path);
  return readInChunks(file, path);
}

async function* readInChunks(file: string, path: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): CliError {
  const why = code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : (code ?? message);
  return new CliError('unreadable_file', { file, why });
}
