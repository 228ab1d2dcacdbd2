import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { digestOf } from './digest.mjs';
import { go, machineGo, oldestGo, toolchainFor } from './go.mjs';
import { noticeOf } from './notice.mjs';

/** Stripped of symbols and of the paths of the machine that builds. */
const recipe = ['build', '-trimpath', '-ldflags=-s -w'];

const listed = '{{with .Module}}{{if .Version}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}';

/** Builds one pin into `engines/<pin>`; says what was done, and throws where our own Go does not compile. */
export function buildPin(pinned, { sources, engines }) {
  const target = join(engines, pinned.pin);
  const digest = digestOf(sources, pinned);
  const before = readBuild(target);
  const isOfTheseSources = before?.digest === digest;
  if (isOfTheseSources && before.built_with === pinned.toolchain) return { done: 'kept' };

  /** What stands there and is of other sources must not be taken for this one. */
  function missing(reason) {
    if (isOfTheseSources) return { done: 'kept', built_with: before.built_with };
    rmSync(target, { recursive: true, force: true });
    return { done: 'missing', reason };
  }

  if (machineGo() === undefined) return missing(`no Go from ${oldestGo} on is installed`);
  const toolchain = toolchainFor(pinned.toolchain);
  const run = (args) => go(toolchain, args, { cwd: sources });
  const built_with = run(['env', 'GOVERSION']).output;
  if (isOfTheseSources && before.built_with === built_with) return { done: 'kept', built_with };

  const requirements = `-modfile=${join('pins', `${pinned.pin}.mod`)}`;
  const packages = run(['list', requirements, '-deps', '-f', listed, '.']);
  if (!packages.ok) return missing(packages.reason);

  mkdirSync(engines, { recursive: true });
  const draft = mkdtempSync(join(engines, `.${pinned.pin}-`));
  try {
    const wasm = join(draft, 'engine.wasm');
    const [build, ...flags] = recipe;
    const built = run([build, requirements, ...flags, '-o', wasm, '.']);
    if (!built.ok) throw new Error(`goja ${pinned.pin} does not compile:\n${built.stderr}`);
    const goRoot = run(['env', 'GOROOT']).output;
    writeFileSync(`${wasm}.gz`, gzipSync(readFileSync(wasm), { level: constants.Z_BEST_COMPRESSION }));
    rmSync(wasm);
    writeFileSync(join(draft, 'glue.js'), glueOf(goRoot));
    writeFileSync(join(draft, 'NOTICE'), noticeOf(packages.output.split('\n'), goRoot, built_with));
    writeFileSync(join(draft, 'build.json'), `${JSON.stringify({ ...pinned, built_with, digest }, null, 2)}\n`);
    rmSync(target, { recursive: true, force: true });
    chmodSync(draft, 0o755);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { done: 'built', built_with };
}

function readBuild(target) {
  try {
    return JSON.parse(readFileSync(join(target, 'build.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Go's own wasm_exec.js as a module, which sees only the globals that it is given. */
function glueOf(goRoot) {
  const text = [join(goRoot, 'lib/wasm'), join(goRoot, 'misc/wasm')].map(readGlue).find((found) => found !== undefined);
  if (text === undefined) throw new Error(`${goRoot} has no wasm_exec.js`);
  const shadows = '\tconst { fs, process, path, crypto, performance, console } = globalThis;\n';
  return `export function createGo(globalThis) {\n${shadows}${text}\n\treturn globalThis.Go;\n}\n`;
}

function readGlue(folder) {
  try {
    return readFileSync(join(folder, 'wasm_exec.js'), 'utf8');
  } catch {
    return undefined;
  }
}
