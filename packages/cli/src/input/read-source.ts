import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ARGUMENT } from '../output/next-step.ts';
import type { Terminal } from '../output/terminal.ts';
import { bytesOf } from './read-file.ts';

/** What was given on the command line, and how refusals name it. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where something given on the command line stands: `-` is stdin, JSON itself is taken as it is, else it is a file. */
export async function readSource(given: string, terminal: Terminal): Promise<Source> {
  if (/^\s*[{["]/.test(given) || (isWord(given) && !existsSync(resolve(given))))
    return { name: ARGUMENT, bytes: new TextEncoder().encode(given) };
  return readStored(given, terminal);
}

/** Whether it is a number or a word of JSON, which a file could be called too. */
function isWord(given: string): boolean {
  return /^(?:null|true|false|-?\d[\d.]*)$/.test(given);
}

/** What a file holds, or stdin where it is called `-`. @throws {CliError} why there is none, or none that can be read */
export async function readStored(given: string, { readInput }: Terminal): Promise<Source> {
  if (given === '-') return { name: 'stdin', bytes: await readInput() };
  return { name: given, bytes: await bytesOf(given) };
}
