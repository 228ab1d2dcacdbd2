import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AnsweringServer } from './answering-server.ts';
import type { Surroundings } from './downlink.ts';
import { started } from './started.ts';

const SECRET = 'ZQPLANTEDSECRETZQPLANTEDSECRETZQPLANTEDSECRETZQPLANT';
const KEY = `NNSXS.PLANTEDKEYID.${SECRET}`;

/** A reply of a running server, as recorded. */
interface Recorded {
  readonly route: 'webhook' | 'appas';
  readonly path_template: string;
  readonly request_body: string;
  readonly status: number;
  readonly body: string;
}

const contract = new URL('../../../test/contract/tts-live-replies.json', import.meta.url);
const replies: readonly Recorded[] = JSON.parse(readFileSync(contract, 'utf8'));
const recorded = (route: string, name: string) =>
  replies.find((reply) => reply.route === route && reply.status >= 400 && reply.body.includes(name))!;

const folder = mkdtempSync(join(tmpdir(), 'downlink-send-'));
const server = new AnsweringServer();
let url: string;
let printed = '';

beforeAll(async () => {
  url = await server.start();
});
afterEach(() => {
  server.seen.length = 0;
  server.answering = () => ({ status: 200 });
});
afterAll(async () => {
  await server.close();
  expect(printed).not.toContain(SECRET);
});

const body = '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}';
const where = () => ['--url', url, '--application', 'app1'];
const webhook = () => [...where(), '--webhook', 'wh1'];
const device = () => [...webhook(), '--device', 'dev1'];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function send(words: readonly string[], surroundings: Surroundings = {}) {
  const env = { DOWNLINK_API_KEY: KEY, ...surroundings.env };
  const outcome = await started(['send', ...words], { input: '', ...surroundings, env }).outcome;
  printed += outcome.out + outcome.err;
  return outcome;
}

/** With `--json`: the exit code, and every line that was printed. */
async function sendJson(words: readonly string[], surroundings: Surroundings = {}) {
  const { code, out, err } = await send([...words, '--json'], surroundings);
  expect(err).toBe('');
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, lines: lines.map((line) => JSON.parse(line)) };
}

