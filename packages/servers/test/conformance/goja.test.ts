import type { Pin } from '@downlink-kit/goja';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openServers } from '../../src/index.ts';
import { expectedWith, type RecordedCase, recordedCases } from './recorded.ts';

const recordedAt = Date.parse('2026-01-02T03:04:05.006Z');
const servers = await openServers({ guardMs: 1500 });
afterAll(() => servers.close());

/** What the wrapper of 3.33.1 and later gives `decodeUplink`: the cases were recorded with that of 3.32.1 (tts-formatters §16). */
const withReceiveTime: { readonly [name: string]: readonly string[] } = {
  'decodeUplink/input/keys-of-input': ['bytes,fPort,recvTime'],
  'decodeUplink/input/receive-time': ['true'],
  'decodeUplink/input/no-bytes': ['{"bytes":[],"fPort":0,"recvTime":"2026-01-02T03:04:05.006Z"}'],
};
const changed = recordedCases.filter(
  ({ name, expect_by_pin }) => expect_by_pin !== undefined || name in withReceiveTime,
);

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
      const warnings = version === '3.32' ? undefined : withReceiveTime[recorded.name];
      const wanted = warnings === undefined ? expectedWith(pin, recorded) : { ...recorded.expect, warnings };
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
