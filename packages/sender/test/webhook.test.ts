import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Replier } from '../src/index.ts';
import { AnsweringServer } from './answering-server.ts';
import { PLANTED_KEY, withoutKey } from './planted-key.ts';

let server: AnsweringServer;
let replier: Replier;

beforeAll(async () => {
  server = await AnsweringServer.start();
  replier = new Replier({ allowHosts: [server.host], integration: 'acme/1' });
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(async () => {
  await replier.close();
  await server.close();
});

const frame = { fPort: 15, frmPayload: 'vu8=' };
const path = '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down';

function headers(changes: { [name: string]: string | undefined } = {}): { [name: string]: string | undefined } {
  return {
    'x-downlink-apikey': PLANTED_KEY,
    'x-downlink-push': `${server.url}${path}/push`,
    'x-downlink-replace': `${server.url}${path}/replace`,
    ...changes,
  };
}

describe('a replier', () => {
  test('answers a call of Node’s http', async () => {
    const outcomes: unknown[] = [];
    const receiver = createServer(async (request, response) => {
      const receipt = await replier.to(request).push(frame);
      outcomes.push(withoutKey(receipt).outcome);
      response.end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    // Written as the server writes them.
    const sent = {
      'X-Downlink-Apikey': PLANTED_KEY,
      'X-Downlink-Push': `${server.url}${path}/push`,
      'X-Downlink-Replace': `${server.url}${path}/replace`,
    };
    await fetch(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, { method: 'POST', headers: sent });
    receiver.close();
    expect(outcomes).toEqual(['queued']);
    expect(server.requests).toMatchObject([{ path: `${path}/push` }]);
    expect(server.requests[0]!.headers.authorization === `Bearer ${PLANTED_KEY}`).toBe(true);
  });

  test('answers a call of the Fetch API', async () => {
    const call = new Request('https://receiver.example/up', {
      method: 'POST',
      headers: headers() as Record<string, string>,
    });
    const device = withoutKey(replier.to(call));
    expect([device.applicationId, device.webhookId, device.deviceId]).toEqual(['app1', 'wh1', 'dev1']);
    await device.replace([frame]);
    await device.clear();
    expect(server.requests.map(({ path }) => path)).toEqual([`${path}/replace`, `${path}/replace`]);
  });

  const refusals: {
    name: string;
    changes: () => { [name: string]: string | undefined };
    code: string;
    advice: () => string;
  }[] = [
    {
      name: 'another host',
      changes: () => ({ 'x-downlink-push': `https://evil.example${path}/push` }),
      code: 'host_not_allowed',
      advice: () => `it names the host "evil.example", which is not one of allowHosts: ${server.host}`,
    },
    {
      name: 'another port of the host',
      changes: () => ({ 'x-downlink-push': `http://127.0.0.1:1${path}/push` }),
      code: 'host_not_allowed',
      advice: () => `it names the host "127.0.0.1:1", which is not one of allowHosts: ${server.host}`,
    },
    {
      name: 'a host that hides behind a user name',
      changes: () => ({ 'x-downlink-push': `http://${server.host}@evil.example${path}/push` }),
      code: 'host_not_allowed',
      advice: () => `it names the host "evil.example", which is not one of allowHosts: ${server.host}`,
    },
    {
      name: 'a user name before the host',
      changes: () => ({ 'x-downlink-push': `http://user@${server.host}${path}/push` }),
      code: 'bad_webhook',
      advice: () => `http://${server.host}: user and password do not belong in the address; the key goes in apiKey`,
    },
    {
      name: 'no key',
      changes: () => ({ 'x-downlink-apikey': undefined }),
      code: 'bad_webhook',
      advice: () =>
        'the call has no x-downlink-apikey header: give the webhook a downlink API key, and see that no proxy drops the header',
    },
    {
      name: 'no address',
      changes: () => ({ 'x-downlink-replace': undefined }),
      code: 'bad_webhook',
      advice: () =>
        'the call has no x-downlink-replace header: give the webhook a downlink API key, and see that no proxy drops the header',
    },
    {
      name: 'an address that is none',
      changes: () => ({ 'x-downlink-push': 'push' }),
      code: 'bad_webhook',
      advice: () => 'X-Downlink-Push is not an address',
    },
    {
      name: 'another path',
      changes: () => ({ 'x-downlink-push': `${server.url}/api/v3/users` }),
      code: 'bad_webhook',
      advice: () => 'X-Downlink-Push is not the downlink address of a webhook',
    },
    {
      name: 'the paths changed over',
      changes: () => ({ 'x-downlink-push': `${server.url}${path}/replace` }),
      code: 'bad_webhook',
      advice: () => 'X-Downlink-Push is not the downlink address of a webhook',
    },
    {
      name: 'a query',
      changes: () => ({ 'x-downlink-push': `${server.url}${path}/push?to=evil` }),
      code: 'bad_webhook',
      advice: () => 'X-Downlink-Push is not the downlink address of a webhook',
    },
    {
      name: 'another device to replace',
      changes: () => ({ 'x-downlink-replace': `${server.url}${path.replace('dev1', 'dev2')}/replace` }),
      code: 'bad_webhook',
      advice: () => 'X-Downlink-Push and X-Downlink-Replace name different places',
    },
    {
      name: 'two keys',
      changes: () => ({ 'x-downlink-apikey': `${PLANTED_KEY}, ${PLANTED_KEY}` }),
      code: 'bad_webhook',
      advice: () =>
        'X-Downlink-Apikey: the API key holds blanks, line breaks or other letters that no key has; give the key alone',
    },
  ];
  for (const { name, changes, code, advice } of refusals) {
    test(`refuses a call with ${name}`, () => {
      let thrown: unknown;
      try {
        replier.to({ headers: headers(changes()) });
      } catch (error) {
        thrown = error;
      }
      expect(withoutKey(thrown)).toMatchObject({ code, advice: advice() });
      expect(server.requests).toEqual([]);
    });
  }

  for (const host of ['tts.example.evil.example', 'tts.example:8443', 'evil-tts.example', 'tts.exampl']) {
    test(`does not take ${host} for tts.example`, () => {
      const one = new Replier({ allowHosts: ['tts.example'], dispatcher: { dispatch: () => false } as never });
      const changes = {
        'x-downlink-push': `https://${host}${path}/push`,
        'x-downlink-replace': `https://${host}${path}/replace`,
      };
      expect(() => one.to({ headers: headers(changes) })).toThrow(
        `names the host "${host}", which is not one of allowHosts: tts.example`,
      );
    });
  }

  for (const { name, options, path } of [
    { name: 'an option that there is not', options: { timeuot: 1 }, path: 'timeuot' },
    { name: 'a time limit of 0', options: { timeout: 0 }, path: 'timeout' },
    { name: 'no list of hosts', options: { allowHosts: undefined }, path: 'allowHosts' },
    { name: 'an address as a host', options: { allowHosts: ['a', 'https://b'] }, path: 'allowHosts[1]' },
    { name: 'a host with a path', options: { allowHosts: ['a/b'] }, path: 'allowHosts[0]' },
    { name: 'an empty host', options: { allowHosts: [''] }, path: 'allowHosts[0]' },
  ]) {
    test(`is refused with ${name} when it is made`, () => {
      const make = () =>
        new Replier({ allowHosts: [], dispatcher: { dispatch: () => false } as never, ...options } as never);
      expect(make).toThrow(expect.objectContaining({ code: 'bad_option', path }));
    });
  }

  test('takes a host whose port is written out, though the address leaves it out', () => {
    const one = new Replier({ allowHosts: ['tts.example:443'], dispatcher: { dispatch: () => false } as never });
    const changes = {
      'x-downlink-push': `https://tts.example${path}/push`,
      'x-downlink-replace': `https://tts.example:443${path}/replace`,
    };
    expect(one.to({ headers: headers(changes) }).deviceId).toBe('dev1');
  });

  test('keeps the sender that is used over those that are not', async () => {
    const one = new Replier({ allowHosts: [server.host] });
    const call = (key: string) => one.to({ headers: headers({ 'x-downlink-apikey': key }) });
    const sender = async () => (await call(PLANTED_KEY).push(frame)).correlationId!.replace(/-\d+$/, '');
    const before = await sender();
    for (let other = 0; other < 1_000; other++) {
      call(`NNSXS.OTHER.${other}`);
      if (other === 500) call(PLANTED_KEY);
    }
    expect(await sender()).toBe(before);
    await one.close();
  });

  test('takes a host that is written in capitals', () => {
    const one = new Replier({ allowHosts: ['TTS.example'], dispatcher: { dispatch: () => false } as never });
    const changes = {
      'x-downlink-push': `https://TTS.EXAMPLE${path}/push`,
      'x-downlink-replace': `https://tts.example${path}/replace`,
    };
    expect(one.to({ headers: headers(changes) }).deviceId).toBe('dev1');
  });

  test('refuses plain http to another machine, though it is allowed', () => {
    const open = new Replier({ allowHosts: ['tts.example'], dispatcher: { dispatch: () => false } as never });
    const changes = {
      'x-downlink-push': `http://tts.example${path}/push`,
      'x-downlink-replace': `http://tts.example${path}/replace`,
    };
    expect(() => open.to({ headers: headers(changes) })).toThrow('the key would travel readable to tts.example');
  });

  test('keeps the order of a device over several calls', async () => {
    const seen: string[] = [];
    server.answering = async ({ body }) => {
      seen.push(`${JSON.parse(body).downlinks[0].frm_payload} begins`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen.push(`${JSON.parse(body).downlinks[0].frm_payload} ends`);
      return { status: 200 };
    };
    await Promise.all(
      ['AQ==', 'Ag=='].map((frmPayload) => replier.to({ headers: headers() }).push({ fPort: 1, frmPayload })),
    );
    expect(seen).toEqual(['AQ== begins', 'AQ== ends', 'Ag== begins', 'Ag== ends']);
  });
});
