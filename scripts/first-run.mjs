// What `npm start` shows: the first example to its end, each step headed by the command line that repeats it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/01-first-valve';

build();
step(`pnpm -s downlink encode ${example}/device.ts open --zone 2 --minutes 30`, process.execPath, [
  'packages/cli/bin/downlink.js',
  ...['encode', `${example}/device.ts`, 'open', '--zone', '2', '--minutes', '30'],
]);
step(`npm start --silent --prefix ${example}`, 'npm', ['start', '--silent', '--prefix', example]);

function build() {
  console.error('Building …');
  const { status, stdout } = spawnSync('pnpm', ['run', '--silent', 'build', '--filter=@downlink-kit/cli'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(stdout);
  process.exit(status ?? 1);
}

function step(line, program, words) {
  console.log(`$ ${line}\n`);
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
