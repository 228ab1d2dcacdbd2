import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/downlink.js', import.meta.url));

/** The valve of the first example, and a device with all sorts of fields. */
export const valve: string = fileURLToPath(new URL('../../../examples/01-first-valve/device.ts', import.meta.url));
export const sorts: string = fileURLToPath(new URL('devices/sorts.ts', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A command that never ends fails its test, and does not hold up the others. */
const LONGEST_MS = 60_000;

/** Runs the built command as a process. */
export function downlink(words: readonly string[], { input = '', env = {}, cwd }: Surroundings = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    input,
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs it with `--json`; what it prints must be one JSON value, and nothing may stand on stderr. */
export function downlinkJson(
  words: readonly string[],
  surroundings: Surroundings = {},
): { code: number | null; value: unknown } {
  const { code, out, err } = downlink([...words, '--json'], surroundings);
  if (err !== '') throw new Error(`stderr: ${err}`);
  return { code, value: JSON.parse(out) };
}
