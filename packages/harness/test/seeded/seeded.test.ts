import { afterAll, describe, expect, test } from 'vitest';
import type { LawReport } from '../../src/report/report.ts';
import { type Fault, faults } from './faults.ts';
import { brokenIn, openJudge, planted, sound } from './judge.ts';

/** The seeds that every formatter is judged from; `DOWNLINK_SEEDS` names others. */
const SEEDS = (process.env.DOWNLINK_SEEDS ?? '1,20261124,77').split(',').map(Number);

const { judge, close } = await openJudge();
afterAll(close);

// Several at a time, so that one is judged while the inputs of another are drawn.
describe.concurrent.each(SEEDS)('from seed %i', (seed) => {
  test.each(['valve', 'thermostat', 'lamp', 'relay', 'meter'] as const)('the sound %s gives no alarm', async (of) => {
    expect(brokenIn(await judge(`${of}.js`, sound(of), seed))).toEqual([]);
  });

  test.each(faults)('$name in the $of: $breaks', async (fault) => {
    const { of, breaks, too = [] } = fault;
    const { laws, findings } = await judge(`${of}.js`, planted(fault), seed);
    const broken = brokenIn({ laws, findings });
    expect(broken).toContain(breaks);
    expect(broken.filter((name) => name !== breaks && !too.includes(name))).toEqual([]);
    expectLeast(fault, laws);
  });
});

/** What broke a law is one of the least inputs that the row states; a row of a rule alone states none. */
function expectLeast({ breaks, too = [], least = [] }: Fault, laws: readonly LawReport[]): void {
  const law = laws.find((one) => one.law === breaks) ?? laws.find((one) => too.includes(one.law));
  const { input, beside } = law?.counterexample ?? {};
  if (input !== undefined) expect([least].flat()).toContainEqual(beside === undefined ? { input } : { input, beside });
  else expect(least).toEqual([]);
}
