import { afterAll, describe, expect, test } from 'vitest';
import { openServers } from '../src/index.ts';

const CALLS = process.env.SOAK === '1' ? 100_000 : 2_000;
const ROUNDS = 20;
const MIB = 2 ** 20;

/** Leaves things behind: in the runtime, in its globals, and in what it returns. */
const script = `var kept = [];
function encodeDownlink(input) {
  for (var i = 0; i < 50; i += 1) kept.push({ n: input.data.n, text: 'kept ' + i });
  return { bytes: [kept.length, input.data.n], fPort: 1, warnings: [JSON.stringify(kept[0])] };
}`;
const inputs = Array.from({ length: CALLS / ROUNDS }, (_, n) => ({ decoded_payload: { n: n & 255 }, f_port: 1 }));
const servers = await openServers({ workers: 2 });
afterAll(() => servers.close());

describe(`${CALLS} calls leave the memory of the process flat`, () => {
  for (const name of ['the-things-stack', 'lorawan-devices', 'chirpstack']) {
    test(`on ${name}`, { timeout: 600_000 }, async () => {
      const server = await servers.server(name);
      const held: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const answers = await server.runAll({ script, operation: 'encodeDownlink', inputs });
        const first = answers.findIndex(({ outcome }) => !('frm_payload_hex' in outcome) || !outcome.frm_payload_hex);
        expect(first).toBe(-1);
        held.push(process.memoryUsage().rss / MIB);
      }
      // The first quarter warms up: engines, their memories, the heap of this process.
      const later = held.slice(ROUNDS / 4);
      const [early, late] = [later.slice(0, later.length / 3), later.slice(-later.length / 3)];
      expect(Math.max(...late) - Math.max(...early)).toBeLessThan(64);
    });
  }
});
