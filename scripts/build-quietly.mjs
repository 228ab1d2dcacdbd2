// Builds a package and what it leans on, in silence unless that fails.
import { pnpm } from './pnpm.mjs';

/** @param {string} name the package, as in `@downlink-kit/cli` */
export function buildQuietly(name) {
  console.error(`Building ${name} …`);
  const { status, stdout } = pnpm(['run', '--silent', 'build', `--filter=${name}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) return;
  process.stderr.write(stdout);
  process.exit(status ?? 1);
}
