import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const fakeGo = join(home, 'test/fake-go');
const nodeAlone = dirname(process.execPath);

let work: string;
let log: string;
let root: string;

beforeEach(() => {
  // A copy, so that sources can be changed.
  work = mkdtempSync(join(tmpdir(), 'goja-build-'));
  for (const part of ['go', 'scripts', 'pins.json']) cpSync(join(home, part), join(work, part), { recursive: true });
  log = join(work, 'builds.log');
  root = join(work, 'goroot');
  mkdirSync(join(root, 'lib/wasm'), { recursive: true });
  mkdirSync(join(root, 'licensed'));
  writeFileSync(join(root, 'lib/wasm/wasm_exec.js'), 'globalThis.Go = class {};');
  writeFileSync(join(root, 'LICENSE'), 'the licence of Go');
  writeFileSync(join(root, 'licensed/LICENSE'), 'the licence of a module');
});
afterEach(() => rmSync(work, { recursive: true }));

function build(args: readonly string[] = [], { lacks = '', path = [fakeGo, nodeAlone], more = {} } = {}) {
  const env = { PATH: path.join(delimiter), FAKE_GO_LACKS: lacks, FAKE_GO_LOG: log, FAKE_GO_ROOT: root, ...more };
  const run = spawnSync(process.execPath, [join(work, 'scripts/build.mjs'), ...args], { env, encoding: 'utf8' });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
}

const builds = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
const engines = () => join(work, 'dist/engines');
const recordOf = (pin: string) => JSON.parse(readFileSync(join(engines(), pin, 'build.json'), 'utf8'));

it('builds each pin with the Go that it asks for, and says nothing', () => {
  expect(build()).toEqual({ status: 0, said: '' });
  expect(builds()).toEqual([
    '-modfile=pins/b396bb4c349d.mod go1.24.13',
    '-modfile=pins/58d95d85e994.mod go1.24.13',
    '-modfile=pins/793a2a65c13b.mod go1.25.8',
  ]);
  expect(recordOf('793a2a65c13b')).toMatchObject({ toolchain: 'go1.25.8', built_with: 'go1.25.8' });
});

it('builds the one pin that is asked for, compressed, with its glue and the notices of what is in it', () => {
  build(['--pin', '58d95d85e994']);
  const folder = join(engines(), '58d95d85e994');
  expect(readdirSync(engines())).toEqual(['58d95d85e994']);
  expect(readdirSync(folder).sort()).toEqual(['NOTICE', 'build.json', 'engine.wasm.gz', 'glue.js']);
  expect(gunzipSync(readFileSync(join(folder, 'engine.wasm.gz'))).toString()).toBe('an engine of go1.24.13');
  const notice = readFileSync(join(folder, 'NOTICE'), 'utf8');
  expect(notice).toMatch(/Go programming language, go1\.24\.13, LICENSE[\s\S]*the licence of Go/);
  expect(notice).toMatch(/example\/licensed v1\.2\.3, LICENSE[\s\S]*the licence of a module/);
});

it('builds the pins that the environment names, where no argument does', () => {
  const more = { GOJA_PINS: '58d95d85e994,793a2a65c13b' };
  build([], { more });
  expect(readdirSync(engines()).sort()).toEqual(['58d95d85e994', '793a2a65c13b']);
  build(['--pin', 'b396bb4c349d'], { more });
  expect(readdirSync(engines())).toHaveLength(3);
});

