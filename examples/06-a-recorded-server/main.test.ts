import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYS, recordedServer } from './recorded-server.ts';

let server: Awaited<ReturnType<typeof recordedServer>>;
beforeAll(async () => {
  server = await recordedServer(0);
});
afterAll(() => server.close());

async function push(key: string) {
  const path = '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down/push';
  const headers = { Authorization: `Bearer ${key}` };
  const response = await fetch(server.url + path, { method: 'POST', headers, body: '{"downlinks":[]}' });
  return { status: response.status, body: await response.text() };
}

test('takes a push from a key that may schedule', async () => {
  expect(await push(KEYS.scheduling)).toEqual({ status: 200, body: '' });
});

test('refuses one that may only read, with the error as recorded', async () => {
  const { status, body } = await push(KEYS.reading);
  expect(status).toBe(403);
  expect(JSON.parse(body).message).toContain('insufficient rights for application `app1`');
});

test('refuses a key that it does not know', async () => {
  expect(await push('NNSXS.OTHER.KEY')).toMatchObject({ status: 401 });
});
