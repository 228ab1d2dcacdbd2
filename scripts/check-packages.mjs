// Packs every package that is published and looks at the tarballs: publint, are-the-types-wrong, readme and licence.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tarballFaults } from './packages/tarball-faults.mjs';
import { pnpm, root } from './pnpm.mjs';

const packages = fileURLToPath(new URL('packages', root));
const target = mkdtempSync(join(tmpdir(), 'downlink-packages-'));

let faulty = 0;
for (const name of readdirSync(packages)) {
  const folder = join(packages, name);
  if (!existsSync(join(folder, 'package.json'))) continue;
  const { filename, files } = pack(folder);
  const paths = files.map(({ path }) => path);
  const faults = await tarballFaults(filename, paths);
  console.log(`${faults.length === 0 ? '  ✓' : '  ✗'} ${name}`);
  for (const fault of faults) console.log(`    ${fault.replaceAll('\n', '\n    ')}`);
  if (faults.length > 0) faulty++;
}
rmSync(target, { recursive: true });
console.log(faulty === 0 ? 'packages: all can be installed' : `packages: ${faulty} at fault`);
process.exitCode = faulty === 0 ? 0 : 1;

/** Packs with pnpm, which puts versions where a workspace has `workspace:` and `catalog:`. */
function pack(folder) {
  const { status, stdout, stderr } = pnpm(['pack', '--json', '--pack-destination', target], { cwd: folder });
  if (status !== 0) throw new Error(`cannot pack ${folder}: ${stderr || stdout}`);
  return JSON.parse(stdout);
}
