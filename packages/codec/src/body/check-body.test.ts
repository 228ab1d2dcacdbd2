import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body.ts';

interface Verdict {
  decode: boolean;
  validate?: boolean;
  items?: unknown[];
}

interface Vector {
  name: string;
  body?: string;
  body_base64?: string;
  webhook: Verdict;
  appas: Verdict;
  live: { webhook: { status: number }; appas: { status: number } };
}

const contract = new URL('../../../../test/contract/tts-decode-vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(contract, 'utf8')) as { vectors: Vector[] };

describe('checkBody on the recorded bodies', () => {
  for (const vector of vectors) {
    const found = () => checkBody(vector.body ?? Buffer.from(vector.body_base64!, 'base64'));
    const isTaken = vector.live.webhook.status === 200 && vector.live.appas.status === 200;
    const isAlike = JSON.stringify(vector.webhook.items) === JSON.stringify(vector.appas.items);
    if (!isTaken) {
      test(`finds an error in "${vector.name}", which a running server refused`, () => {
        expect(found().filter(({ severity }) => severity === 'error')).not.toEqual([]);
      });
    } else {
      test(`finds no error in "${vector.name}", which a running server took on both routes`, () => {
        expect(found().filter(({ severity }) => severity === 'error')).toEqual([]);
      });
    }
    if (isTaken && !isAlike) {
      test(`warns of "${vector.name}", which the routes read differently`, () => {
        expect(found().map(({ code }) => code)).toContain('read_differently');
      });
    }
  }
});

describe('checkBody finds', () => {
  const loop: { downlinks?: unknown } = {};
  loop.downlinks = [loop];
  const item = (fields: string) => `{"downlinks":[{${fields}}]}`;
  const plain = '"f_port":1,"frm_payload":"AQ==","priority":"NORMAL"';
  const rows: { name: string; body: unknown; found: string[] }[] = [
    {
      name: 'nothing in the form that The Things Stack documents',
      body: item('"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"'),
      found: [],
    },
    {
      name: 'the missing priority',
      body: item('"f_port":1,"frm_payload":"AQ=="'),
      found: ['warning lowest_priority downlinks[0].priority'],
    },
    {
      name: 'nothing in a priority that is meant to be the lowest',
      body: item('"f_port":1,"frm_payload":"AQ==","priority":"LOWEST"'),
      found: [],
    },
    {
      name: 'what a missing port of a decoded payload means',
      body: item('"decoded_payload":{"a":1},"priority":"NORMAL"'),
      found: ['warning no_port downlinks[0].f_port'],
    },
    {
      name: 'hex in base64',
      body: item('"f_port":1,"frm_payload":"BEEF","priority":"NORMAL"'),
      found: ['warning looks_like_hex downlinks[0].frm_payload'],
    },
    {
      name: 'base64 of base64',
      body: item('"f_port":1,"frm_payload":"dnU4PQ==","priority":"NORMAL"'),
      found: ['warning encoded_twice downlinks[0].frm_payload'],
    },
    {
      name: 'base64 of hex digits',
      body: item('"f_port":1,"frm_payload":"YmVlZg==","priority":"NORMAL"'),
      found: ['warning encoded_twice downlinks[0].frm_payload'],
    },
    { name: 'nothing in zeros', body: item('"f_port":1,"frm_payload":"AAAA","priority":"NORMAL"'), found: [] },
    {
      name: 'a payload that will not be used',
      body: item(`${plain},"decoded_payload":{"a":1}`),
      found: ['warning both_payloads downlinks[0].decoded_payload'],
    },
    {
      name: 'attempts that start at 0',
      body: item(`${plain},"confirmed":true,"confirmed_retry":{"max_attempts":3}`),
      found: ['warning first_attempt downlinks[0].confirmed_retry.attempt'],
    },
    {
      name: 'attempts that mean nothing',
      body: item(`${plain},"confirmed_retry":{"attempt":1,"max_attempts":3}`),
      found: ['warning retry_unconfirmed downlinks[0].confirmed_retry'],
    },
    {
      name: 'nothing in attempts written in full',
      body: item(`${plain},"confirmed":true,"confirmed_retry":{"attempt":1,"max_attempts":3}`),
      found: [],
    },
    {
      name: 'too many attempts',
      body: item(`${plain},"confirmed":true,"confirmed_retry":{"attempt":1,"max_attempts":33}`),
      found: ['error too_many_attempts downlinks[0].confirmed_retry.max_attempts'],
    },
    {
      name: 'a misspelt key',
      body: item('"f_port":1,"frm_paylod":"AQ==","decoded_payload":{"a":1},"priority":"NORMAL"'),
      found: ['warning unknown_key downlinks[0].frm_paylod'],
    },
    {
      name: 'a misspelt downlinks, which clears the queue',
      body: '{"downlink":[]}',
      found: ['warning unknown_key downlink', 'warning clears_queue '],
    },
    { name: 'an empty object, which clears the queue', body: {}, found: ['warning clears_queue '] },
    { name: 'the documented way to clear, as a note', body: { downlinks: [] }, found: ['info clears_queue downlinks'] },
    {
      name: 'port 225',
      body: item('"f_port":225,"frm_payload":"AQ==","priority":"NORMAL"'),
      found: ['warning unusual_port downlinks[0].f_port'],
    },
    {
      name: 'camelCase',
      body: item('"fPort":1,"frm_payload":"AQ==","priority":"NORMAL"'),
      found: ['info camel_case downlinks[0].fPort'],
    },
    {
      name: 'a class B or C slot',
      body: item(`${plain},"class_b_c":{}`),
      found: ['info class_b_c downlinks[0].class_b_c'],
    },
    {
      name: 'a gateway without ids',
      body: item(`${plain},"class_b_c":{"gateways":[{}]}`),
      found: ['error missing downlinks[0].class_b_c.gateways[0].gateway_ids'],
    },
    {
      name: 'an absolute time that is past',
      body: item(`${plain},"class_b_c":{"absolute_time":"2026-01-01T00:00:02Z"}`),
      found: ['info class_b_c downlinks[0].class_b_c', 'error too_early downlinks[0].class_b_c.absolute_time'],
    },
    {
      name: 'nothing in an escaped pair of surrogates',
      body: item(`${plain},"correlation_ids":["\\ud83d\\ude00"]`),
      found: [],
    },
    {
      name: 'a high surrogate before something else',
      body: item(`${plain},"correlation_ids":["\\ud83d\\u0041"]`),
      found: ['error lone_surrogate '],
    },
    {
      name: 'a low surrogate alone',
      body: item(`${plain},"correlation_ids":["\\ude00"]`),
      found: ['error lone_surrogate '],
    },
    {
      name: 'half a pair as it is',
      body: item(`${plain},"correlation_ids":["\ud83d"]`),
      found: ['error lone_surrogate '],
    },
    { name: 'nothing in a backslash before a u', body: item(`${plain},"correlation_ids":["\\\\ud83d"]`), found: [] },
    {
      name: 'a body above 16 MiB',
      body: item(`${plain},"x":"${'é'.repeat(8 * 1024 * 1024)}"`),
      found: ['error body_too_large ', 'warning unknown_key downlinks[0].x'],
    },
    { name: 'a value that holds itself', body: loop, found: ['error not_json '] },
    {
      name: 'digits that a double loses',
      body: item('"f_port":1,"decoded_payload":{"a":[9007199254740993]},"priority":"NORMAL"'),
      found: ['warning loses_digits downlinks[0].decoded_payload.a[0]'],
    },
    {
      name: 'a number beyond a double',
      body: item('"f_port":1,"decoded_payload":{"a":1e400},"priority":"NORMAL"'),
      found: ['error not_a_double downlinks[0].decoded_payload.a'],
    },
    {
      name: 'a key twice in a decoded payload',
      body: item('"f_port":1,"decoded_payload":{"a":1,"a":2},"priority":"NORMAL"'),
      found: ['error key_twice downlinks[0].decoded_payload'],
    },
    {
      name: 'NaN in a value, which would go out as null',
      body: { downlinks: [{ f_port: 1, decoded_payload: { a: Number.NaN }, priority: 'NORMAL' }] },
      found: ['error not_json '],
    },
    { name: 'text behind the body', body: `${item(plain)} x`, found: ['warning trailing_text '] },
    { name: 'a list that should be wrapped', body: `[{${plain}}]`, found: ['error wrong_type '] },
    {
      name: 'fields of the server',
      body: item(`${plain},"f_cnt":1,"version_ids":{}`),
      found: ['info server_field downlinks[0].version_ids', 'info server_field downlinks[0].f_cnt'],
    },
    {
      name: 'repeated ids',
      body: item(`${plain},"correlation_ids":["a","a"]`),
      found: ['info repeated_id downlinks[0].correlation_ids'],
    },
    {
      name: 'more downlinks than a queue holds',
      body: {
        downlinks: Array.from({ length: 10_001 }, () => ({ f_port: 1, frm_payload: 'AQ==', priority: 'NORMAL' })),
      },
      found: ['warning too_many_items downlinks'],
    },
    {
      name: '5 001 levels',
      body: item(`"f_port":1,"priority":"NORMAL","decoded_payload":${'{"a":'.repeat(5_001)}{}${'}'.repeat(5_001)}`),
      found: ['error too_deep downlinks[0].decoded_payload'],
    },
  ];
  for (const { name, body, found } of rows) {
    test(name, () => {
      const now = Date.UTC(2026, 0, 1);
      expect(checkBody(body, { now }).map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(found);
    });
  }

  test('what to do about a fraction of a port, and who reads it how', () => {
    expect(checkBody(item('"f_port":15.5,"frm_payload":"AQ==","priority":"NORMAL"'))).toEqual([
      {
        code: 'not_whole',
        severity: 'error',
        path: 'downlinks[0].f_port',
        message:
          '15.5 is not a whole number: the webhook route refuses it, the plain route reads 15; write a whole number 1…223',
      },
    ]);
  });

  test('where a text stops being JSON', () => {
    expect(checkBody('{"downlinks":[\n  {"f_port":1,}]}')[0]?.message).toBe(
      'it is not JSON: a key in double quotes is expected at line 2, column 15',
    );
  });
});
