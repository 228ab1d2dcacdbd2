import type { Pin } from '@downlink-kit/goja';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openServers, type Servers } from '../../src/index.ts';
import { essenceOf } from './essence.ts';
import { expectedWith, recordedAt, recordedCases, standInDeviations, standInDiffersIn } from './recorded.ts';

const versions: readonly [version: string, pin: Pin][] = [
  ['3.32', 'b396bb4c349d'],
  ['3.36', '58d95d85e994'],
  ['next', '793a2a65c13b'],
];
let servers: Servers;

beforeAll(async () => {
  servers = await openServers({ standIn: true, guardMs: 1500 });
});
afterAll(() => servers.close());

for (const [version, pin] of versions) {
  const listed = standInDiffersIn(pin);

  describe(`the stand-in for goja ${pin}`, () => {
    const answers = new Map<string, Answer>();

    beforeAll(async () => {
      const server = await servers.server(`the-things-stack@${version}`);
      await Promise.all(
        recordedCases.map(async ({ name, operation, script, input, compiled = false }) => {
          answers.set(name, await server.run({ operation, script, input, compiled, clock: recordedAt }));
        }),
      );
    }, 120_000);

    for (const recorded of recordedCases) {
      const { name, script } = recorded;
      const wanted = essenceOf(expectedWith(pin, recorded), script);
      const same = () => expect(essenceOf(answers.get(name)!.outcome, script)).toEqual(wanted);
      if (listed.has(name)) test(`still differs in ${name}`, () => expect(same, listed.get(name)).toThrow());
      else test(`gives what was recorded for ${name}`, same);
    }

    test('calls itself a stand-in in every answer', () => {
      expect([...answers.values()].filter(({ engine }) => !engine.stand_in)).toEqual([]);
    });

    test('gives at least 800 of the recorded outcomes', () => {
      expect(recordedCases.length - listed.size).toBeGreaterThanOrEqual(800);
    });
  });
}

describe('the deviations of the stand-in', () => {
  test('name no case that does not exist', () => {
    const names = new Set(recordedCases.map(({ name }) => name));
    expect(standInDeviations.flatMap(({ cases }) => cases).filter((name) => !names.has(name))).toEqual([]);
  });
});
