import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ARGUMENT } from '../output/next-step.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireFile } from './require-file.ts';

/** Where something given on the command line stands: `-` is stdin, JSON itself is taken as it is, else it is a file. */
export async function readSource(given: string, { readInput }: Terminal): Promise<{ name: string; bytes: Uint8Array }> {
  if (given === '-') return { name: 'stdin', bytes: await readInput() };
  if (/^\s*[{["]/.test(given)) return { name: ARGUMENT, bytes: new TextEncoder().encode(given) };
  const path = resolve(given);
  await requireFile(given, path);
  return { name: given, bytes: await readFile(path) };
}
