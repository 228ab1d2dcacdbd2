import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clock, Sender, sendAll, type Task } from '../src/index.ts';
import { type Answer, AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

/** Fifty times as fast. */
const clock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now() * 50,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds / 50);
    return () => clearTimeout(timer);
  },
};

let server: AnsweringServer;

beforeAll(async () => {
  server = await AnsweringServer.start();
});
afterAll(() => server.close());

/** Limits calls as the server does: a burst, then so many a minute, with the headers that it gives. */
function limiter(
  perMinute: number,
  burst: number,
  scopeOf: (path: string) => string,
): { answer(path: string): Answer; limited: number } {
  const interval = 60_000 / perMinute;
  const scopes = new Map<string, number>();
  const limits = {
    limited: 0,
    answer(path: string): Answer {
      const now = clock.elapsed();
      // The time at which the bucket is whole again (GCRA), as the server's library keeps it.
      const whole = Math.max(scopes.get(scopeOf(path)) ?? now, now);
      const next = whole + interval;
      const isLimited = next - now > interval * burst;
      if (!isLimited) scopes.set(scopeOf(path), next);
      const until = (isLimited ? whole : next) - now;
      const headers = {
        'x-rate-limit-limit': String(burst),
        'x-rate-limit-available': String(isLimited ? 0 : Math.floor(burst - until / interval)),
        'x-rate-limit-reset': String(Math.floor(until / 1_000)),
        'x-rate-limit-retry': String(isLimited ? Math.floor((next - now - interval * burst) / 1_000) : 0),
      };
      if (!isLimited) return { status: 200, headers };
      limits.limited += 1;
      const details = [{ namespace: 'pkg/applicationserver/io/web', name: 'rate_limit_exceeded' }];
      return { status: 429, headers, body: JSON.stringify({ code: 8, message: 'error:…', details }) };
    },
  };
  return limits;
}

const list = (count: number): Task[] =>
  Array.from({ length: count }, (_, device) => ({
    deviceId: `dev${device}`,
    downlinks: { fPort: 1, frmPayload: 'AQ==' },
  }));

async function sendTo(tasks: Task[], retries: number): Promise<{ outcomes: Set<string>; seconds: number }> {
  const options = {
    url: server.url,
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    webhookId: 'wh1',
    clock,
    timeout: 10_000_000,
  };
  const sender = new Sender({ ...options, retry: { retries } });
  const begun = clock.elapsed();
  const outcomes = new Set<string>();
  for await (const { receipts } of sendAll(sender, tasks, { concurrency: 4 }))
    outcomes.add(withoutKey(receipts)[0]!.outcome);
  await sender.close();
  return { outcomes, seconds: (clock.elapsed() - begun) / 1_000 };
}

describe('a run of many devices', () => {
  test('keeps within a rate that counts per application, after the first burst has shown it', async () => {
    const limits = limiter(60, 5, () => 'app1');
    server.answering = ({ path }) => limits.answer(path);
    const { outcomes, seconds } = await sendTo(list(40), 4);
    expect(outcomes).toEqual(new Set(['queued']));
    // At most what was under way before the first headers came may be refused and repeated.
    expect(limits.limited).toBeLessThanOrEqual(4);
    expect(seconds).toBeGreaterThan(34);
  });

  test('is not held back by a rate that counts per device', async () => {
    const limits = limiter(6, 3, (path) => path);
    server.answering = ({ path }) => limits.answer(path);
    const { outcomes, seconds } = await sendTo(list(100), 0);
    expect([outcomes, limits.limited]).toEqual([new Set(['queued']), 0]);
    // At six a minute for all of them it would take a thousand seconds.
    expect(seconds).toBeLessThan(900);
  });

  test('that is broken off while it waits sends nothing more', async () => {
    const limits = limiter(6, 1, () => 'app1');
    server.answering = ({ path }) => limits.answer(path);
    server.requests.length = 0;
    const caller = new AbortController();
    const sender = new Sender({
      url: server.url,
      apiKey: PLANTED_KEY,
      applicationId: 'app1',
      webhookId: 'wh1',
      clock: slow(clock),
      timeout: 10_000_000,
    });
    await sender.push('dev1', { fPort: 1, frmPayload: 'AQ==' });
    const second = sender.push('dev1', { fPort: 1, frmPayload: 'AQ==' }, { stop: caller.signal });
    setTimeout(() => caller.abort(), 20);
    expect(withoutKey(await second)).toMatchObject({ outcome: 'refused', requests: 0, error: { code: 'aborted' } });
    expect(server.requests).toHaveLength(1);
    await sender.close();
  });
});

/** As fast as it looks, so that a wait is long enough to be broken off. */
function slow(fast: Clock): Clock {
  return {
    ...fast,
    elapsed: () => performance.now(),
    after: (milliseconds, run) => fast.after(milliseconds * 50, run),
  };
}
