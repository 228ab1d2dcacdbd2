// What `npm start` shows: the first example to its end, each step headed by the command line that repeats it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildQuietly } from './build-quietly.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/01-first-valve';
const command = ['encode', `${example}/device.ts`, 'open', '--zone', '2', '--minutes', '30'];

buildQuietly('@downlink-kit/cli');
step(`pnpm -s downlink ${command.join(' ')}`, process.execPath, ['packages/cli/bin/downlink.js', ...command]);
step(`npm start --silent --prefix ${example}`, 'npm', ['start', '--silent', '--prefix', example]);

function step(line, program, words) {
  console.log(`$ ${line}\n`);
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
