import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Sender, type SenderOptions } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
let sender: Sender;
let plain: Sender;

beforeAll(async () => {
  server = await AnsweringServer.start();
  const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', newId };
  sender = new Sender({ ...options, webhookId: 'wh1', integration: 'acme-irrigation/1.2' });
  plain = new Sender(options);
});

/** The first of a test is `id`. */
let made = 0;
const newId = () => {
  made += 1;
  return made === 1 ? 'id' : `id${made}`;
};

beforeEach(() => {
  made = 0;
  server.requests.length = 0;
  server.answering = ({ path }) => ({ status: 200, body: path.includes('/webhooks/') ? '' : '{}' });
});

afterAll(async () => {
  await Promise.all([sender.close(), plain.close(), server.close()]);
});

describe('a request', () => {
  test('goes to the webhook route with a push', async () => {
    await sender.push('dev1', { fPort: 15, frmPayload: 'vu8=' });
    const seen = server.requests.map(({ headers, ...rest }) => ({
      ...rest,
      headers: {
        ...headers,
        ...(headers.authorization === `Bearer ${PLANTED_KEY}` ? { authorization: '(the key)' } : {}),
      },
    }));
    expect(seen).toEqual([
      {
        method: 'POST',
        path: '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down/push',
        headers: {
          host: server.host,
          connection: 'keep-alive',
          authorization: '(the key)',
          'user-agent': 'acme-irrigation/1.2 downlink-kit-sender/0.0.0',
          'content-type': 'application/json',
          'content-length': '108',
        },
        body: '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["downlink-kit:id"]}]}',
      },
    ]);
  });

  const paths: { name: string; send: () => Promise<unknown>; path: string }[] = [
    {
      name: 'replace, webhook route',
      send: () => sender.replace('dev1', frame),
      path: '/webhooks/wh1/devices/dev1/down/replace',
    },
    { name: 'clear, webhook route', send: () => sender.clear('dev1'), path: '/webhooks/wh1/devices/dev1/down/replace' },
    { name: 'push, plain route', send: () => plain.push('dev1', frame), path: '/devices/dev1/down/push' },
    { name: 'replace, plain route', send: () => plain.replace('dev1', frame), path: '/devices/dev1/down/replace' },
    { name: 'clear, plain route', send: () => plain.clear('dev1'), path: '/devices/dev1/down/replace' },
    {
      name: 'the queue, which only the plain route has',
      send: () => sender.queue('dev1').catch(() => []),
      path: '/devices/dev1/down',
    },
  ];
  const frame = { fPort: 15, frmPayload: 'vu8=' };
  for (const { name, send, path } of paths) {
    test(`has its path: ${name}`, async () => {
      await send();
      expect(server.requests.map((request) => request.path)).toEqual([`/api/v3/as/applications/app1${path}`]);
    });
  }

  const bodies: { name: string; send: () => Promise<unknown>; body: string }[] = [
    {
      name: 'the first one of The Things Stack’s page, with our id behind it',
      send: () => sender.push('dev1', '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}'),
      body: '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["downlink-kit:id"]}]}',
    },
    {
      name: 'the second one, with our id behind it',
      send: () => sender.push('dev1', { decodedPayload: { bytes: [1, 2, 3] } }, { priority: null }),
      body: '{"downlinks":[{"decoded_payload":{"bytes":[1,2,3]},"correlation_ids":["downlink-kit:id"]}]}',
    },
    { name: 'the third one, byte for byte', send: () => sender.clear('dev1'), body: '{"downlinks":[]}' },
    {
      name: 'a list, each with an id',
      send: () => sender.push('dev1', [frame, frame]),
      body: '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["downlink-kit:id"]},{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["downlink-kit:id2"]}]}',
    },
    {
      name: 'ids of one’s own beside ours',
      send: () => sender.push('dev1', frame, { correlationIds: ['mine'] }),
      body: '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL","correlation_ids":["mine","downlink-kit:id"]}]}',
    },
    {
      name: 'a body as it was given, odd forms and all',
      send: () => sender.push('dev1', '{ "downlinks": [ {"fPort":"15", "frm_payload":"vu8"} ] }'),
      body: '{ "downlinks": [ {"fPort":"15", "frm_payload":"vu8","correlation_ids":["downlink-kit:id"]} ] }',
    },
  ];
  for (const { name, send, body } of bodies) {
    test(`has its body: ${name}`, async () => {
      await send();
      expect(server.requests.map((request) => request.body)).toEqual([body]);
    });
  }
});

