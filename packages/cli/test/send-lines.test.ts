import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AnsweringServer } from './answering-server.ts';
import type { Surroundings } from './downlink.ts';
import { started } from './started.ts';

const SECRET = 'ZQPLANTEDSECRETZQPLANTEDSECRETZQPLANTEDSECRETZQPLANT';
const env = { DOWNLINK_API_KEY: `NNSXS.PLANTEDKEYID.${SECRET}` };
const folder = mkdtempSync(join(tmpdir(), 'downlink-lines-'));
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

const item = { frm_payload: 'vu8=', f_port: 15, priority: 'NORMAL' };
const line = (deviceId: string, ...downlinks: object[]) => JSON.stringify({ device_id: deviceId, downlinks });
const csv = (...rows: string[]) => ['device_id,f_port,frm_payload,priority,confirmed', ...rows, ''].join('\n');
const words = (action: string, ...more: string[]) => [
  ...['send', action, '--url', url, '--application', 'app1', '--webhook', 'wh1', '--json'],
  ...more,
];
const devices = () => server.seen.map(({ path }) => path.split('/').at(-3));
const sent = () => server.seen.map(({ body }) => JSON.parse(body).downlinks);

/** Sends lines from stdin with `--json`: the exit code, and every line that was printed. */
async function send(input: string | Uint8Array, action = 'push', ...more: string[]) {
  return run(words(action, '--lines', '-', ...more), { input });
}

async function run(all: readonly string[], surroundings: Surroundings) {
  const { code, out, err } = await started(all, { env, ...surroundings }).outcome;
  printed += out + err;
  expect(err).toBe('');
  return { code, lines: linesIn(out) };
}

function linesIn(out: string) {
  return out
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text));
}

