import { afterAll, describe, expect, test } from 'vitest';
import { faults } from './faults.ts';
import { brokenIn, openJudge, planted, sound } from './judge.ts';

/** The seeds that every formatter is judged from; `DOWNLINK_SEEDS` names others. */
const SEEDS = (process.env.DOWNLINK_SEEDS ?? '1,20261124,77').split(',').map(Number);

const { judge, close } = await openJudge();
afterAll(close);

describe.each(SEEDS)('from seed %i', (seed) => {
  test.each(['valve', 'thermostat', 'lamp', 'relay', 'meter'] as const)('the sound %s gives no alarm', async (of) => {
    expect(brokenIn(await judge(`${of}.js`, sound(of), seed))).toEqual([]);
  });

  test.each(faults)('$name in the $of: $breaks', async (fault) => {
    const { of, breaks, too = [], least } = fault;
    const report = await judge(`${of}.js`, planted(fault), seed);
    const broken = brokenIn(report);
    expect(broken).toContain(breaks);
    expect(broken.filter((name) => name !== breaks && !too.includes(name))).toEqual([]);
    if (least === undefined) return;
    const law = report.laws.find((one) => one.law === breaks) ?? report.laws.find((one) => too.includes(one.law));
    const found = law!.counterexample!;
    const { input, beside } = found;
    expect([least].flat()).toContainEqual(beside === undefined ? { input } : { input, beside });
  });
});