describe('nothing goes out', () => {
  const frame = { fPort: 15, frmPayload: 'vu8=' };
  const refusals: { name: string; send: () => Promise<unknown>; code: string; advice: string }[] = [
    {
      name: 'for a device id with capitals',
      send: () => sender.push('Dev1', frame),
      code: 'bad_id',
      advice: '"Dev1" is no device id',
    },
    {
      name: 'for a device id with a slash',
      send: () => sender.clear('dev1/../dev2'),
      code: 'bad_id',
      advice: '"dev1/../dev2" is no device id',
    },
    {
      name: 'for a device id with a tenant',
      send: () => sender.push('dev1@ttn', frame),
      code: 'bad_id',
      advice:
        '"dev1@ttn" is no device id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside; the tenant is not part of it',
    },
    {
      name: 'for an empty list pushed',
      send: () => sender.push('dev1', []),
      code: 'empty_list',
      advice: 'there are no downlinks',
    },
    {
      name: 'for an empty list in place of a queue',
      send: () => sender.replace('dev1', []),
      code: 'empty_list',
      advice: 'there are no downlinks; the empty list clears the queue, and only clear sends it',
    },
    {
      name: 'for an empty body',
      send: () => sender.replace('dev1', { downlinks: [] }),
      code: 'empty_list',
      advice: 'there are no downlinks',
    },
    {
      name: 'for a body that contains itself',
      send: () => {
        const payload: { [key: string]: unknown } = {};
        payload.self = payload;
        return sender.push('dev1', { downlinks: [{ f_port: 1, decoded_payload: payload }] } as never);
      },
      code: 'bad_body',
      advice: 'it cannot be written as JSON',
    },
    {
      name: 'for an empty object as body',
      send: () => sender.replace('dev1', '{}'),
      code: 'empty_list',
      advice: 'there are no downlinks',
    },
    {
      name: 'for a body that a route refuses',
      send: () => sender.push('dev1', '{"downlinks":[{"f_port":224,"frm_payload":"vu8="}]}'),
      code: 'bad_body',
      advice: 'port 224 is kept',
    },
    {
      name: 'for a body that is no JSON',
      send: () => sender.push('dev1', '{'),
      code: 'bad_body',
      advice: 'it is not JSON',
    },
    {
      name: 'for options beside a body',
      send: () => sender.push('dev1', '{"downlinks":[{"f_port":1,"frm_payload":"vu8="}]}', { priority: 'HIGH' }),
      code: 'bad_body',
      advice: 'a body that is given goes out as it is',
    },
    {
      name: 'for a bad port',
      send: () => sender.push('dev1', { fPort: 0, frmPayload: 'vu8=' }),
      code: 'bad_body',
      advice: 'port 0 is not a whole number 1…223',
    },
    {
      name: 'for what is no downlink',
      send: () => sender.push('dev1', 7 as never),
      code: 'bad_body',
      advice: '7 is no downlink',
    },
    {
      name: 'for a command that must not be confirmed',
      send: () =>
        sender.push('dev1', { ...frame, command: 'reboot', confirmation: 'never' } as never, { confirmed: true }),
      code: 'bad_body',
      advice: 'reboot must not be sent confirmed',
    },
    {
      name: 'for a payload that never fits',
      send: () =>
        sender.push(
          'dev1',
          { fPort: 1, frmPayload: Buffer.alloc(52).toString('base64') },
          { link: { band: 'EU868', dataRate: 0 } },
        ),
      code: 'does_not_fit',
      advice: '52 bytes do not fit; at most 51 do',
    },
    {
      name: 'for a band that there is not',
      send: () => sender.push('dev1', frame, { link: { band: 'EU999' } }),
      code: 'bad_body',
      advice: '"EU999" is not one of',
    },
    {
      name: 'for a time that is past',
      send: () => sender.push('dev1', frame, { classBC: { absoluteTime: '2020-01-01T00:00:00Z' } }),
      code: 'bad_body',
      advice: 'the server wants at least 2.5 s ahead of now',
    },
    {
      name: 'after it was broken off',
      send: () => sender.push('dev1', frame, { signal: AbortSignal.abort() }),
      code: 'aborted',
      advice: 'broken off before anything went out',
    },
    {
      name: 'after it was stopped',
      send: () => sender.push('dev1', frame, { stop: AbortSignal.abort() }),
      code: 'aborted',
      advice: 'broken off before anything went out',
    },
  ];
  for (const { name, send, code, advice } of refusals) {
    test(name, async () => {
      const sent = withoutKey(await send());
      const [receipt] = Array.isArray(sent) ? sent : [sent];
      expect(receipt).toMatchObject({
        outcome: 'refused',
        requests: 0,
        sentAt: null,
        isFinal: true,
        error: { code, enqueued: 'no' },
      });
      expect(receipt.error.advice.slice(0, advice.length)).toBe(advice);
      expect(server.requests).toEqual([]);
    });
  }

  test('but every downlink that is refused has a correlation id of its own', async () => {
    let count = 0;
    const options = { url: server.url, apiKey: PLANTED_KEY, applicationId: 'app1', newId: () => `${++count}` };
    const counting = new Sender(options);
    const bad = { fPort: 300, frmPayload: 'vu8=' };
    const receipts = [
      await counting.push('dev1', bad),
      ...(await counting.push('Dev_1', [frame, frame])),
      ...(await counting.push('dev1', '{"downlinks":[{"f_port":300},{"f_port":1}]}')),
      ...(await counting.push('dev1', '{')),
      await counting.clear('Dev_1'),
    ];
    await counting.close();
    expect(receipts.map(({ outcome, downlink }) => [outcome, downlink])).toEqual(Array(7).fill(['refused', null]));
    const ids = receipts.map(({ correlationId }) => correlationId);
    expect(ids.at(-1)).toBeNull();
    expect(new Set(ids).size).toBe(7);
    expect(ids.slice(0, -1).every((id) => id?.startsWith('downlink-kit:'))).toBe(true);
  });

  test('for one bad downlink among several, and the receipts say which', async () => {
    const receipts = withoutKey(await sender.push('dev1', [frame, { fPort: 300, frmPayload: 'vu8=' }]));
    expect(receipts.map(({ outcome, error }) => [outcome, error?.path])).toEqual([
      ['refused', 'downlinks[1].fPort'],
      ['refused', 'downlinks[1].fPort'],
    ]);
    expect(server.requests).toEqual([]);
  });
});

