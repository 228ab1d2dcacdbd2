import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import { FORMATTER_NAMES } from '../script/functions.ts';
import { declaresDevice, exportsDevice, holdsDevice, type LoadModule, loadDevice } from './device.ts';
import { chirpStackExamples } from './examples-json.ts';
import { type Loaded, unloaded } from './loaded.ts';
import { describesCodec, loadLorawanDevices } from './lorawan-devices.ts';
import { aroundScript, loadPackage } from './package.ts';
import { readText } from './read-text.ts';
import { isWithin, leadsOut } from './within.ts';

const SKIPPED = new Set(['node_modules', '.git', 'dist', 'coverage']);
const SCRIPTS = new Set(['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']);
const SPEAKS_OF_FORMATTERS = new RegExp(`\\b(?:${FORMATTER_NAMES.join('|')})\\b`);
/** Tests, and declarations of types. */
const PASSED_OVER = /(?:^|[._-])(?:test|spec)s?\.[cm]?[jt]s$|\.d\.[cm]?ts$/;
/** The name by which a module that is found in a folder says that it may be run. */
const DEVICE = /(?:^|[./\\])device\.[cm]?[jt]s$/;

/** Loads the formatters of a path, one after the other: of a file, or of all files in a folder. */
export function load(path: string, loadModule?: LoadModule): AsyncGenerator<Loaded> {
  return loadAll([path], loadModule);
}

/** Loads the formatters of several paths; what was loaded by one of them is left out of the others. */
export async function* loadAll(paths: readonly string[], loadModule?: LoadModule): AsyncGenerator<Loaded> {
  const seen = new Set<string>();
  for (const path of paths) {
    const before = [...seen];
    const root = (await isFolder(path)) ? path : dirname(path);
    let count = 0;
    for await (const loaded of loadPath(path, { named: true, root, seen, loadModule })) {
      count += 1;
      yield loaded;
    }
    const real = await realpath(path).catch(() => path);
    if (count === 0 && !before.some((one) => isWithin(one, real)))
      yield unloaded(path, 'nothing-here', `there is nothing to test in ${path}: no formatter, device or package`);
  }
}

