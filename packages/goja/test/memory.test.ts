import { expect, it } from 'vitest';
import { anyInput, describeEngines } from './asked-engine.ts';
import { EngineHost } from './engine-host.ts';

await describeEngines('memory', (engine) => {
  const { pin } = engine;

  it('ends at the maximum, and says so', { timeout: 60_000 }, async () => {
    const small = await EngineHost.of(pin, { memoryLimit: 96 * 2 ** 20 });
    const script = 'function encodeDownlink() { const a = []; for (;;) a.push(new Uint8Array(1e6)); }';
    const reply = await small.ask({ script, operation: 'encodeDownlink', inputs: [anyInput] });
    expect(reply).toMatchObject({ failure: { name: 'EngineFailure', reason: 'memory', phase: 1, index: 0 } });
    const next = await small.ask({
      script: 'function encodeDownlink() { return {}; }',
      operation: 'encodeDownlink',
      inputs: [anyInput],
    });
    expect(next).toMatchObject({ answers: [{ outcome: { f_port: 9 } }] });
    await small.end();
  });

  it('that is not enough to start with is refused', async () => {
    await expect(EngineHost.of(pin, { memoryLimit: 2 ** 20 })).rejects.toThrow(/memoryLimit is 1048576 bytes/);
  });

  it('stays flat over many calls', { timeout: 60_000 }, async () => {
    const script = 'function encodeDownlink({ data }) { return { bytes: new Array(200).fill(data.v) }; }';
    const inputs = Array.from({ length: 500 }, (_, v) => ({ decoded_payload: { v } }));
    const held = [];
    for (let round = 0; round < 12; round += 1) {
      const reply = await engine.host().ask({ script, operation: 'encodeDownlink', inputs });
      held.push('memory' in reply ? reply.memory : Number.NaN);
    }
    expect(held.at(-1)).toBeLessThanOrEqual(held[5]! * 1.1);
  });
});
