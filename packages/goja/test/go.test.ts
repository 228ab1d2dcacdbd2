import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { go, machineGo, toolchainFor } from '../scripts/go.mjs';
import { pins } from '../src/index.ts';
import { readEngine } from '../src/node.ts';

const sources = fileURLToPath(new URL('../go', import.meta.url));
const { pin, toolchain } = pins[0]!;
const missing = machineGo() === undefined || (await readEngine(pin)) === undefined;
const requirements = `-modfile=pins/${pin}.mod`;

describe.skipIf(missing)('the Go side (skipped where no engine is built: deviations.json, "notBuilt")', () => {
  it('leaves go vet nothing to say', { timeout: 300_000 }, () => {
    expect(go(toolchainFor(toolchain), ['vet', requirements, './...'], { cwd: sources })).toEqual({
      ok: true,
      output: '',
    });
  });

  it('passes its own tests', { timeout: 300_000 }, () => {
    const env = { ...process.env, GOTOOLCHAIN: toolchainFor(toolchain), GOFLAGS: '', GOWORK: 'off' };
    const run = spawnSync('go', ['test', requirements, './...'], { cwd: sources, env, encoding: 'utf8' });
    expect(`${run.status} ${run.stderr}`, run.stdout).toBe('0 ');
  });
});
