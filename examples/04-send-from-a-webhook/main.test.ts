import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReceiver } from './receiver.ts';

const SECRET = 'EXAMPLE04SECRETEXAMPLE04SECRETEXAMPLE04SECRET';
const KEY = `NNSXS.EXAMPLE04.${SECRET}`;

let server: Server;
let receiver: Server;
let told: string[];
let pushed: { path: string; isKeyRight: boolean; body: string }[];

/** Stands for The Things Stack: takes every downlink, then tells the receiver that it is queued. */
beforeEach(async () => {
  told = [];
  pushed = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    pushed.push({ path: request.url!, isKeyRight: request.headers.authorization === `Bearer ${KEY}`, body });
    response.end();
    const { correlation_ids } = JSON.parse(body).downlinks[0];
    await call({ correlation_ids, downlink_queued: { f_port: 10, correlation_ids } });
  });
  await listening(server);
  receiver = createReceiver({ allowHosts: [hostOf(server)], tell: (line) => told.push(line) });
  await listening(receiver);
});

afterEach(async () => {
  for (const each of [receiver, server]) {
    each.closeAllConnections();
    await new Promise((resolve) => each.close(resolve));
  }
  expect(told.join()).not.toContain(SECRET);
});

function listening(each: Server): Promise<void> {
  return new Promise((resolve) => each.listen(0, '127.0.0.1', resolve));
}

function hostOf(each: Server): string {
  return `127.0.0.1:${(each.address() as AddressInfo).port}`;
}

function call(content: object, host = hostOf(server)): Promise<Response> {
  const down = `http://${host}/api/v3/as/applications/garden/webhooks/receiver/devices/valve-07/down`;
  const message = {
    end_device_ids: { device_id: 'valve-07', application_ids: { application_id: 'garden' } },
    ...content,
  };
  return fetch(`http://${hostOf(receiver)}/`, {
    method: 'POST',
    headers: { 'X-Downlink-Apikey': KEY, 'X-Downlink-Push': `${down}/push`, 'X-Downlink-Replace': `${down}/replace` },
    body: JSON.stringify(message),
  });
}

const uplink = (soil_moisture: number): object => ({
  uplink_message: { f_port: 2, decoded_payload: { soil_moisture } },
});

test('an uplink from dry soil is answered with a downlink, which is followed to the queue', async () => {
  expect((await call(uplink(12))).status).toBe(204);
  await expect.poll(() => [...told].sort()).toEqual(['valve-07: queued', 'valve-07: queued']);
  expect(pushed).toEqual([
    {
      path: '/api/v3/as/applications/garden/webhooks/receiver/devices/valve-07/down/push',
      isKeyRight: true,
      body: expect.stringMatching(
        /^\{"downlinks":\[\{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL","correlation_ids":\["downlink-kit:[0-9a-f-]+"\]\}\]\}$/,
      ),
    },
  ]);
});

test('an uplink from wet soil is left alone', async () => {
  expect((await call(uplink(55))).status).toBe(204);
  expect([told, pushed]).toEqual([[], []]);
});

test('a call that names another host gets no key', async () => {
  await call(uplink(12), '127.0.0.1:9');
  await expect.poll(() => told).toHaveLength(1);
  expect(told[0]).toContain('names the host "127.0.0.1:9", which is not one of allowHosts');
  expect(pushed).toEqual([]);
});

test('a call that is no message of a webhook is refused', async () => {
  const response = await fetch(`http://${hostOf(receiver)}/`, { method: 'POST', body: 'hello' });
  expect(response.status).toBe(400);
});
