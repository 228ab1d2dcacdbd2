import { spawnSync } from 'node:child_process';
import { root } from '../pnpm.mjs';

/** The command, as it is called from a clone. */
const COMMAND = 'pnpm -s downlink';

/** A heading over what follows. */
export function act(number, title) {
  console.log(`── ${number}. ${title}\n`);
}

/** A call of the command, and the line that a person would type for it. */
export function downlink(...words) {
  return {
    line: `${COMMAND} ${words.map(quoted).join(' ')}`,
    program: process.execPath,
    words: ['packages/cli/bin/downlink.js', ...words],
  };
}

/** An example run to its end. */
export function npmStart(folder) {
  return { line: `npm start -s --prefix ${folder}`, program: 'npm', words: ['start', '-s', '--prefix', folder] };
}

/** Shows the line of a call and runs it; what it ends with must be the status named, 0 unless told. */
export function step({ line, program, words }, { status: expected = 0, env = {} } = {}) {
  show([...Object.entries(env).map(([name, value]) => `${name}=${value}`), line].join(' '));
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DOWNLINK_COMMAND: COMMAND, ...env },
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== expected) process.exit(status || 1);
  console.log();
}

export function show(line) {
  console.log(`$ ${line}`);
}

/** A word as a POSIX shell takes it. */
function quoted(word) {
  return /^[\w./:=@,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
