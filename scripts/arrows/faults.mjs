// All that is wrong with the arrows of a repository.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importCycles } from './cycles.mjs';
import { wrongArrows } from './package-arrows.mjs';

/** @returns {{ packages: number, faults: string[] }} how many packages were looked at, and a sentence for each fault */
export function arrowFaults(root) {
  const sources = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'src'))
    .filter((folder) => existsSync(folder));
  const rings = sources.flatMap(importCycles).map((ring) => ring.map((file) => relative(root, file)).join('\n    → '));
  const faults = [...wrongArrows(root), ...rings.map((ring) => `a ring of imports:\n      ${ring}`)];
  return { packages: sources.length, faults };
}