it('makes a module of wasm_exec.js that leaves the globals alone', async () => {
  build(['--pin', 'b396bb4c349d']);
  const glue = join(engines(), 'b396bb4c349d/glue.js');
  const script = `import(${JSON.stringify(glue)}).then((m) => console.log(typeof m.createGo({}), typeof globalThis.Go))`;
  expect(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' }).trim()).toBe('function undefined');
});

it.for([
  ['nothing changed', () => {}, 1],
  ['a test of the Go sources changed', () => writeFileSync(join(work, 'go/bridge/new_test.go'), 'package bridge'), 1],
  ['the requirements of another pin changed', () => writeFileSync(join(work, 'go/pins/793a2a65c13b.sum'), ''), 1],
  ['a Go source changed', () => writeFileSync(join(work, 'go/bridge/new.go'), 'package bridge'), 2],
  ['its requirements changed', () => writeFileSync(join(work, 'go/pins/b396bb4c349d.sum'), ''), 2],
] as const)('has built a pin this often when %s', ([, change, times]) => {
  build(['--pin', 'b396bb4c349d']);
  change();
  build(['--pin', 'b396bb4c349d']);
  expect(builds()).toHaveLength(times);
});

it('keeps what is built once Go is gone', () => {
  build();
  expect(build([], { path: [nodeAlone] })).toEqual({ status: 0, said: '' });
});

it('keeps a fallback once Go is gone, and says what it is', () => {
  const pin = ['--pin', 'b396bb4c349d'];
  build(pin, { lacks: 'go1.24.13' });
  expect(build(pin, { path: [nodeAlone] })).toEqual({
    status: 0,
    said: "goja b396bb4c349d is built with go1.26.0, as go1.24.13 cannot be had: some outcomes differ from the server's\n",
  });
});

it.for([
  ['there is no Go', { path: [nodeAlone] }],
  ['the modules cannot be had', { lacks: 'modules' }],
] as const)('removes what is built of other sources where %s, since the stand-in is to take its place', ([, lack]) => {
  build();
  writeFileSync(join(work, 'go/bridge/new.go'), 'package bridge');
  expect(build([], { ...('path' in lack ? { path: [...lack.path] } : lack) }).said).toContain('run in the stand-in');
  expect(readdirSync(engines())).toEqual([]);
});

it('says in one line that there is no Go and what that means, and succeeds', () => {
  const { status, said } = build([], { path: [nodeAlone] });
  expect(status).toBe(0);
  expect(said.trim().split('\n')).toEqual([
    'goja b396bb4c349d, 58d95d85e994, 793a2a65c13b not built: no Go from 1.21 on is installed; ' +
      "The Things Stack's formatters run in the stand-in, QuickJS, until it is",
  ]);
});

it('says in one line that the modules cannot be had, and succeeds', () => {
  const { status, said } = build([], { lacks: 'modules' });
  expect(status).toBe(0);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toMatch(/not built: x@v1: connection refused; The Things Stack's formatters run in the stand-in/);
});

it('falls back on the Go of the machine, says so and records it', () => {
  const { status, said } = build(['--pin', 'b396bb4c349d'], { lacks: 'go1.24.13' });
  expect(status).toBe(0);
  expect(said.trim().split('\n')).toEqual([
    "goja b396bb4c349d is built with go1.26.0, as go1.24.13 cannot be had: some outcomes differ from the server's",
  ]);
  expect(recordOf('b396bb4c349d')).toMatchObject({ toolchain: 'go1.24.13', built_with: 'go1.26.0' });
});

it('does not build a fallback again, until the Go that was asked for can be had', () => {
  const pin = ['--pin', 'b396bb4c349d'];
  build(pin, { lacks: 'go1.24.13' });
  build(pin, { lacks: 'go1.24.13' });
  expect(builds()).toHaveLength(1);
  build(pin);
  expect(recordOf('b396bb4c349d').built_with).toBe('go1.24.13');
});

it('fails where our own Go does not compile, and leaves no half engine', () => {
  const { status, said } = build(['--pin', 'b396bb4c349d'], { lacks: 'sense' });
  expect(status).toBe(1);
  expect(said).toContain('goja b396bb4c349d does not compile:\n./main_js.go:1:1: syntax error');
  expect(readdirSync(engines())).toEqual([]);
});

it('refuses a pin that there is not', () => {
  const { status, said } = build(['--pin', 'abc']);
  expect(status).toBe(1);
  expect(said.trim()).toBe('--pin abc: there is no such pin; take one of b396bb4c349d, 58d95d85e994, 793a2a65c13b');
  const named = build([], { more: { GOJA_PINS: '' } });
  expect(named).toMatchObject({ status: 1, said: expect.stringMatching(/^GOJA_PINS : there is no such pin/) });
});
