// Runs the pnpm that this repository is pinned to, with Node and npx alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const root = new URL('..', import.meta.url);

/** Runs pnpm: the one that runs this script already, else the pinned one through npx. */
export function pnpm(words, { env = process.env, ...options } = {}) {
  const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { npm_config_user_agent: agent = '' } = process.env;
  const within = agent.startsWith('pnpm/');
  const [program, ...before] = within ? ['pnpm'] : ['npx', '-y', packageManager];
  return spawnSync(program, [...before, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
    ...options,
  });
}
