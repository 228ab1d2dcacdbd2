import { spawnSync } from 'node:child_process';

/** What any Go has to be, to fetch the toolchain that a pin asks for. */
export const oldestGo = '1.21';

const patience = 15 * 60_000;

/** Nothing that a user set may change what is built: GOWASM=satconv, for one, changes answers. */
const settings = {
  GOOS: 'js',
  GOARCH: 'wasm',
  GOWASM: '',
  GOEXPERIMENT: '',
  GOFLAGS: '-buildvcs=false',
  GOWORK: 'off',
};

/** Runs the go command with one toolchain: its output, or the first line that says what went wrong. */
export function go(toolchain, args, options = {}) {
  const env = { ...process.env, ...settings, GOTOOLCHAIN: toolchain };
  const { status, error, stdout, stderr } = spawnSync('go', args, {
    ...options,
    env,
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 2 ** 28,
  });
  if (error) return { ok: false, reason: error.message, stderr: '' };
  if (status !== 0) return { ok: false, reason: firstLine(stderr), stderr };
  return { ok: true, output: stdout.trim() };
}

/** The Go on this machine, `go1.26.8` for example, or undefined where there is none that is new enough. */
export function machineGo() {
  const found = go('local', ['env', 'GOVERSION']);
  if (!found.ok) return undefined;
  const [, major, minor] = /^go(\d+)\.(\d+)/.exec(found.output) ?? [];
  const [oldestMajor, oldestMinor] = oldestGo.split('.');
  return Number(major) > Number(oldestMajor) || Number(minor) >= Number(oldestMinor) ? found.output : undefined;
}

/** The toolchain asked for, or the machine's own where that one cannot be had. */
export function toolchainFor(asked) {
  return go(asked, ['version']).ok ? asked : 'local';
}

function firstLine(stderr) {
  const lines = stderr.split('\n').filter((line) => line !== '' && !/^(#|go: downloading)/.test(line));
  return (lines[0] ?? 'no reason given').replace(/^go: /, '').slice(0, 200);
}
