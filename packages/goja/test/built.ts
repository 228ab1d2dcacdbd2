import { describe, it } from 'vitest';
import { machineGo } from '../scripts/go.mjs';
import { type PinnedEngine, pins } from '../src/index.ts';
import { readEngine } from '../src/node.ts';

/**
 * Declares the tests of every pin that is built. A pin that is not is one skipped test which says so where there is no
 * Go, and a failed one where there is.
 */
export async function describePins(subject: string, tests: (pinned: PinnedEngine) => void): Promise<void> {
  for (const pinned of pins) {
    const built = (await readEngine(pinned.pin)) !== undefined;
    describe(`goja ${pinned.pin}: ${subject}`, () => {
      if (built) return tests(pinned);
      it('is built', (context) => {
        if (machineGo() !== undefined) throw new Error('it is not in dist/engines though there is a Go: run the build');
        context.skip('there is no Go, so dist/engines lacks it; see deviations.json, "not built"');
      });
    });
  }
}
