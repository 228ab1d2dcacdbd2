import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger, parseEvent, Sender } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
let ledger: Ledger;
let sender: Sender;

beforeAll(async () => {
  server = await AnsweringServer.start();
});
beforeEach(async () => {
  server.requests.length = 0;
  await sender?.close();
  ledger = new Ledger();
  const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', webhookId: 'wh1' };
  sender = new Sender({ ...options, ledger, newId: () => 'id', retry: { retries: 0 } });
});
afterAll(async () => {
  await sender.close();
  await server.close();
});

const frame = { fPort: 15, frmPayload: 'vu8=' };
const ID = 'downlink-kit:id';

function event(field: string, content: object): ReturnType<typeof parseEvent> {
  const ids = { correlation_ids: [ID, 'as:downlink:01'] };
  return parseEvent({
    end_device_ids: { device_id: 'dev1', application_ids: { application_id: 'app1' } },
    ...ids,
    [field]: field === 'downlink_failed' ? { ...content, downlink: { ...ids } } : { ...ids, ...content },
  });
}

describe('a ledger', () => {
  test('follows a downlink from its reply to its last event, then lets it go', async () => {
    await sender.push('dev1', frame);
    expect(ledger.get(ID)).toMatchObject({ outcome: 'queued', progress: 'none' });
    expect(ledger.take(event('downlink_queued', {}))).toMatchObject([{ progress: 'queued', isFinal: false }]);
    expect(withoutKey(ledger.take(event('downlink_sent', { f_cnt: 1 })))).toMatchObject([
      { progress: 'sent', isFinal: true, frameCounter: 1 },
    ]);
    expect(ledger.size).toBe(0);
  });

  test('lets an event that overtakes the reply prove that the downlink is queued, though the reply is lost', async () => {
    server.answering = () => {
      ledger.take(event('downlink_queued', {}));
      return { status: 502, body: 'bad gateway' };
    };
    const receipt = await sender.push('dev1', frame);
    expect(receipt).toMatchObject({ outcome: 'queued', progress: 'queued', status: 502 });
    expect(receipt.error).toBeUndefined();
  });

  test('lets an event that overtakes the reply prove that nothing was queued, though the reply is lost', async () => {
    server.answering = () => {
      ledger.take(
        event('downlink_failed', { error: { namespace: 'pkg/applicationserver', name: 'no_device_session' } }),
      );
      return { status: 502, body: 'bad gateway' };
    };
    const receipt = await sender.push('dev1', frame);
    expect(receipt).toMatchObject({
      outcome: 'refused',
      isFinal: true,
      error: { server: { name: 'no_device_session' } },
    });
    expect(ledger.size).toBe(0);
  });

  test('keeps a downlink that has ended before its reply until the reply comes', async () => {
    server.answering = () => {
      ledger.take(event('downlink_sent', { f_cnt: 1 }));
      ledger.take(event('downlink_queued', {}));
      return { status: 200 };
    };
    expect(await sender.push('dev1', frame)).toMatchObject({
      outcome: 'queued',
      progress: 'sent',
      isFinal: true,
      requests: 1,
    });
    expect(ledger.size).toBe(0);
  });

  test('settles what was unknown by a later event', async () => {
    server.answering = () => ({ status: 502, body: 'bad gateway' });
    expect((await sender.push('dev1', frame)).outcome).toBe('unknown');
    expect(ledger.take(event('downlink_queued', {}))).toMatchObject([{ outcome: 'queued', progress: 'queued' }]);
  });

  test('takes no event about something else', async () => {
    await sender.push('dev1', frame);
    expect(
      ledger.take({
        kind: 'other',
        field: 'uplink_message',
        applicationId: 'app1',
        deviceId: 'dev1',
        correlationIds: [ID],
      }),
    ).toEqual([]);
    expect(
      ledger.take({ kind: 'queued', applicationId: 'app1', deviceId: 'dev1', downlink: {}, correlationIds: ['x'] }),
    ).toEqual([]);
  });

  test('answers with every downlink of an invalidated queue', async () => {
    const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', webhookId: 'wh1' };
    const several = new Sender({ ...options, ledger });
    const receipts = await several.push('dev1', [frame, frame, frame]);
    await several.close();
    const ids = receipts.map(({ correlationId }) => correlationId!);
    const downlinks = ids.map((id) => ({ correlation_ids: [id] }));
    const taken = ledger.take(event('downlink_queue_invalidated', { correlation_ids: [], downlinks }));
    expect(taken.map(({ correlationId, progress }) => [correlationId, progress])).toEqual(
      ids.map((id) => [id, 'invalidated']),
    );
    expect(ledger.size).toBe(0);
  });

  test('follows no more than told, and lets go of the oldest', () => {
    const small = new Ledger({ most: 2 });
    const receipt = { correlationId: '', isFinal: false, outcome: 'queued', progress: 'none' } as never as Parameters<
      Ledger['expect']
    >[0];
    for (const correlationId of ['a', 'b', 'c']) small.expect({ ...receipt, correlationId });
    expect([...small].map(({ correlationId }) => correlationId)).toEqual(['b', 'c']);
    small.forget('b');
    expect(small.size).toBe(1);
  });
});

describe('settle', () => {
  const queue = (...ids: string[]) => ({
    status: 200,
    body: JSON.stringify(ids.length === 0 ? {} : { downlinks: ids.map((id) => ({ correlation_ids: [id] })) }),
  });

  test('finds an unknown downlink in the queue', async () => {
    server.answerInTurn({ status: 502 }, queue('other', ID));
    const receipt = await sender.push('dev1', frame);
    const settled = withoutKey(await sender.settle(receipt));
    expect(settled).toMatchObject({ outcome: 'queued', progress: 'queued' });
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down/push',
      'GET /api/v3/as/applications/app1/devices/dev1/down',
    ]);
  });

  test('leaves one that is not there unknown, since it may be on air already', async () => {
    server.answerInTurn({ status: 502 }, queue());
    const settled = await sender.settle(await sender.push('dev1', frame));
    expect(settled).toMatchObject({ outcome: 'unknown', findings: [{ code: 'not_in_queue' }] });
  });

  test('asks nothing about what is known', async () => {
    server.answerInTurn({ status: 200 });
    const receipt = await sender.push('dev1', frame);
    expect(await sender.settle(receipt)).toBe(receipt);
    expect(server.requests).toHaveLength(1);
  });

  test('says which right is missing to read the queue', async () => {
    const details = [
      {
        namespace: 'pkg/auth/rights',
        name: 'insufficient_application_rights',
        attributes: { missing: ['RIGHT_APPLICATION_TRAFFIC_READ'] },
      },
    ];
    server.answerInTurn({ status: 403, body: JSON.stringify({ code: 7, message: 'error:…', details }) });
    await expect(sender.queue('dev1')).rejects.toThrow(
      /403 pkg\/auth\/rights:insufficient_application_rights: The key lacks RIGHT_APPLICATION_TRAFFIC_READ/,
    );
  });

  test('does not take a page for a queue', async () => {
    server.answerInTurn({ status: 200, body: '<html></html>' });
    await expect(sender.queue('dev1')).rejects.toMatchObject({ code: 'not_understood' });
  });
});