describe('refusalOf', () => {
  for (const [name, device, downlinks, code] of [
    ['nothing of what would go out', 'dev1', { fPort: 1, frmPayload: 'vu8=' }, undefined],
    ['nothing of a clear', 'dev1', undefined, undefined],
    ['a downlink that is refused here', 'dev1', { fPort: 300, frmPayload: 'vu8=' }, 'bad_body'],
    ['an empty list', 'dev1', { downlinks: [] }, 'empty_list'],
    ['the device of a clear', 'Dev_1', undefined, 'bad_id'],
  ] as const) {
    test(`tells ${name}, and sends nothing`, () => {
      expect(withoutKey(sender.refusalOf(device, downlinks))?.code).toBe(code);
      expect(server.requests).toEqual([]);
    });
  }
});

describe('a payload that may not fit goes out with a finding', () => {
  test('that names the data rates', async () => {
    const downlink = { fPort: 1, frmPayload: Buffer.alloc(52).toString('base64') };
    const receipt = await sender.push('dev1', downlink, { link: { band: 'EU868' } });
    expect(receipt.outcome).toBe('queued');
    expect(receipt.findings).toMatchObject([
      { code: 'may_not_fit', severity: 'warning', path: 'downlinks[0].frm_payload' },
    ]);
  });
});

describe('what was found in a body that was given', () => {
  test('stands on the receipt of the downlink that it is about', async () => {
    const text = '{"downlinks":[{"f_port":1,"frm_payload":"vu8="},{"f_port":1,"frm_payload":"vu8=","priority":"LOW"}]}';
    const receipts = await sender.push('dev1', text);
    expect(receipts.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['lowest_priority'], []]);
    expect(receipts[0]?.downlink).toEqual({ f_port: 1, frm_payload: 'vu8=', correlation_ids: ['downlink-kit:id'] });
  });
});

