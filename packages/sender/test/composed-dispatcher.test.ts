import { Agent, type Dispatcher, interceptors } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Sender } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
const agent = new Agent();

beforeEach(async () => {
  server = await AnsweringServer.start();
});
afterEach(() => server.close());

function senderThrough(dispatcher: Dispatcher): Sender {
  return new Sender({
    url: server.url,
    apiKey: PLANTED_KEY,
    applicationId: 'app1',
    webhookId: 'wh1',
    dispatcher,
    retry: { retries: 0 },
  });
}

const frame = { fPort: 15, frmPayload: 'vu8=' };

test('a dispatcher that follows redirects does not follow them here', async () => {
  server.answerInTurn({ status: 307, headers: { location: '/elsewhere' } }, { status: 200 });
  const sender = senderThrough(agent.compose(interceptors.redirect({ maxRedirections: 3 })));
  expect(withoutKey(await sender.push('dev1', frame))).toMatchObject({
    outcome: 'unknown',
    error: { code: 'redirected' },
  });
  expect(server.requests).toHaveLength(1);
});

test('a dispatcher that sends again by itself is stopped before the second request', async () => {
  server.answerInTurn({ status: 503 }, { status: 200 });
  const retry = interceptors.retry({
    maxRetries: 3,
    minTimeout: 1,
    methods: ['POST'],
    statusCodes: [503],
    throwOnError: false,
  });
  const receipt = withoutKey(await senderThrough(agent.compose(retry)).push('dev1', frame));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(receipt).toMatchObject({ outcome: 'unknown', requests: 1 });
  expect(receipt.error?.advice).toContain('SENT_AGAIN');
  expect(server.requests).toHaveLength(1);
});
