// Builds the artefacts of every example into its generated/ folder, with the packages as they are built. A file
// generate.json beside a device says which targets, and which commands a target leaves out, and why.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { build, targetNames } from '../packages/publish/dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const jiti = createJiti(import.meta.url);

const devices = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?:^|[\\/])device\.ts$/.test(path) && !path.includes('node_modules'))
  .sort();

for (const path of devices) {
  const folder = join(root, 'examples', dirname(path));
  const device = await jiti.import(join(root, 'examples', path), { default: true });
  const plan = planOf(folder);
  const out = join(folder, 'generated');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const [target, { without = [] }] of Object.entries(plan)) {
    const all = device.$device.commands;
    const stranger = without.find((name) => !all.includes(name));
    if (stranger !== undefined) throw new Error(`${path}: generate.json leaves out ${stranger}, which is no command`);
    const commands = all.filter((name) => !without.includes(name));
    for (const { name, text } of build(device, target, { commands })) {
      writeFileSync(join(out, name), text);
      console.log(`${join(dirname(path), 'generated', name)} ${Buffer.byteLength(text)} bytes`);
    }
  }
}

function planOf(folder) {
  const file = join(folder, 'generate.json');
  if (!existsSync(file)) return Object.fromEntries(targetNames.map((name) => [name, {}]));
  return JSON.parse(readFileSync(file, 'utf8')).targets;
}