/** On what way a path was come to. */
interface Way {
  /** Whether the path itself was named, and not found in a folder. */
  readonly named: boolean;
  /** The folder that is walked, or that holds the file that was named. */
  readonly root: string;
  readonly seen: Set<string>;
  readonly loadModule: LoadModule | undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function* loadPath(path: string, way: Way): AsyncGenerator<Loaded> {
  const { named, root, seen } = way;
  const place = await placeOf(path);
  if ('finding' in place) {
    yield { path, kind: 'none', findings: [place.finding] };
    return;
  }
  if (seen.has(place.real)) {
    if (place.isLink && place.isFolder)
      yield unloaded(path, 'broken-link', `${path} is a link to a folder that was read already, perhaps in a circle`);
    return;
  }
  seen.add(place.real);
  if (!named && place.isLink) {
    const out = await leadsOut(path, path, [root]);
    if (out !== undefined) {
      yield out;
      return;
    }
  }
  if (place.isFolder) yield* loadFolder(path, way);
  else yield* loadFile(path, way);
}

type Place =
  | { readonly real: string; readonly isFolder: boolean; readonly isLink: boolean }
  | { readonly finding: Finding };

async function placeOf(path: string): Promise<Place> {
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  try {
    const found = await stat(path);
    return { real: await realpath(path), isFolder: found.isDirectory(), isLink };
  } catch (error) {
    const circle = (error as NodeJS.ErrnoException).code === 'ELOOP';
    const message = !isLink
      ? `there is no ${path}`
      : circle
        ? `${path} is a link that leads in a circle`
        : `${path} is a link to what is not there`;
    return { finding: { rule: isLink ? 'broken-link' : 'missing-file', severity: 'error', message } };
  }
}

async function* loadFolder(folder: string, way: Way): AsyncGenerator<Loaded> {
  const listed = await readdir(folder).catch((error: Error) => error);
  if (listed instanceof Error) {
    yield unloaded(folder, 'missing-file', `${folder} cannot be read: ${listed.message}`);
    return;
  }
  const names = listed.filter((name) => !SKIPPED.has(name) && !name.startsWith('.')).sort();
  const paths = names.map((name) => join(folder, name));
  if (
    names.includes('examples.json') &&
    names.some((name) => name === 'index.js' || name === 'main.js' || name === 'package.json')
  ) {
    const loaded = await loadPackage(folder, way.root);
    way.seen.add(await realpath(loaded.path).catch(() => loaded.path));
    yield loaded;
  }
  // Descriptions first: the scripts that they name come with their examples.
  for (const path of [
    ...paths.filter((one) => /\.ya?ml$/.test(one)),
    ...paths.filter((one) => !/\.ya?ml$/.test(one)),
  ]) {
    yield* loadPath(path, { ...way, named: false });
  }
}

async function* loadFile(path: string, way: Way): AsyncGenerator<Loaded> {
  const { named, loadModule } = way;
  const extension = extname(path);
  if (/^\.ya?ml$/.test(extension)) {
    yield* loadDescription(path, way);
    return;
  }
  if (extension === '.json') {
    yield* named ? loadNamedJson(path, way) : loadFoundJson(path);
    return;
  }
  if (!named && (!SCRIPTS.has(extension) || PASSED_OVER.test(path))) return;
  const read = await readText(path);
  if ('finding' in read) {
    yield { path, kind: 'none', findings: [read.finding] };
    return;
  }
  if (declaresDevice(read.text)) {
    if (named || DEVICE.test(path)) yield await loadDevice(path, loadModule);
    else if (exportsDevice(read.text)) yield notRun(path);
    return;
  }
  if (!named && (!SPEAKS_OF_FORMATTERS.test(read.text) || extension.endsWith('ts'))) return;
  yield await loadScript(path, read.text, way.root);
}

/** A module is code, and the walk of a folder runs none that was not meant to be. */
function notRun(path: string): Loaded {
  const message = `${path} may declare a device, and was not run: name it, or call it device${extname(path)}`;
  return { path, kind: 'none', findings: [{ rule: 'not-run', severity: 'info', message }] };
}

async function loadScript(path: string, script: string, root: string): Promise<Loaded> {
  const findings: Finding[] = [];
  const around = await aroundScript(path, root, findings);
  const tests = await Promise.all(
    ['encode', 'decode'].map(async (way) => {
      const test = join(dirname(path), `test_${way}_${basename(path, extname(path))}.json`);
      const out = await leadsOut(test, path, [dirname(path), root]);
      findings.push(...(out?.findings ?? []));
      if (out !== undefined) return [];
      const file = await readText(test);
      if ('finding' in file) return [];
      const read = chirpStackExamples(file.text, test);
      findings.push(...read.findings);
      return read.examples;
    }),
  );
  const examples = [...around.examples, ...tests.flat()];
  return { path, kind: tests.flat().length > 0 ? 'chirpstack' : 'script', script, ...around, examples, findings };
}

async function* loadDescription(path: string, { named, root, seen }: Way): AsyncGenerator<Loaded> {
  const read = await readText(path);
  if ('finding' in read) {
    if (named) yield { path, kind: 'none', findings: [read.finding] };
    return;
  }
  if (!describesCodec(read.text)) {
    if (named)
      yield unloaded(
        path,
        'broken-yaml',
        `${path} describes no codec: it has neither uplinkDecoder, downlinkEncoder nor downlinkDecoder`,
      );
    return;
  }
  for (const loaded of await loadLorawanDevices(path, read.text, root)) {
    seen.add(await realpath(loaded.path).catch(() => loaded.path));
    yield loaded;
  }
}

/** A device as JSON, the tests of a ChirpStack codec, or the examples of a package. */
async function* loadNamedJson(path: string, way: Way): AsyncGenerator<Loaded> {
  const test = /^test_(?:encode|decode)_(.+)\.json$/.exec(basename(path));
  if (test !== null) yield* loadPath(join(dirname(path), `${test[1]}.js`), way);
  else if (basename(path) === 'examples.json') yield await loadPackage(dirname(path), way.root);
  else {
    const read = await readText(path);
    if ('finding' in read) yield { path, kind: 'none', findings: [read.finding] };
    else yield await loadDevice(path, async () => JSON.parse(read.text));
  }
}

/** A device as JSON, which is only data; what else a folder has of JSON is passed over. */
async function* loadFoundJson(path: string): AsyncGenerator<Loaded> {
  const read = await readText(path);
  if ('text' in read && holdsDevice(read.text)) yield await loadDevice(path, async () => JSON.parse(read.text));
}
