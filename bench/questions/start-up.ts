import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import device from '../device.ts';
import type { Question, Sample } from '../question.ts';
import { timed } from '../timed.ts';

export const startUp: Question = {
  name: 'start-up',
  asks: 'how long does the command take from nothing to its answer?',
  against: 'bare node',
  unit: 'ns',
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'downlink-bench-'));
    const json = join(folder, 'device.json');
    writeFileSync(json, JSON.stringify(device));
    const module = fileURLToPath(new URL('../device.ts', import.meta.url));
    const data =
      '{"interval":720,"below":-2.5,"enabled":true,"confirmed":false,"frost":true,"rain":false,"wind":true,"night":false,"zone":9,"level":51,"days":127}';
    return {
      variants: {
        'bare node': started(['-e', '0']),
        '--help': started([downlink, '--help']),
        'encode, device in TypeScript': started([downlink, 'encode', module, 'settings', data]),
        'encode, device in JSON': started([downlink, 'encode', json, 'settings', data]),
        'decode, device in TypeScript': started([downlink, 'decode', module, 'IQLQ/+eqc38=', '--port', '10']),
      },
      rounds: 21,
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

const downlink = join(
  dirname(createRequire(import.meta.url).resolve('@downlink-kit/cli/package.json')),
  'bin/downlink.js',
);

/** A process, begun and ended. */
function started(words: readonly string[]): Sample {
  const run = () => {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return status;
  };
  return timed(run, () => 1);
}