describe('send', () => {
  test('pushes by the route of a webhook, with the body as it was given and an id of its own', async () => {
    const { code, lines } = await sendJson(['push', body, ...device()]);
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [
        { receipts: [{ device_id: 'dev1', correlation_id: expect.any(String), outcome: 'queued', status: 200 }] },
      ],
    });
    const [{ correlation_id: id }] = lines[0].receipts;
    expect(server.seen).toEqual([
      {
        path: '/api/v3/as/applications/app1/webhooks/wh1/devices/dev1/down/push',
        authorization: `Bearer ${KEY}`,
        userAgent: expect.stringMatching(/^downlink\/\d/),
        body: body.replace('}]}', `,"correlation_ids":["${id}"]}]}`),
      },
    ]);
  });

  test('replaces by the plain route where no webhook is named', async () => {
    server.answering = () => ({ status: 200, body: '{}' });
    const { code } = await sendJson(['replace', '-', ...where(), '--device', 'dev1'], { input: body });
    expect(code).toBe(0);
    expect(server.seen.map(({ path }) => path)).toEqual(['/api/v3/as/applications/app1/devices/dev1/down/replace']);
  });

  test('clears by an empty list, and the receipt has no id', async () => {
    const { code, lines } = await sendJson(['clear', ...device()]);
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [{ receipts: [{ device_id: 'dev1', correlation_id: null, outcome: 'queued', status: 200 }] }],
    });
    expect(server.seen[0]!.body).toBe('{"downlinks":[]}');
  });

  test('gives a receipt for every downlink of a body in a file', async () => {
    const item = '{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}';
    const { lines } = await sendJson(['push', file('two.json', `{"downlinks":[${item},${item}]}`), ...device()]);
    expect(new Set(lines[0].receipts.map((receipt: { correlation_id: string }) => receipt.correlation_id)).size).toBe(
      2,
    );
  });

  for (const [name, outcome] of [
    ['output_errors', 'refused'],
    ['insufficient_application_rights', 'refused'],
    ['no_device_session', 'refused'],
    ['script_timeout', 'refused'],
    ['http_recovered', 'unknown'],
  ] as const) {
    test(`ends with 1 on a recorded ${name}, which is ${outcome}, and says what to do`, async () => {
      const { status, body: reply } = recorded('webhook', name);
      server.answering = () => ({ status, body: reply, headers: { 'content-type': 'application/json' } });
      const { code, lines } = await sendJson(['push', body, ...device()]);
      expect({ code, receipt: lines[0].receipts[0] }).toMatchObject({
        code: 1,
        receipt: {
          outcome,
          status,
          error: { code: 'server_error', details: { server: { name }, advice: expect.any(String) } },
        },
      });
    });
  }

  test('takes the key from a file too', async () => {
    const key = file('key.txt', `${KEY}\n`);
    const { code } = await sendJson(['push', body, ...device(), '--key-file', key], { env: { DOWNLINK_API_KEY: '' } });
    rmSync(key);
    expect({ code, authorization: server.seen[0]!.authorization }).toEqual({ code: 0, authorization: `Bearer ${KEY}` });
  });

  for (const [name, words, exit, error] of [
    ['no action', () => [], 2, { code: 'missing_argument' }],
    [
      'an action that there is not',
      () => ['pusch', body, ...device()],
      2,
      { code: 'unknown_action', details: { nearest: 'push' } },
    ],
    ['no address', () => ['push', body, '--application', 'app1', '--device', 'dev1'], 2, { code: 'missing_argument' }],
    ['no application', () => ['push', body, '--url', url, '--device', 'dev1'], 2, { code: 'missing_argument' }],
    ['no device', () => ['push', body, ...webhook()], 2, { code: 'missing_argument' }],
    ['no body', () => ['push', ...device()], 2, { code: 'missing_argument' }],
    ['a body to clear', () => ['clear', body, ...device()], 2, { code: 'extra_argument' }],
    ['a device beside lines', () => ['push', ...device(), '--lines', '-'], 2, { code: 'not_both' }],
    ['a key on the command line', () => ['push', body, ...device(), '--key', 'abc'], 2, { code: 'unknown_flag' }],
    [
      'an address that is none',
      () => ['push', body, '--url', 'example', '--application', 'app1', '--device', 'dev1'],
      1,
      { code: 'bad_option', path: 'url' },
    ],
    [
      'plain http to another machine',
      () => ['push', body, '--url', 'http://tts.example', '--application', 'app1', '--device', 'dev1'],
      1,
      { code: 'bad_option', path: 'url' },
    ],
    [
      'an id that is none',
      () => ['push', body, ...webhook(), '--device', 'Dev_1'],
      1,
      { code: 'bad_id', path: 'deviceId' },
    ],
    [
      'an id that is none, to clear',
      () => ['clear', ...webhook(), '--device', 'Dev_1'],
      1,
      { code: 'bad_id', path: 'deviceId' },
    ],
    [
      'a body that no server takes',
      () => ['push', '{"downlinks":[{"f_port":300}]}', ...device()],
      1,
      { code: 'bad_body', path: 'downlinks[0].f_port' },
    ],
    ['an empty list to replace with', () => ['replace', '{"downlinks":[]}', ...device()], 1, { code: 'empty_list' }],
    [
      'a body that is no JSON',
      () => ['push', file('broken.json', '{"downlinks":['), ...device()],
      1,
      { code: 'bad_body' },
    ],
    ['a body that is not there', () => ['push', join(folder, 'none.json'), ...device()], 1, { code: 'no_such_file' }],
    ['a body that is a folder', () => ['push', folder, ...device()], 1, { code: 'is_a_directory' }],
    [
      'a key file that is not there',
      () => ['push', body, ...device(), '--key-file', join(folder, 'no-key')],
      1,
      { code: 'no_such_file' },
    ],
    [
      'an empty key file',
      () => ['push', body, ...device(), '--key-file', file('empty.key', '\n')],
      1,
      { code: 'no_key' },
    ],
  ] as const) {
    test(`refuses ${name}, and sends nothing`, async () => {
      const { code, lines } = await sendJson(words());
      expect({ code, lines }).toMatchObject({ code: exit, lines: [{ error }] });
      expect(server.seen).toEqual([]);
    });
  }

  test('refuses to send without a key', async () => {
    const { code, lines } = await sendJson(['push', body, ...device()], { env: { DOWNLINK_API_KEY: '' } });
    expect({ code, lines }).toMatchObject({ code: 1, lines: [{ error: { code: 'no_key' } }] });
  });

  test('shows a key that cannot be one to nobody', async () => {
    const { code, lines } = await sendJson(['push', body, ...device()], { env: { DOWNLINK_API_KEY: `Bearer ${KEY}` } });
    expect({ code, lines }).toMatchObject({ code: 1, lines: [{ error: { code: 'bad_option', path: 'apiKey' } }] });
  });

  test('tells people what became of it, and why', async () => {
    const { status, body: reply } = recorded('webhook', 'no_device_session');
    server.answering = () => ({ status, body: reply });
    const { code, out } = await send(['push', '{"downlinks":[{"frm_payload":"vu8=","f_port":15}]}', ...device()]);
    expect(code).toBe(1);
    expect(out).toMatch(/^refused {2}dev1 {2}downlink-kit:\S+\n {9}warning: downlinks\[0\]\.priority: /);
    expect(out).toMatch(/\n {9}400 pkg\/applicationserver:no_device_session\n {9}\S/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('send in words of the command line', () => {
  const plain = (...more: string[]) => ['push', body, '--application', 'app1', '--device', 'dev1', ...more];

  test('names the flag that lets plain http be spoken, and takes it', async () => {
    const { out } = await send(plain('--url', 'http://192.0.2.1', '--json'));
    expect(out).toContain('say --allow-http if the network is yours');
    const dry = await send(
      ['push', '--lines', '-', '--url', 'http://192.0.2.1', '--application', 'app1', '--allow-http', '--json'],
      {
        input: ['dev1', 'dev2']
          .map((id) => `{"device_id":"${id}","downlinks":[{"f_port":1,"frm_payload":"AQ=="}]}`)
          .join('\n'),
      },
    );
    expect({ code: dry.code, value: JSON.parse(dry.out) }).toEqual({
      code: 0,
      value: { dry_run: true, devices: 2, downlinks: 2 },
    });
  });

  test('says where the key goes', async () => {
    const { out } = await send(plain('--url', 'https://user:password@tts.example', '--json'));
    expect(out).toContain('the key goes in DOWNLINK_API_KEY, or a file: --key-file FILE');
  });

  test('says of a clear with a body that it takes none', async () => {
    const { code, err } = await send(['clear', body, ...device()]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('clear takes no BODY') });
  });

  for (const [name, words] of [
    ['the body', () => ['push', KEY, ...device()]],
    ['the device', () => ['push', body, ...webhook(), '--device', KEY]],
    ['the action', () => [KEY, body, ...device()]],
    ['the server', () => plain('--url', KEY)],
  ] as const) {
    test(`does not show a key that is typed in the place of ${name}`, async () => {
      for (const more of [[], ['--json']]) {
        const { code, out, err } = await send([...words(), ...more]);
        expect(code).toBeGreaterThan(0);
        expect(out + err).toContain('<API key>');
        expect(out + err).not.toContain(SECRET);
      }
    });
  }
});
