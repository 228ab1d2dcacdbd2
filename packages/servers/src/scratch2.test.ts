import { test, expect } from 'vitest';
import { openServers } from './index.ts';
test('host', async () => {
  const servers = await openServers({ guardMs: 500 });
  const s = await servers.server('the-things-stack@3.33.0');
  console.log(s.engine, s.advice);
  const script = 'function encodeDownlink(i) { if (i.data.loop) while (true) {}; return { bytes: [i.data.a, 300], fPort: 3 }; }';
  console.log(JSON.stringify(await s.run({ script, operation: 'encodeDownlink', input: { decoded_payload: { a: 1 }, f_port: 9 }, raw: true })));
  const t = performance.now();
  console.log(JSON.stringify(await s.runAll({ script, operation: 'encodeDownlink', inputs: [{ decoded_payload: { a: 1 }, f_port: 9 }, { decoded_payload: { loop: true } }, { decoded_payload: { a: 5 } }] })), performance.now() - t);
  for (const name of ['the-things-stack@3.36', 'chirpstack', 'ts013', 'lorawan-devices']) {
    const c = await servers.server(name);
    console.log(name, JSON.stringify(await c.runAll({ script: 'function encodeDownlink(i) { if (i.data.loop) while (true) {}; return { bytes: [i.data.a, 3], fPort: 3, warnings: ["w"] }; }', operation: 'encodeDownlink', inputs: [{ decoded_payload: { a: 1 }, f_port: 9 }, { decoded_payload: { loop: true } }, { decoded_payload: { a: 5 } }] })));
  }
  const q = await (await openServers({ standIn: true })).server('the-things-stack');
  for (let k = 0; k < 3; k++) {
    const t = performance.now();
    const n = 20000;
    await q.runAll({ script, operation: 'encodeDownlink', inputs: Array.from({ length: n }, (_, i) => ({ decoded_payload: { a: i, zone: 2, minutes: 30 }, f_port: 9 })) });
    console.log('us per call', (performance.now() - t) / n * 1000);
  }
  await servers.close();
});
