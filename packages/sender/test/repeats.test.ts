import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Receipt, Sender } from '../src/index.ts';
import { type Answer, AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';
import { TurnedClock } from './turned-clock.ts';

let server: AnsweringServer;

beforeAll(async () => {
  server = await AnsweringServer.start();
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

const frame = { fPort: 15, frmPayload: 'vu8=' };
const taken: Answer = { status: 200 };

function fault(status: number, key: string, headers: Answer['headers'] = {}): Answer {
  const [namespace, name] = key.split(':');
  const details = [
    { '@type': 'type.googleapis.com/ttn.lorawan.v3.ErrorDetails', namespace, name, message_format: 'x', code: 1 },
  ];
  return { status, headers, body: JSON.stringify({ code: 1, message: `error:${key} (x)`, details }) };
}

/** Sends with a clock that runs by itself, so that waits cost nothing and can be read afterwards. */
async function send(
  operation: 'push' | 'replace' | 'clear',
  answers: Answer[],
  retry = {},
): Promise<{ receipt: Receipt; waits: number[] }> {
  const clock = new HurriedClock();
  const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', webhookId: 'wh1' };
  const sender = new Sender({ ...options, clock, random: () => 0.5, retry });
  server.answerInTurn(...answers);
  const receipt = operation === 'clear' ? await sender.clear('dev1') : await sender[operation]('dev1', frame);
  await sender.close();
  return { receipt: withoutKey(receipt), waits: clock.waits.filter((wait) => wait !== 30_000) };
}

/** Lets every wait but the time limit pass at once. */
class HurriedClock extends TurnedClock {
  override after(milliseconds: number, run: () => void): () => void {
    const cancel = super.after(milliseconds, run);
    if (milliseconds !== 30_000) setImmediate(() => this.turn(milliseconds));
    return cancel;
  }
}

describe('a push is repeated by itself', () => {
  const rows = [
    fault(429, 'pkg/applicationserver/io/web:rate_limit_exceeded'),
    fault(429, 'pkg/ratelimit:rate_limit_exceeded'),
    fault(503, 'pkg/cluster:peer_unavailable'),
    fault(503, 'pkg/cluster:peer_connection'),
    fault(503, 'pkg/auth/rights:no_identity_server_conn'),
  ];
  for (const answer of rows) {
    test(`after ${JSON.parse(answer.body!).message}, which queued nothing and passes by itself`, async () => {
      const { receipt } = await send('push', [answer, answer, taken]);
      expect(receipt).toMatchObject({ outcome: 'queued', requests: 3, mayGoTwice: false });
      const bodies = new Set(server.requests.map(({ body }) => body));
      expect([server.requests.length, bodies.size]).toEqual([3, 1]);
    });
  }

  test('as often as the policy says, then it is refused', async () => {
    const { receipt } = await send('push', [fault(503, 'pkg/cluster:peer_unavailable')], { retries: 2 });
    expect(receipt).toMatchObject({ outcome: 'refused', requests: 3, error: { server: { name: 'peer_unavailable' } } });
  });

  test('after waits that double, with jitter', async () => {
    const { waits } = await send('push', [fault(503, 'pkg/cluster:peer_unavailable')], {
      retries: 3,
      firstWait: 1_000,
    });
    expect(waits).toEqual([750, 1_500, 3_000]);
  });

  test('as usual where an option is undefined', async () => {
    const { receipt, waits } = await send('push', [fault(503, 'pkg/cluster:peer_unavailable')], {
      retries: undefined,
      firstWait: undefined,
    });
    expect([receipt.requests, waits]).toEqual([5, [375, 750, 1_500, 3_000]]);
  });

  test('after no more than the longest wait, whatever the server says', async () => {
    const headers = {
      'x-rate-limit-limit': '1',
      'x-rate-limit-available': '0',
      'x-rate-limit-reset': '80000',
      'x-rate-limit-retry': '80000',
    };
    const limited = fault(429, 'pkg/applicationserver/io/web:rate_limit_exceeded', headers);
    const { waits } = await send('push', [limited, taken]);
    expect(waits[0]).toBe(60_000);
  });

  test('as if there were no headers where they ask for years', async () => {
    const headers = {
      'x-rate-limit-limit': '1',
      'x-rate-limit-available': '0',
      'x-rate-limit-reset': '999999999',
      'x-rate-limit-retry': '999999999',
    };
    const limited = fault(429, 'pkg/applicationserver/io/web:rate_limit_exceeded', headers);
    const { receipt, waits } = await send('push', [limited, taken]);
    expect([receipt.outcome, waits]).toEqual(['queued', [375]]);
  });

  test('after waits that have an end', async () => {
    const { waits } = await send('push', [fault(503, 'pkg/cluster:peer_unavailable')], {
      retries: 3,
      firstWait: 1_000,
      longestWait: 1_500,
    });
    expect(waits).toEqual([750, 1_125, 1_125]);
  });

  test('after as many seconds as the server says and one more, with jitter', async () => {
    const headers = {
      'x-rate-limit-limit': '3',
      'x-rate-limit-available': '0',
      'x-rate-limit-reset': '29',
      'x-rate-limit-retry': '9',
    };
    const limited = fault(429, 'pkg/applicationserver/io/web:rate_limit_exceeded', headers);
    const { receipt, waits } = await send('push', [limited, taken]);
    expect(receipt).toMatchObject({ outcome: 'queued', requests: 2 });
    expect(waits[0]).toBe(10_250);
  });

  test('after one second where the server says 0, since it cuts off', async () => {
    const headers = {
      'x-rate-limit-limit': '5',
      'x-rate-limit-available': '0',
      'x-rate-limit-reset': '4',
      'x-rate-limit-retry': '0',
    };
    const { waits } = await send('push', [fault(429, 'pkg/ratelimit:rate_limit_exceeded', headers), taken]);
    expect(waits[0]).toBe(1_250);
  });
});

describe('a push is never repeated by itself', () => {
  const rows: Answer[] = [
    fault(400, 'pkg/applicationserver:no_device_session'),
    fault(429, 'pkg/networkserver:downlink_queue_capacity'),
    fault(409, 'pkg/messageprocessors/javascript:output_errors'),
    fault(504, 'pkg/scripting/javascript:script_timeout'),
    fault(409, 'pkg/redis:transaction_failed'),
    fault(500, 'pkg/redis:store'),
    fault(504, 'pkg/errors:context_deadline_exceeded'),
    fault(500, 'pkg/rpcserver:rpc_recovered'),
    { status: 406 },
    { status: 429, body: 'slow down', headers: { 'retry-after': '1' } },
    { status: 503, body: 'unavailable', headers: { 'retry-after': '1' } },
    { status: 408 },
    { status: 301, headers: { location: '/elsewhere' } },
  ];
  for (const answer of rows) {
    const name = answer.body?.startsWith('{') ? JSON.parse(answer.body).message : JSON.stringify(answer.body ?? '');
    test(`after ${answer.status} ${name}`, async () => {
      await send('push', [answer, taken]);
      expect(server.requests).toHaveLength(1);
    });
  }
});

describe('a replace of unknown outcome', () => {
  const unknown = fault(500, 'pkg/redis:store');

  test('is not repeated unless asked for', async () => {
    const { receipt } = await send('replace', [unknown, taken]);
    expect(receipt).toMatchObject({ outcome: 'unknown', requests: 1, mayGoTwice: false });
  });
  test('is repeated when asked for, and says that it may go twice', async () => {
    const { receipt } = await send('replace', [unknown, taken], { repeatReplace: true });
    expect(receipt).toMatchObject({ outcome: 'queued', requests: 2, mayGoTwice: true });
  });
  test('stays unknown when the repeated one is refused, since the first may have been taken', async () => {
    const { receipt } = await send('replace', [unknown, fault(400, 'pkg/applicationserver:no_device_session')], {
      repeatReplace: true,
    });
    expect(receipt).toMatchObject({ outcome: 'unknown', requests: 2, error: { server: { name: 'store' } } });
  });
  test('does not make a push repeat', async () => {
    const { receipt } = await send('push', [unknown, taken], { repeatReplace: true });
    expect(receipt).toMatchObject({ outcome: 'unknown', requests: 1 });
  });
  test('is repeated for a clear too, which sends nothing twice', async () => {
    const { receipt } = await send('clear', [unknown, taken], { repeatReplace: true });
    expect(receipt).toMatchObject({ outcome: 'queued', requests: 2, mayGoTwice: false, correlationId: null });
  });
});
