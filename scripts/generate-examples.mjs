// Builds the artefacts of every example's device into its generated/ folder. A file generate.json beside a device says
// which targets, and which commands a target leaves out, and why; without it, all of everything.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { buildQuietly } from './build-quietly.mjs';

buildQuietly('@downlink-kit/publish');
const { build, targetNames } = await import('../packages/publish/dist/index.js');

const root = fileURLToPath(new URL('..', import.meta.url));
const jiti = createJiti(import.meta.url);

const devices = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])device\.ts$/.test(path) && !path.includes('node_modules'))
  .sort();

for (const path of devices) {
  const folder = join(root, 'examples', dirname(path));
  const device = await jiti.import(join(root, 'examples', path), { default: true });
  const files = Object.entries(planOf(folder)).flatMap(([target, { without = [] }]) =>
    filesOf(path, device, target, without),
  );
  const out = join(folder, 'generated');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const { name, text } of files) writeFileSync(join(out, name), text);
}

function filesOf(path, device, target, without) {
  const all = device.$device.commands;
  const stranger = without.find((name) => !all.includes(name));
  if (stranger !== undefined) throw new Error(`${path}: generate.json leaves out ${stranger}, which is no command`);
  try {
    return build(device, target, { commands: all.filter((name) => !without.includes(name)) });
  } catch (error) {
    throw new Error(`${path}, ${target}: ${error.message}`, { cause: error });
  }
}

function planOf(folder) {
  const file = join(folder, 'generate.json');
  if (!existsSync(file)) return Object.fromEntries(targetNames.map((name) => [name, {}]));
  return JSON.parse(readFileSync(file, 'utf8')).targets;
}
