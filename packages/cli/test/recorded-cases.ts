import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/downlink.js', import.meta.url));

/** An outcome recorded from the server's own engine. */
export interface RecordedCase {
  readonly name: string;
  readonly expect: unknown;
}

/** A line of `run --cases --json`. */
export interface Line {
  readonly name: string;
  readonly outcome: unknown;
  readonly engine: { readonly stand_in: boolean };
}

/** Every so-manieth of the recorded cases. */
export function everyNth(stride: number): readonly RecordedCase[] {
  const path = new URL('../../../test/contract/tts-formatter-cases.json', import.meta.url);
  const all: readonly RecordedCase[] = JSON.parse(readFileSync(path, 'utf8'));
  return all.filter((_, at) => at % stride === 0);
}

/** Runs cases through the command, on the server that they were recorded on. */
export async function linesFor(cases: readonly RecordedCase[]): Promise<readonly Line[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'downlink-cases-')), 'cases.json');
  writeFileSync(file, JSON.stringify(cases));
  const words = ['run', '--cases', file, '--server', 'the-things-stack@3.32', '--json'];
  const child = spawn(process.execPath, [bin, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: Line[] = [];
  for await (const line of createInterface(child.stdout)) lines.push(JSON.parse(line));
  return lines;
}

/** An outcome without what may differ: column and pc of frames named `main`, which are the wrapper's (tts-formatters §16). */
export function comparable(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/(main \(<eval>:\d+):\d+\(\d+\)/g, '$1'));
}
