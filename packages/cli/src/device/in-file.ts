import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isCodecError } from '@downlink-kit/codec';
import { codeFrame, type Place } from '../output/code-frame.ts';
import { CliError } from '../refusal/cli-error.ts';
import { Framed } from '../refusal/framed.ts';
import { saidBy } from '../refusal/said-by.ts';

const SYNTAX = /^(?:\w+: )?(.*?)\s*\n\s*(.+):(\d+):(\d+)\s*$/s;

/** What a module threw while it was loaded, with the place in it. What the codec refused stays in the codec's words. */
export function inFile(error: unknown, file: string, path: string): Error {
  if (isCodecError(error)) {
    const place = placeIn(error, path);
    const where = [file, ...(error.path === '' ? commandAt(path, place) : [])];
    return new Framed(error, frameIn(path, place), `mend the declaration in ${file}`, where);
  }
  const { why: message } = saidBy(error);
  const syntax = SYNTAX.exec(message);
  if (syntax) {
    const [, why, at, line, column] = syntax;
    return new CliError('device_failed', { file, why: why! }, frameIn(at!, { line: +line!, column: +column! + 1 }));
  }
  const why = message.split('\n')[0]!;
  return new CliError('device_failed', { file, why }, frameIn(path, placeIn(error, path)));
}

/** The innermost line of a file that a stack names. Its columns are those of the code that was made of it. */
function placeIn(error: unknown, path: string): Place | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = stack.indexOf(`${path}:`);
  const line = at === -1 ? Number.NaN : Number.parseInt(stack.slice(at + path.length + 1), 10);
  return Number.isNaN(line) ? undefined : { line };
}

/** The command that is declared on a line, where it is one and no more. */
function commandAt(path: string, place: Place | undefined): string[] {
  if (place === undefined) return [];
  const line = readFileSync(path, 'utf8').split('\n')[place.line - 1] ?? '';
  const names = [...line.matchAll(/([\w$]+)['"]?\s*:\s*command\(/g)].map(([, name]) => name!);
  return names.length === 1 ? names : [];
}

function frameIn(path: string, place: Place | undefined): string[] {
  if (place === undefined) return [];
  try {
    const near = relative(process.cwd(), path);
    return codeFrame(near.startsWith('..') ? path : near, readFileSync(path, 'utf8'), place);
  } catch {
    return [];
  }
}
