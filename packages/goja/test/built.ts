import { describe, it } from 'vitest';
import { machineGo } from '../scripts/go.mjs';
import { type PinnedEngine, pins } from '../src/index.ts';
import { readEngine } from '../src/node.ts';

/**
 * Declares tests of a subject for every pin that is built. A pin that is not is one skipped test which says so, as
 * deviations.json does under "notBuilt"; in CI, where there is a Go, it fails.
 */
export async function describePins(subject: string, tests: (pinned: PinnedEngine) => void): Promise<void> {
  for (const pinned of pins) {
    const built = (await readEngine(pinned.pin)) !== undefined;
    describe(`goja ${pinned.pin}: ${subject}`, () => {
      if (built) return tests(pinned);
      it('is not tested, as dist/engines lacks it: run the build, which says why', ({ skip }) => {
        if (process.env.CI && machineGo() !== undefined) throw new Error('there is a Go, and yet it was not built');
        skip();
      });
    });
  }
}
