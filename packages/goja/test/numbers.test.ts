import { expect, it } from 'vitest';
import { describeEngines } from './asked-engine.ts';

await describeEngines('an outcome', (engine) => {
  const { outcomes } = engine;

  it('keeps a negative zero and what a normalizer returned that JSON does not have', async () => {
    const script = `function decodeUplink() { return { data: { z: -0 } }; }
      function normalizeUplink() { return { data: { air: { temperature: NaN, co2: -Infinity } } }; }`;
    const [outcome] = await outcomes({ script, operation: 'decodeUplink', inputs: [{}] });
    expect(outcome).toMatchObject({ data: { z: -0 }, normalized: [{ air: { temperature: Number.NaN } }] });
  });
});
