import { MockAgent } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sender } from '../src/index.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

const origin = 'https://eu1.cloud.thethings.network';
const path = '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down/push';
const frame = { fPort: 15, frmPayload: 'vu8=' };

let agent: MockAgent;
let sender: Sender;

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  const options = { url: origin, apiKey: PLANTED_KEY, applicationId: 'app1', webhookId: 'wh1', newId: () => 'id' };
  sender = new Sender({ ...options, dispatcher: agent, retry: { retries: 0 } });
});

afterEach(async () => {
  agent.assertNoPendingInterceptors();
  await agent.close();
});

describe('with undici’s MockAgent', () => {
  test('a push is taken', async () => {
    const body =
      '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["downlink-kit:id"]}]}';
    agent.get(origin).intercept({ method: 'POST', path, body }).reply(200, '');
    expect(withoutKey(await sender.push('dev1', frame))).toMatchObject({
      outcome: 'queued',
      correlationId: 'downlink-kit:id',
      url: origin + path,
      requests: 1,
    });
  });

  test('an error of the server is refused by its name', async () => {
    const details = [{ namespace: 'pkg/applicationserver', name: 'no_device_session' }];
    agent.get(origin).intercept({ method: 'POST', path }).reply(400, { code: 3, message: 'error:…', details });
    const receipt = withoutKey(await sender.push('dev1', frame));
    expect(receipt).toMatchObject({
      outcome: 'refused',
      status: 400,
      error: { server: { key: 'pkg/applicationserver:no_device_session' } },
    });
  });

  const failures: { code: string; outcome: string }[] = [
    { code: 'ECONNREFUSED', outcome: 'refused' },
    { code: 'ENOTFOUND', outcome: 'refused' },
    { code: 'CERT_HAS_EXPIRED', outcome: 'refused' },
    { code: 'ECONNRESET', outcome: 'unknown' },
    { code: 'UND_ERR_SOCKET', outcome: 'unknown' },
    { code: 'ETIMEDOUT', outcome: 'unknown' },
  ];
  for (const { code, outcome } of failures) {
    test(`${code} is ${outcome}`, async () => {
      agent
        .get(origin)
        .intercept({ method: 'POST', path })
        .replyWithError(Object.assign(new Error(`broken ${PLANTED_KEY}`), { code }));
      expect(withoutKey(await sender.push('dev1', frame))).toMatchObject({ outcome });
    });
  }

  test('a call that nobody expects is refused, since nothing went out', async () => {
    expect(withoutKey(await sender.push('dev1', frame))).toMatchObject({ outcome: 'refused', requests: 0 });
  });

  test('a dispatcher that is given stays open when the sender is closed', async () => {
    await sender.close();
    agent.get(origin).intercept({ method: 'POST', path }).reply(200, '');
    expect((await sender.push('dev1', frame)).outcome).toBe('queued');
  });
});
