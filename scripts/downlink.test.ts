import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the command of the checkout takes paths from where it was typed', () => {
  const script = fileURLToPath(new URL('downlink.mjs', import.meta.url));
  const typedIn = fileURLToPath(new URL('../examples/01-first-valve', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script, 'encode', 'device.ts', 'reboot', '--as', 'hex'], {
    env: { ...process.env, INIT_CWD: typedIn },
    encoding: 'utf8',
  });
  expect(stdout).toBe('ff\n');
});
