import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testFormatters } from '@downlink-kit/harness';
import { expect, test } from 'vitest';
import { encodeInNode } from './in-node.ts';

const path = fileURLToPath(new URL('formatter.js', import.meta.url));
const script = readFileSync(path, 'utf8');

test('in Node 300 minutes stay 300', () => {
  expect(encodeInNode(script, { data: { zone: 1, minutes: 300 } })).toEqual({ bytes: [2, 1, 300], fPort: 10 });
});

test('main says both answers: 300 modulo 256 is 44', () => {
  const { stdout } = spawnSync('npm', ['start', '--silent'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toContain('3 of 3 pass');
  expect(stdout).toMatch(/plain Node +2 1 300\n/);
  expect(stdout).toMatch(/The Things Stack \([^)]*\) +2 1 44 /);
});

test('the laws find it, and nothing else', async () => {
  const { formatters } = await testFormatters([path], { runs: 100 });
  const broken = formatters[0]!.laws.filter(({ status }) => status === 'failed').map(({ law }) => law);
  expect(broken.sort()).toEqual(['bytes', 'no-silent-loss', 'round-trip']);
  expect(formatters[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
