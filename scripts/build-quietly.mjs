// Builds a package and what it leans on, in silence but for what the engines' build has to say, unless that fails.
import { engineNotices } from './engine-notices.mjs';
import { pnpm } from './pnpm.mjs';

/** The engine of the newest release of The Things Stack, which the command takes unless told; `npm test` builds all. */
const USUAL_PIN = '58d95d85e994';

/** @param {string} name the package, as in `@downlink-kit/cli` */
export function buildQuietly(name) {
  console.error(`Building ${name} …`);
  const { status, stdout } = pnpm(['run', '--silent', 'build', `--filter=${name}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { GOJA_PINS: USUAL_PIN, ...process.env },
  });
  for (const notice of engineNotices(stdout)) console.error(notice);
  if (status === 0) return;
  process.stderr.write(stdout);
  process.exit(status ?? 1);
}
