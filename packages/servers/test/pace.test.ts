import { afterAll, describe, expect, test } from 'vitest';
import { calibrationScript, openServers, usualFactors } from '../src/index.ts';

const slow = { goja: 1e-6, standIn: 1e-6, quickjs: 1e-6 };
const fast = { goja: 1e6, standIn: 1e6, quickjs: 1e6 };
const call = {
  script: calibrationScript,
  operation: 'encodeDownlink',
  input: { decoded_payload: { a: 1 }, f_port: 1 },
} as const;
const hoard = 'function encodeDownlink() { var a = []; for (;;) a.push(new Array(1e5).fill(1)); }';
const opened = await Promise.all([
  openServers({ workers: 1, standIn: true, factors: slow, memoryLimit: 64 * 2 ** 20 }),
  openServers({ workers: 1, standIn: true, factors: fast, memoryLimit: 64 * 2 ** 20 }),
  openServers({ workers: 1 }),
]);
const [hurried, patient, measured] = opened;
afterAll(() => Promise.all(opened.map((servers) => servers.close())));

describe('the time of a call', () => {
  test('is judged beside the outcome, with both figures', async () => {
    const { outcome, ms, late } = await (await hurried!.server('the-things-stack')).run(call);
    expect(outcome).toEqual({ f_port: 1, frm_payload_hex: 'a80020', warnings: [] });
    expect(late).toMatchObject({ measured_ms: ms, factor: 1e-6, limit_ms: 100, server_ms: ms / 1e-6 });
  });

  test('is in time on a server that is fast enough', async () => {
    expect(await (await patient!.server('the-things-stack')).run(call)).not.toHaveProperty('late');
  });

  test('has no limit on a server without one', async () => {
    expect(await (await hurried!.server('ts013')).run(call)).not.toHaveProperty('late');
  });
});

describe('a script that fills the memory', () => {
  test('ends with a kind of ours while the server would run it still', async () => {
    const server = await patient!.server('the-things-stack');
    expect((await server.run({ ...call, script: hoard })).outcome).toMatchObject({ error: { kind: 'memory' } });
  });

  test('counts as out of time where the server would have ended it before', async () => {
    const server = await hurried!.server('the-things-stack');
    expect((await server.run({ ...call, script: hoard })).outcome).toMatchObject({ error: { kind: 'script_timeout' } });
  });
});

describe('calibrating', () => {
  test('measures how much slower goja is here, and leaves the rest as it is known', async () => {
    const factors = await measured!.calibrate();
    expect(factors).toMatchObject({ standIn: usualFactors.standIn, quickjs: usualFactors.quickjs });
    expect(factors.goja).toBeGreaterThan(1);
    expect(factors.goja).toBeLessThan(100);
  });
});
