import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Sender, sendAll } from '@downlink-kit/sender';
import { Pool } from 'undici';
import { inTurns, type Push } from '../in-turns.ts';
import type { Question } from '../question.ts';
import { timed } from '../timed.ts';

/** Requests under way at once. */
const AT_ONCE = 50;
const KEY = 'NNSXS.BENCH.ONLY';
const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', 'user-agent': 'bench' };

export const sendDownlinks: Question = sendingTo('send/at-once', 'a server that answers at once', 0);
export const sendToSlow: Question = sendingTo('send/after-20-ms', 'a server that takes 20 ms', 20);

function sendingTo(name: string, server: string, delay: number): Question {
  return {
    name,
    asks: `how long does one downlink take of many, ${AT_ONCE} under way at once, to ${server}?`,
    against: 'undici, Pool.request',
    unit: 'ns',
    async prepare(size) {
      const { withAxios } = await import('../peers/axios.ts');
      const process = fork(fileURLToPath(new URL('./processes/answering.js', import.meta.url)), [String(delay)]);
      const [origin] = (await once(process, 'message')) as [string];
      const pool = new Pool(origin, { connections: AT_ONCE });
      const sender = new Sender({
        url: origin,
        apiKey: KEY,
        applicationId: 'app1',
        webhookId: 'wh1',
        dispatcher: pool,
      });
      const count = { short: 200, usual: delay === 0 ? 10_000 : 2_000, long: 100_000 }[size];
      const all = (push: Push) =>
        timed(
          () => inTurns(push, count, AT_ONCE),
          () => count,
        );
      const bare: Push = async (path, body) => {
        const reply = await pool.request({ origin, path, method: 'POST', headers, body });
        await reply.body.text();
        return reply.statusCode === 200;
      };
      const viaFetch: Push = async (path, body) => {
        const reply = await fetch(origin + path, { method: 'POST', headers, body });
        await reply.text();
        return reply.status === 200;
      };
      return {
        variants: {
          'undici, Pool.request': all(bare),
          'sender, sendAll': timed(
            () => fleet(sender, count),
            () => count,
          ),
          fetch: all(viaFetch),
          axios: all(withAxios(origin, headers)),
        },
        rounds: size === 'long' ? 3 : 15,
        close: async () => {
          await pool.close();
          process.kill();
        },
      };
    },
  };
}

async function fleet(sender: Sender, count: number): Promise<number> {
  let queued = 0;
  for await (const { receipts } of sendAll(sender, tasks(count), { concurrency: AT_ONCE }))
    if (receipts[0]!.outcome === 'queued') queued += 1;
  return queued;
}

function* tasks(count: number) {
  for (let at = 0; at < count; at++)
    yield { deviceId: `dev-${at}`, downlinks: { fPort: 10, frmPayload: 'IQLQ/+eqc38=' } };
}
