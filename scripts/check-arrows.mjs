// Package dependencies run one way, and no modules of a package import each other in a ring. `import type` and
// `export type` count as arrows between packages, but make no ring: nothing of them is left when the code runs.
import { fileURLToPath } from 'node:url';
import { arrowFaults } from './arrows/faults.mjs';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const { packages, faults } = arrowFaults(root);

for (const fault of faults) console.error(`  ✗ ${fault}`);
console.log(
  faults.length === 0
    ? `arrows: ${packages} packages lean one way, no rings of imports (type-only imports make none)`
    : `arrows: ${faults.length} wrong`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
