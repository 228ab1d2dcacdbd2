// Installs with the pinned pnpm, then runs one script of this repository through it. Needs Node and npx alone.
import { existsSync } from 'node:fs';
import { pnpm, root } from './pnpm.mjs';

if (!existsSync(new URL('node_modules', root))) console.error('Installing, once …');
run('install', '--frozen-lockfile', '--prefer-offline', '--loglevel=error');
run('run', '--silent', ...process.argv.slice(2));

function run(...words) {
  const { status } = pnpm(words, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
