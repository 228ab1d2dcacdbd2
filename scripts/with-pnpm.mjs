// Installs with the pinned pnpm, then runs one script of this repository through it. Needs Node and npx alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

function pnpm(...words) {
  const { status } = spawnSync('npx', ['-y', packageManager, ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(new URL('node_modules', root))) console.error(`Installing with ${packageManager}, once …`);
pnpm('install', '--frozen-lockfile', '--prefer-offline', '--loglevel=error');
pnpm('run', '--silent', ...process.argv.slice(2));
