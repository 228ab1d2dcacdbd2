// The `downlink` command from the checkout, built first where it has not been.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../packages/cli/dist/main.js', import.meta.url);

if (!existsSync(built)) {
  console.error('Building the command, once …');
  const withPnpm = fileURLToPath(new URL('with-pnpm.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [withPnpm, 'build', '--filter=@downlink-kit/cli'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write(stdout);
    process.exit(status ?? 1);
  }
}

// Package managers run scripts at the root; paths are meant from where the command was typed.
const { INIT_CWD } = process.env;
if (INIT_CWD) process.chdir(INIT_CWD);
await import(built);
