import { describe, expect, test } from 'vitest';
import { comparable, everyNth, linesFor } from './recorded-cases.ts';

/** All recorded cases where there is time for a soak, else a twentieth. */
const cases = everyNth(process.env.SOAK ? 1 : 20);
const lines = await linesFor(cases);
const isStandIn = lines.some(({ engine }) => engine.stand_in);

describe.skipIf(isStandIn)('run on the-things-stack@3.32 in goja, where that is built', () => {
  test('gives a line for every case, in their order', () => {
    expect(lines.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  });

  for (const [at, { name, expect: recorded }] of cases.entries()) {
    test(`gives what was recorded for ${name}`, () => {
      expect(comparable(lines[at]!.outcome)).toEqual(comparable(recorded));
    });
  }
});
