import { Sender, sendAll } from '@downlink-kit/sender';
import type { Dispatcher } from 'undici';
import { growing } from '../growing.ts';
import type { Question } from '../question.ts';

export const growthFleet: Question = growing({
  name: 'growth/fleet',
  asks: 'how long does the sender itself take for each device of a fleet, on a network that takes no time?',
  of: 'devices',
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000],
  usual: 100_000,
  rounds: 5,
  at: async (size) => ({
    answer: async () => (await send(size)) === size,
    work: async (times) => {
      for (let at = 0; at < times; at++) await send(size);
    },
    per: size,
  }),
});

async function send(count: number): Promise<number> {
  const sender = new Sender({ url: 'http://127.0.0.1', apiKey: 'NNSXS.BENCH.ONLY', applicationId: 'app1', dispatcher });
  let queued = 0;
  for await (const { receipts } of sendAll(sender, tasks(count))) if (receipts[0]!.outcome === 'queued') queued += 1;
  return queued;
}

function* tasks(count: number) {
  for (let at = 0; at < count; at++)
    yield { deviceId: `dev-${at}`, downlinks: { fPort: 10, frmPayload: 'IQLQ/+eqc38=' } };
}

/** Answers every request at once, as the plain route does. */
const dispatcher = {
  dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) {
    const controller = { abort() {}, pause() {}, resume() {}, aborted: false, paused: false, reason: null } as never;
    handler.onRequestStart?.(controller, {});
    setImmediate(() => {
      handler.onResponseStart?.(controller, 200, { 'content-type': 'application/json' });
      handler.onResponseData?.(controller, Buffer.from('{}'));
      handler.onResponseEnd?.(controller, {});
    });
    return true;
  },
} as unknown as Dispatcher;
