import type { Pin } from '@downlink-kit/goja';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openServers } from '../../src/index.ts';
import { expectedWith, isChangedLater, type RecordedCase, recordedAt, recordedCases } from './recorded.ts';

const servers = await openServers({ guardMs: 1500 });
afterAll(() => servers.close());

const changed = recordedCases.filter(isChangedLater);

const versions: readonly [version: string, cases: readonly RecordedCase[]][] = [
  ['3.32', recordedCases],
  ['3.36', changed],
  ['next', changed],
];

for (const [version, cases] of versions) {
  const server = await servers.server(`the-things-stack@${version}`);
  const { pin } = server.profile.engine as { pin: Pin };

  describe.skipIf(server.engine.stand_in)(`the-things-stack@${version} in goja ${pin}, where that is built`, () => {
    const answers = new Map<string, Answer>();

    beforeAll(async () => {
      await Promise.all(
        cases.map(async ({ name, operation, script, input, compiled = false }) => {
          answers.set(name, await server.run({ operation, script, input, compiled, clock: recordedAt }));
        }),
      );
    }, 240_000);

    for (const recorded of cases) {
      const wanted = expectedWith(pin, recorded);
      test(`gives what was recorded for ${recorded.name}`, () => {
        expect(comparable(answers.get(recorded.name)!.outcome)).toEqual(comparable(wanted));
      });
    }
  });
}

/** Column and pc of frames named `main` may differ: the wrapper's own text is not part of the contract. */
function comparable(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/(main \(<eval>:\d+):\d+\(\d+\)/g, '$1'));
}
