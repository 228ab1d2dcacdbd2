import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyDevice, schemaOf } from '@downlink-kit/codec';
import { compileSchema } from '@downlink-kit/codec/tree';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { SEED } from './law.ts';
import { type Subject, subjects } from './subjects.ts';
import { type Cases, outcomeOf } from './without-eval/outcome.ts';

const PAYLOADS = 10;

const folder = mkdtempSync(join(tmpdir(), 'without-eval-'));
const judge = join(folder, 'judge.cjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('without-eval/judge.ts', import.meta.url))],
  outfile: judge,
  bundle: true,
  platform: 'node',
  conditions: ['@downlink-kit/source'],
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('parse judges alike where code may not be made of text', () => {
  for (const subject of subjects) {
    const { devices, cases } = casesOf(subject);
    const input = JSON.stringify(cases);
    const { stdout, stderr } = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', judge], {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    test(`${subject.name}: ${subject.runs} payloads`, () => {
      expect(stderr).toBe('');
      const { compiles, outcomes } = JSON.parse(stdout) as { compiles: boolean; outcomes: readonly string[][] };
      expect(compiles).toBe(false);
      expect(compileSchema(schemaOf(devices[0]!).schema)).toBeTypeOf('function');
      expect(outcomes).toEqual(
        cases.map(({ payloads }, at) => payloads.map((payload) => outcomeOf(devices[at]!, payload))),
      );
    });
  }
});

function casesOf({ devices: drawn, runs }: Subject): { devices: readonly AnyDevice[]; cases: Cases } {
  const devices = fc.sample(drawn, { numRuns: Math.ceil(runs / PAYLOADS), seed: SEED });
  const cases = devices.map((device, at) => {
    const candidates = fc.sample(candidatesOf(device), { numRuns: PAYLOADS, seed: SEED + at });
    return { device, payloads: candidates.map(({ json }) => json) };
  });
  return { devices, cases: JSON.parse(JSON.stringify(cases)) as Cases };
}