describe('send --lines', () => {
  test('sends JSON lines, and gives a receipt a line', async () => {
    const input = `${line('dev1', item, item)}\n\n${line('dev2', item)}`;
    const { code, lines } = await send(input, 'push', '--yes');
    expect(code).toBe(0);
    expect(lines.map(({ device_id, outcome }) => `${device_id} ${outcome}`).sort()).toEqual([
      'dev1 queued',
      'dev1 queued',
      'dev2 queued',
    ]);
    expect(new Set(lines.map(({ correlation_id }) => correlation_id)).size).toBe(3);
    expect(lines.map((receipt) => Object.keys(receipt))).toEqual(
      Array(3).fill(['device_id', 'correlation_id', 'outcome', 'status']),
    );
    expect(devices().sort()).toEqual(['dev1', 'dev2']);
  });

  test('sends CSV, whose last columns may be missing or empty', async () => {
    const input = csv('dev1,10,vu8=,HIGH,true', 'dev2,11,AQ==,,');
    expect((await send(`\ufeff${input}`, 'push', '--yes')).code).toBe(0);
    expect((await send('f_port,device_id,frm_payload\r\n12,dev3,Ag==\r\n', 'push')).code).toBe(0);
    const id = [expect.any(String)];
    expect(sent()).toEqual([
      [{ f_port: 10, frm_payload: 'vu8=', priority: 'HIGH', confirmed: true, correlation_ids: id }],
      [{ f_port: 11, frm_payload: 'AQ==', priority: 'NORMAL', correlation_ids: id }],
      [{ f_port: 12, frm_payload: 'Ag==', priority: 'NORMAL', correlation_ids: id }],
    ]);
  });

  test('takes a file', async () => {
    const path = join(folder, 'fleet.csv');
    writeFileSync(path, csv('dev1,10,vu8=,,', 'dev2,10,vu8=,,'));
    expect((await run(words('push', '--lines', path, '--yes'), { input: '' })).code).toBe(0);
    expect(devices().sort()).toEqual(['dev1', 'dev2']);
  });

  test('is a dry run for more than one device, which needs no key', async () => {
    const input = [line('dev1', item, item), line('dev2', item), line('dev1', item)].join('\n');
    const result = await run(words('push', '--lines', '-'), { input, env: { DOWNLINK_API_KEY: '' } });
    expect(result).toEqual({ code: 0, lines: [{ dry_run: true, devices: 2, downlinks: 4 }] });
    expect(server.seen).toEqual([]);
  });

  test('sends to one device at once, in the order of the lines', async () => {
    const frames = ['AQ==', 'Ag==', 'Aw=='];
    const input = frames.map((frame) => line('dev1', { ...item, frm_payload: frame })).join('\n');
    const { code, lines } = await send(input);
    expect({ code, receipts: lines.length }).toEqual({ code: 0, receipts: 3 });
    expect(sent().map(([{ frm_payload }]) => frm_payload)).toEqual(frames);
  });

  test('tells in a dry run which lines would be refused, and ends with 1', async () => {
    const input = [line('dev1', item), line('dev2', { f_port: 300 }), line('Dev 3', item)].join('\n');
    const { code, lines } = await send(input);
    expect({ code, lines }).toMatchObject({
      code: 1,
      lines: [
        {
          device_id: 'dev2',
          outcome: 'refused',
          error: { code: 'bad_body', path: 'downlinks[0].f_port', details: { line: 2 } },
        },
        { device_id: 'Dev 3', outcome: 'refused', error: { code: 'bad_id', details: { line: 3 } } },
        { dry_run: true, devices: 3, downlinks: 3, refused: 2 },
      ],
    });
    expect(server.seen).toEqual([]);
  });

  test('gives a refused receipt for a line that no server takes, sends the others, and ends with 1', async () => {
    const input = [line('dev1', item), line('dev2', { f_port: 300 }), line('dev3', item)].join('\n');
    const { code, lines } = await send(input, 'push', '--yes');
    expect(code).toBe(1);
    const outcomes = Object.fromEntries(lines.map(({ device_id, outcome }) => [device_id, outcome]));
    expect(outcomes).toEqual({ dev1: 'queued', dev2: 'refused', dev3: 'queued' });
    expect(devices().sort()).toEqual(['dev1', 'dev3']);
  });

  test('says at the end of all receipts why a line cannot be read, and sends nothing behind it', async () => {
    const { code, lines } = await send(
      [line('dev1', item), '{"device_id":', line('dev3', item)].join('\n'),
      'push',
      '--yes',
    );
    expect({ code, lines }).toMatchObject({
      code: 1,
      lines: [{ device_id: 'dev1', outcome: 'queued' }, { error: { code: 'bad_line', details: { line: 2, sent: 1 } } }],
    });
    expect(devices()).toEqual(['dev1']);
  });

  test('sends all rows of CSV before one that cannot be read, and says where to begin again', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `dev${n},15,vu8=,,`);
    const all = words('push', '--lines', '-', '--yes').filter((word) => word !== '--json');
    for (const [broken, why] of [
      ['oops,1', 'it has 2 cells, and the head 5'],
      ['de"v,1,AQ==,,', 'a quote stands amid a cell'],
    ] as const) {
      server.seen.length = 0;
      const { code, out, err } = await started(all, { input: csv(...rows, broken, 'later,15,vu8=,,'), env }).outcome;
      printed += out + err;
      expect(server.seen).toHaveLength(300);
      expect(out).toMatch(/\n\n300 lines: 300 queued\n$/);
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(
          new RegExp(
            `^error: line 302: ${why}[^]*\n→ +nothing was sent from there on: mend it, and begin again at line 302\n$`,
          ),
        ),
      });
    }
  });

  for (const [name, row, path] of [
    ['a port that is no number', 'dev1,ten,vu8=,,', 'downlinks[0].f_port'],
    ['no port', 'dev1,,vu8=,,', 'downlinks[0].f_port'],
    ['a confirmation that is neither', 'dev1,10,vu8=,,1', 'downlinks[0].confirmed'],
    ['a priority that there is not', 'dev1,10,vu8=,SOON,', 'downlinks[0].priority'],
  ] as const) {
    test(`gives a refused receipt for a row with ${name}, and goes on`, async () => {
      const { code, lines } = await send(csv(row, 'dev2,15,vu8=,,TRUE'), 'push', '--yes');
      expect(code).toBe(1);
      expect(lines.find(({ device_id }) => device_id === 'dev1')).toMatchObject({
        outcome: 'refused',
        error: { path },
      });
      expect(sent()).toMatchObject([[{ f_port: 15, confirmed: true }]]);
    });
  }

  test('finds a device that a file would replace twice before anything is sent', async () => {
    const file = join(folder, 'twice.csv');
    writeFileSync(file, csv('dev1,1,vu8=,,', 'dev2,1,vu8=,,', 'dev1,2,vu8=,,'));
    const { code, lines } = await run(words('replace', '--lines', file, '--yes'), {});
    expect({ code, lines }).toMatchObject({ code: 1, lines: [{ error: { code: 'bad_line', details: { line: 4 } } }] });
    expect(lines[0].error.message).toContain('a line of JSON, {"device_id": "dev1", "downlinks": […]}');
    expect(server.seen).toEqual([]);
  });

  for (const [name, input] of [
    ['nothing', ''],
    ['empty lines alone', '\n\n'],
    ['a head alone', csv()],
  ] as const) {
    test(`says of ${name} that there is no line to send`, async () => {
      const { code, lines } = await send(input, 'push', '--yes');
      expect({ code, lines }).toMatchObject({
        code: 1,
        lines: [{ error: { code: 'no_lines', message: 'stdin holds no line to send' } }],
      });
    });
  }

  test('clears many devices', async () => {
    const { code, lines } = await send('device_id\ndev1\ndev2\n', 'clear', '--yes');
    expect(code).toBe(0);
    expect(lines.map(({ correlation_id }) => correlation_id)).toEqual([null, null]);
    expect(sent()).toEqual([[], []]);
  });

  for (const [name, input, action, at] of [
    ['a line that is no object', '[1]', 'push', 1],
    ['a line without a device', `${line('dev1', item)}\n{"downlinks":[]}`, 'push', 2],
    ['a line without downlinks', '{"device_id":"dev1"}', 'push', 1],
    ['downlinks that are no list', '{"device_id":"dev1","downlinks":{}}', 'push', 1],
    ['a key that a line does not have', '{"device_id":"dev1","downlinks":[],"f_port":1}', 'push', 1],
    ['a line to clear with downlinks', line('dev1', item), 'clear', 1],
    ['a device that is to be replaced twice', `${line('dev1', item)}\n${line('dev1', item)}`, 'replace', 2],
    ['a column that there is not', 'device_id,port,frm_payload\n', 'push', 1],
    ['a column that is missing', 'device_id,f_port\ndev1,1\n', 'push', 1],
    ['a column that is there twice', 'device_id,f_port,frm_payload,f_port\n', 'push', 1],
    ['a row with too few cells', 'device_id,f_port,frm_payload\ndev1,1\n', 'push', 2],
    ['cells that are parted by ;', 'device_id;f_port;frm_payload\ndev1;1;vu8=\n', 'push', 1],
    ['a JSON list', '[{"device_id":"dev1"}]', 'push', 1],
    ['a quote that is left open', 'device_id,f_port,frm_payload\n"dev1,1,vu8=\n', 'push', 2],
  ] as const) {
    test(`refuses ${name}, by its number`, async () => {
      const { code, lines } = await send(input, action);
      expect({ code, lines }).toMatchObject({
        code: 1,
        lines: [{ error: { code: 'bad_line', details: { line: at } } }],
      });
      expect(lines[0].error.message).not.toMatch(/Invalid|Quote Not|columns length/);
      expect(server.seen).toEqual([]);
    });
  }

  test('refuses bytes that are no text', async () => {
    const { code, lines } = await send(Buffer.concat([Buffer.from('{"device_id":"'), Buffer.of(0xff)]));
    expect({ code, lines }).toMatchObject({ code: 1, lines: [{ error: { code: 'not_utf8' } }] });
  });

  test('refuses a file that is not there', async () => {
    const { code, lines } = await run(words('push', '--lines', join(folder, 'none.csv')), { input: '' });
    expect({ code, lines }).toMatchObject({ code: 1, lines: [{ error: { code: 'no_such_file' } }] });
  });

  test('ends by Ctrl-C with a receipt for all that was sent, though stdin is still open', async () => {
    const { child, outcome } = started(words('push', '--lines', '-', '--yes'), { env });
    server.answering = async () => {
      if (server.seen.length === 3) child.kill('SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { status: 200 };
    };
    child.stdin!.write([1, 2, 3].map((n) => `${line(`dev${n}`, item)}\n`).join(''));
    const { code, out } = await outcome;
    const lines = linesIn(out);
    expect(code).toBe(1);
    expect(lines.slice(0, 3).map(({ outcome: each }) => each)).toEqual(['queued', 'queued', 'queued']);
    expect(lines.slice(3)).toMatchObject([{ error: { code: 'interrupted', details: { lines: 3, queued: 3 } } }]);
  });

  test('sums up for people', async () => {
    const all = words('push', '--lines', '-', '--yes').filter((word) => word !== '--json');
    const { code, out, err } = await started(all, {
      input: `${line('dev1', item)}\n${line('dev2', { f_port: 0 })}`,
      env,
    }).outcome;
    printed += out + err;
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/\n\n2 lines: 1 queued, 1 refused\n$/);
  });
});
