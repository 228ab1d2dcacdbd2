// What is wrong with a packed package, as those who install it would find.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const require = createRequire(import.meta.url);
const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');

/**
 * Types are looked at last, and only where all else is sound: that takes seconds.
 *
 * @param {string} tarball its path
 * @param {string[]} files the names of the files in it
 * @returns {Promise<string[]>} a sentence for each fault
 */
export async function tarballFaults(tarball, files) {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  const said = messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
  const faults = [...missingFiles(files), ...said];
  return faults.length > 0 ? faults : wrongTypes(tarball, pkg);
}

/** Readme and licence go with every package. */
function missingFiles(files) {
  return ['README.md', 'LICENSE'].filter((name) => !files.includes(name)).map((name) => `has no ${name}`);
}

/** Types as Node's own resolution finds them; a package that exports no module has none. */
function wrongTypes(tarball, { exports = {} }) {
  if (!('.' in exports)) return [];
  const words = [attw, tarball, '--profile', 'node16', '--format', 'ascii', '--no-color', '--no-emoji'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return status === 0 ? [] : [`attw: ${(stdout + stderr).trim()}`];
}
