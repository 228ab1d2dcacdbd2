import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome, Surroundings } from './downlink.ts';

const bin = fileURLToPath(new URL('../bin/downlink.js', import.meta.url));

/** The command as a process beside the test, whose server goes on answering. */
export function started(
  words: readonly string[],
  { input, env = {} }: Surroundings = {},
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const child = spawn(process.execPath, [bin, ...words], { env: { ...process.env, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  if (input !== undefined) child.stdin.end(input);
  const outcome = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, outcome };
}
