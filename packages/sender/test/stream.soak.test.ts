import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Dispatcher } from 'undici';
import { expect, test } from 'vitest';
import { Sender, sendAll, type Task } from '../src/index.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

const LINES = process.env.SOAK === '1' ? 1_000_000 : 20_000;
const DEVICES = 1_000;

/** Takes every request at once, so that the run measures the sender alone. */
class TakingDispatcher extends Dispatcher {
  taken = 0;
  override dispatch(_options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const controller = { abort() {}, pause() {}, resume() {}, aborted: false, paused: false, reason: null };
    setImmediate(() => {
      this.taken += 1;
      handler.onRequestStart?.(controller, {});
      handler.onResponseStart?.(controller, 200, {});
      handler.onResponseData?.(controller, Buffer.from('{}'));
      handler.onResponseEnd?.(controller, {});
    });
    return true;
  }
}

async function* lines(): AsyncGenerator<Task> {
  for (let line = 0; line < LINES; line++)
    yield { deviceId: `dev-${line % DEVICES}`, downlinks: { fPort: 1, frmPayload: 'AQ==' } };
}

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedNow(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test(`${LINES} lines stream through with flat memory`, { timeout: 600_000 }, async () => {
  const dispatcher = new TakingDispatcher();
  const sender = new Sender({
    url: 'https://tts.example',
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    dispatcher,
    retry: { retries: 0 },
  });
  const used: number[] = [];
  let done = 0;
  for await (const { receipts } of sendAll(sender, lines(), { concurrency: 64 })) {
    done += receipts.filter(({ outcome }) => outcome === 'queued').length;
    if (done === 1) withoutKey(receipts);
    if (done % (LINES / 10) === 0) used.push(usedNow());
  }
  expect([done, dispatcher.taken]).toEqual([LINES, LINES]);
  // The first tenth warms up; after it a million lines may not cost what ten thousand receipts would.
  expect(Math.max(...used.slice(1)) - used[0]!).toBeLessThan(8 * 1024 * 1024);
});