describe('a sender is refused', () => {
  const good: SenderOptions = { url: 'https://tts.example', apiKey: PLANTED_KEY, applicationId: 'app1' };
  const rows: { name: string; options: object; path: string; code?: string; advice: string }[] = [
    {
      name: 'without a host',
      options: { url: 'tts.example' },
      path: 'url',
      advice: '"tts.example" is not an address as in "https://eu1.cloud.thethings.network"',
    },
    {
      name: 'with plain http to another machine',
      options: { url: 'http://tts.example' },
      path: 'url',
      advice: 'the key would travel readable to tts.example: use https, or say allowHttp: true if the network is yours',
    },
    {
      name: 'with another protocol',
      options: { url: 'ftp://tts.example' },
      path: 'url',
      advice: 'only https (and http on this machine) is spoken',
    },
    {
      name: 'with user and password',
      options: { url: 'https://a:b@tts.example' },
      path: 'url',
      advice: 'user and password do not belong in the address; the key goes in apiKey',
    },
    {
      name: 'with a path',
      options: { url: 'https://tts.example/api/v3/as' },
      path: 'url',
      advice: 'give the host alone, "https://tts.example"; the path is made from the ids',
    },
    {
      name: 'without a key',
      options: { apiKey: '' },
      path: 'apiKey',
      advice: 'there is no API key; give the key alone',
    },
    {
      name: 'with the word Bearer in the key',
      options: { apiKey: `Bearer ${PLANTED_KEY}` },
      path: 'apiKey',
      advice: 'the API key begins with the word Bearer; give the key alone',
    },
    {
      name: 'with a line break in the key',
      options: { apiKey: `${PLANTED_KEY}\n` },
      path: 'apiKey',
      advice: 'the API key holds blanks, line breaks or other letters that no key has; give the key alone',
    },
    {
      name: 'with a bad application id',
      options: { applicationId: 'app_1' },
      path: 'applicationId',
      code: 'bad_id',
      advice: '"app_1" is no application id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside',
    },
    {
      name: 'with a bad webhook id',
      options: { webhookId: 'w' },
      path: 'webhookId',
      code: 'bad_id',
      advice: '"w" is no webhook id: 3 to 36 characters, lower-case letters, digits, and single hyphens inside',
    },
    {
      name: 'with an option that there is not',
      options: { webhook: 'wh1' },
      path: 'webhook',
      advice:
        'there is no such option; there are integration, dispatcher, clock, random, newId, timeout, retry, pace, link, ledger, allowHttp, url, apiKey, applicationId, webhookId',
    },
    { name: 'with a time limit of 0', options: { timeout: 0 }, path: 'timeout', advice: '0 is not a number above 0' },
    {
      name: 'with a time limit that no timer takes',
      options: { timeout: 3e9 },
      path: 'timeout',
      advice: '3000000000 is more milliseconds than a timer takes: at most 2147483647, 24 days',
    },
    {
      name: 'with a wait that is a text',
      options: { retry: { firstWait: '500' } },
      path: 'retry.firstWait',
      advice: '"500" is not a number above 0',
    },
    {
      name: 'with a burst that is no number',
      options: { pace: { perSecond: 1, burst: Number.NaN } },
      path: 'pace.burst',
      advice: 'it must be 1 or more',
    },
    {
      name: 'with a retry that there is not',
      options: { retry: { retires: 2 } },
      path: 'retry.retires',
      advice: 'there is no such option; there are retries, firstWait, longestWait, repeatReplace',
    },
    {
      name: 'with a pace that there is not',
      options: { pace: { perSecond: 1, perMinute: 60 } },
      path: 'pace.perMinute',
      advice: 'there is no such option; there are perSecond, burst',
    },
    { name: 'with a retry that is no object', options: { retry: 3 }, path: 'retry', advice: 'it must be an object' },
    {
      name: 'with half a retry',
      options: { retry: { retries: 0.5 } },
      path: 'retry.retries',
      advice: 'it must be a whole number, 0 for none',
    },
    {
      name: 'with a rate of 0',
      options: { pace: { perSecond: 0 } },
      path: 'pace.perSecond',
      advice: '0 is not a number above 0',
    },
    {
      name: 'with a line break in the integration',
      options: { integration: 'a\nb' },
      path: 'integration',
      advice: 'it must be a name and a version in plain letters, as in "acme-irrigation/1.2"',
    },
  ];
  for (const { name, options, path, advice, code = 'bad_option' } of rows) {
    test(name, () => {
      let thrown: unknown;
      try {
        new Sender({ ...good, ...options });
      } catch (error) {
        thrown = error;
      }
      expect(withoutKey(thrown)).toMatchObject({ name: 'SendError', code, path, advice });
    });
  }

  test('not for the whole base path that webhooks show', async () => {
    await new Sender({ ...good, url: 'https://tts.example/api/v3/' }).close();
  });
  test('not for plain http if that is said', async () => {
    await new Sender({ ...good, url: 'http://tts.example', allowHttp: true }).close();
  });
});
