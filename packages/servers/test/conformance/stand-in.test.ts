import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openServers, type Servers } from '../../src/index.ts';
import { essenceOf } from './essence.ts';
import { deviationsIn, recordedCases } from './recorded.ts';

const deviations = deviationsIn('./stand-in-deviations.json');
const listed = new Map(deviations.flatMap(({ reason, cases }) => cases.map((name) => [name, reason])));
const answers = new Map<string, Answer>();
let servers: Servers;

beforeAll(async () => {
  servers = await openServers({ standIn: true, guardMs: 1500 });
  const server = await servers.server('the-things-stack@3.32');
  await Promise.all(
    recordedCases.map(async ({ name, operation, script, input, compiled }) => {
      const settings = compiled === undefined ? {} : { compiled };
      answers.set(name, await server.run({ operation, script, input, ...settings }));
    }),
  );
}, 120_000);
afterAll(() => servers.close());

describe('the stand-in for goja', () => {
  for (const { name, script, expect: recorded } of recordedCases) {
    const same = () => expect(essenceOf(answers.get(name)!.outcome, script)).toEqual(essenceOf(recorded, script));
    if (listed.has(name)) test(`still differs in ${name}`, () => expect(same, listed.get(name)).toThrow());
    else test(`gives what was recorded for ${name}`, same);
  }

  test('calls itself a stand-in in every answer', () => {
    expect([...answers.values()].filter(({ engine }) => !engine.stand_in)).toEqual([]);
  });

  test('gives at least 800 of the recorded outcomes', () => {
    expect(recordedCases.length - listed.size).toBeGreaterThanOrEqual(800);
  });

  test('has no deviation for a case that does not exist', () => {
    const names = new Set(recordedCases.map(({ name }) => name));
    expect([...listed.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
