import { expect, it } from 'vitest';
import { anyInput, describeEngines } from './asked-engine.ts';

await describeEngines('many inputs', (engine) => {
  const { answers, outcomes } = engine;

  const script = 'var n = 0; function encodeDownlink({ data }) { n += 1; return { bytes: [data.v, n] }; }';

  it('are answered in order, each in a runtime of its own', async () => {
    const inputs = Array.from({ length: 300 }, (_, v) => ({ decoded_payload: { v: v % 256 }, f_port: 2 }));
    const found = await outcomes({ script, operation: 'encodeDownlink', inputs });
    expect(found).toEqual(
      inputs.map(({ decoded_payload: { v } }) => ({
        f_port: 2,
        frm_payload_hex: `${v.toString(16).padStart(2, '0')}01`,
        warnings: [],
      })),
    );
  });

  it('are told apart when one hangs', async () => {
    const hanging = 'function encodeDownlink({ data }) { while (data.hang) {} return { bytes: [] }; }';
    const inputs = [0, 0, 1, 0].map((hang) => ({ decoded_payload: { hang } }));
    const reply = await engine.host().ask({ script: hanging, operation: 'encodeDownlink', inputs }, 500);
    expect(reply).toEqual({ hung: 'script', index: 2 });
  });

  it('of which none is given make no call', async () => {
    expect(await outcomes({ script, operation: 'encodeDownlink', inputs: [] })).toEqual([]);
  });

  it('may follow one another with ever new scripts', async () => {
    const firstBytes = [];
    for (let n = 0; n < 80; n += 1) {
      const numbered = `function encodeDownlink() { return { bytes: [${n}] }; }`;
      for (const outcome of await outcomes({ script: numbered, operation: 'encodeDownlink', inputs: [anyInput] }))
        firstBytes.push('frm_payload_hex' in outcome && Number.parseInt(outcome.frm_payload_hex ?? '', 16));
    }
    expect(firstBytes).toEqual(Array.from({ length: 80 }, (_, n) => n));
  });

  it('are each told how long the parts took', async () => {
    const script = 'function encodeDownlink() { const t = Date.now(); while (Date.now() - t < 30); return {}; }';
    const [first, second] = await answers({ script, operation: 'encodeDownlink', inputs: [anyInput, anyInput] });
    expect(first!.ms.run).toBeGreaterThanOrEqual(29);
    expect(second!.ms.compile).toBe(first!.ms.compile);
    expect(first!.ms.read).toBeGreaterThanOrEqual(0);
  });
});
