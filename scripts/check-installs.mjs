// Installs the packed packages into empty projects, with npm and with pnpm, and uses them as those who install them do:
// from an ES module, from CommonJS, from TypeScript, and by the `downlink` command.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm, root } from './pnpm.mjs';

const packages = fileURLToPath(new URL('packages', root));
const uses = fileURLToPath(new URL('scripts/installs', root));
const shell = process.platform === 'win32';
const scratch = mkdtempSync(join(tmpdir(), 'downlink-installs-'));

const strict = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', 'use.ts'];
const ways = [
  ['an ES module', 'node', ['use.mjs']],
  ['CommonJS', 'node', ['use.cjs']],
  ['TypeScript', 'npx', ['--no-install', 'tsc', ...strict]],
  ['the command', 'npx', '--no-install downlink encode valve.mjs open --zone 2 --minutes 30'.split(' '), 'AgIAHg=='],
];
const managers = {
  npm: (cwd) =>
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, shell, encoding: 'utf8' }),
  pnpm: (cwd) => pnpm(['install', '--ignore-workspace', '--prefer-offline', '--loglevel=error'], { cwd }),
};

const tarballs = readdirSync(packages)
  .filter((name) => existsSync(join(packages, name, 'package.json')))
  .map((name) => pack(join(packages, name)));

let faulty = 0;
for (const [manager, install] of Object.entries(managers)) {
  const project = emptyProject(manager);
  say(`installed with ${manager}`, install(project));
  for (const [way, program, words, expected = ''] of ways) {
    const ran = spawnSync(program, words, { cwd: project, shell, encoding: 'utf8' });
    say(`  used from ${way}`, ran, ran.stdout?.includes(expected));
  }
}
rmSync(scratch, { recursive: true });
console.log(faulty === 0 ? 'installs: all packages work' : `installs: ${faulty} at fault`);
process.exitCode = faulty === 0 ? 0 : 1;

/** Packs with pnpm, which puts versions where a workspace has `workspace:` and `catalog:`. */
function pack(folder) {
  const { status, stdout, stderr } = pnpm(['pack', '--json', '--pack-destination', scratch], { cwd: folder });
  if (status !== 0) throw new Error(`cannot pack ${folder}: ${stderr || stdout}`);
  const { name, filename } = JSON.parse(stdout);
  return [name, `file:${filename}`];
}

function emptyProject(name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  cpSync(uses, folder, { recursive: true });
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { typescript, '@types/node': types } = devDependencies;
  const dependencies = Object.fromEntries(tarballs);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name,
      private: true,
      type: 'module',
      dependencies,
      devDependencies: { typescript, '@types/node': types },
      // The packages name each other by version, which no registry has yet.
      pnpm: { overrides: dependencies },
    }),
  );
  return folder;
}

function say(what, { status, stdout, stderr }, fits = true) {
  const isFine = status === 0 && fits;
  console.log(`${isFine ? '  ✓' : '  ✗'} ${what}`);
  if (isFine) return;
  console.log(`${stdout}${stderr}`.trim().replaceAll(/^/gm, '      '));
  faulty++;
}
