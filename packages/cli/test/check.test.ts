import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson } from './downlink.ts';

const good = '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}';
const folder = mkdtempSync(join(tmpdir(), 'downlink-check-'));

/** A reply of a running server, and the events that its webhook was sent, as recorded. */
interface Recorded {
  readonly status: number;
  readonly body: string;
  readonly events?: readonly { readonly [field: string]: unknown }[];
}

const contract = new URL('../../../test/contract/tts-live-replies.json', import.meta.url);
const replies: readonly Recorded[] = JSON.parse(readFileSync(contract, 'utf8'));
const replyWith = (name: string) => replies.find(({ body }) => new RegExp(`"name":\\s*"${name}"`).test(body))!.body;
const eventWith = (field: string, holding = '') => {
  const events = replies.flatMap((reply) => reply.events ?? []);
  return JSON.stringify(events.find((event) => field in event && JSON.stringify(event).includes(holding)));
};

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('check', () => {
  for (const [given, code] of [
    ['null', 'empty_body'],
    ['true', 'wrong_type'],
    ['5', 'wrong_type'],
  ] as const) {
    test(`says what ${given} is`, () => {
      expect(downlinkJson(['check', given])).toMatchObject({ code: 1, value: { findings: [{ code }] } });
    });
  }

  test('takes a file that is called like a word of JSON', () => {
    file('null', good);
    expect(downlink(['check', 'null', '--json'], { cwd: folder }).code).toBe(0);
  });

  for (const [name, given, input] of [
    ['a file', file('good.json', good), ''],
    ['JSON itself', good, ''],
    ['stdin', '-', good],
  ] as const) {
    test(`takes ${name}`, () => {
      expect(downlinkJson(['check', given], { input })).toEqual({ code: 0, value: { kind: 'body', findings: [] } });
    });
  }

  test('ends with 1 where the server would refuse the body', () => {
    const { code, value } = downlinkJson(['check', '{"downlinks":[{"frm_payload":"vu8=","f_port":300}]}']);
    expect(code).toBe(1);
    expect(value).toMatchObject({ kind: 'body', findings: [{ severity: 'error', path: 'downlinks[0].f_port' }, {}] });
  });

  test('ends with 0 on warnings alone', () => {
    const { code, value } = downlinkJson(['check', '{"downlinks":[{"frm_payload":"vu8=","f_port":15}]}']);
    const { findings } = value as { findings: { severity: string }[] };
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(code).toBe(0);
  });

  test('finds that a file is no JSON', () => {
    const { code, value } = downlinkJson(['check', file('broken.json', '{"downlinks":')]);
    expect({ code, value }).toMatchObject({ code: 1, value: { findings: [{ code: 'not_json' }] } });
  });

  test('finds bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"downlinks":[],"a":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const { value } = downlinkJson(['check', file('latin.json', bytes)]);
    expect(value).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: 'not_utf8' })]) });
  });

  test('finds that stdin holds nothing', () => {
    expect(downlinkJson(['check', '-'])).toMatchObject({ code: 1, value: { findings: [{ code: 'empty_body' }] } });
  });

  test('takes what encode prints', () => {
    const valve = new URL('../../../examples/01-first-valve/device.ts', import.meta.url).pathname;
    const { out } = downlink(['encode', valve, 'reboot', '--as', 'body']);
    expect(downlinkJson(['check', '-'], { input: out })).toEqual({ code: 0, value: { kind: 'body', findings: [] } });
  });

  test('refuses a file that is not there', () => {
    const { code, value } = downlinkJson(['check', join(folder, 'godo.json')]);
    const details = { nearest: join(folder, 'good.json') };
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'no_such_file', details } } });
  });

  test('prints findings to people by weight and place, then their number', () => {
    const { out } = downlink(['check', '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"normal"}]}']);
    expect(out).toMatch(/^error {4}downlinks\[0\]\.priority {2}bad_priority\n {2}"normal" is not a priority/);
    expect(out).toMatch(/\nthe argument: body, 1 error\n$/);
  });

  for (const [name, reply, exit, finding] of [
    ['a formatter that refuses', replyWith('output_errors'), 1, { code: 'output_errors', severity: 'error' }],
    [
      'a right that is missing',
      replyWith('insufficient_application_rights'),
      1,
      { code: 'insufficient_application_rights', severity: 'error' },
    ],
    [
      'a fault after which nobody knows',
      replyWith('http_recovered'),
      0,
      { code: 'http_recovered', severity: 'warning' },
    ],
    ['a gateway', '{"code":5,"message":"Not Found","details":[]}', 1, { code: 'gateway_error', severity: 'error' }],
  ] as const) {
    test(`explains the reply of ${name}`, () => {
      const { code, value } = downlinkJson(['check', '-'], { input: reply });
      expect({ code, value }).toMatchObject({
        code: exit,
        value: { kind: 'reply', findings: expect.arrayContaining([expect.objectContaining(finding)]) },
      });
    });
  }

  for (const [name, event, exit, finding] of [
    ['queued', eventWith('downlink_queued'), 0, { code: 'queued', severity: 'info' }],
    ['acknowledged', eventWith('downlink_ack'), 0, { code: 'ack', severity: 'info' }],
    ['not acknowledged', eventWith('downlink_nack'), 0, { code: 'nack', severity: 'warning' }],
    ['given up', eventWith('downlink_failed', 'no_f_port'), 1, { code: 'failed', severity: 'error' }],
  ] as const) {
    test(`explains the event of a downlink that was ${name}`, () => {
      const { code, value } = downlinkJson(['check', file('event.json', event)]);
      expect({ code, value }).toMatchObject({ code: exit, value: { kind: 'event', findings: [finding] } });
    });
  }

  test('takes what it is told for a reply or a body', () => {
    const page = downlinkJson(['check', '-', '--kind', 'reply'], { input: '<html>502 Bad Gateway</html>' });
    expect(page).toMatchObject({ code: 1, value: { kind: 'reply', findings: [{ code: 'not_understood' }] } });
    const success = downlinkJson(['check', '{}', '--kind', 'reply']);
    expect(success).toMatchObject({ code: 0, value: { kind: 'reply', findings: [{ code: 'taken' }] } });
    expect(downlinkJson(['check', '{}']).value).toMatchObject({ kind: 'body' });
    expect(downlinkJson(['check', '{}', '--kind', 'page'])).toMatchObject({
      code: 2,
      value: { error: { code: 'bad_flag' } },
    });
  });
});
