import { expect, test } from 'vitest';
import { isServerError, openServers } from '../src/index.ts';

const script = 'function encodeDownlink(input) { if (input.data.hangs) for (;;) {} return { bytes: [1] }; }';

test('servers that are closed while calls run reject them all, and start no further worker', async () => {
  const servers = await openServers({ workers: 1, guardMs: 5_000 });
  const server = await servers.server('chirpstack');
  const ask = (hangs: boolean) =>
    server.run({ script, operation: 'encodeDownlink', input: { decoded_payload: { hangs } } });
  expect((await ask(false)).outcome).toMatchObject({ frm_payload_hex: '01' });
  const ends = [ask(true), ask(false), ask(false)].map((call) => call.then(({ outcome }) => outcome, String));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const began = performance.now();
  await servers.close();
  const closed = 'ServerError: the servers are closed; open them again to run more';
  expect(await Promise.all(ends)).toEqual([closed, closed, closed]);
  expect(performance.now() - began).toBeLessThan(2_000);
  await expect(ask(false)).rejects.toSatisfy((error) => isServerError(error, 'closed'));
});
