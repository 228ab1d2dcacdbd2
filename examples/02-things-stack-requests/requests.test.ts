import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Body, checkBody } from '@downlink-kit/codec';
import { describe, expect, test } from 'vitest';
import { clear, push, pushDecoded } from './requests.ts';

/** The bodies of The Things Stack's page on scheduling downlinks, and what there is to say of each. */
const requests: readonly (readonly [name: string, request: Body, body: string, findings: readonly string[]])[] = [
  ['bytes', push, '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}', []],
  ['a decoded payload', pushDecoded, '{"downlinks":[{"decoded_payload":{"bytes":[1,2,3]}}]}', ['warning', 'warning']],
  ['nothing, to clear the queue', clear, '{"downlinks":[]}', ['info']],
];

describe('the requests of the page', () => {
  for (const [name, request, json, findings] of requests) {
    test(`with ${name} are built to the letter`, () => expect(JSON.stringify(request)).toBe(json));

    test(`with ${name} are taken by both routes`, () => {
      expect(checkBody(json).map(({ severity }) => severity)).toEqual(findings);
    });
  }

  test('are printed by main, each with its route', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const jiti = fileURLToPath(new URL('node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
    const { stdout } = spawnSync(process.execPath, [jiti, 'main.ts'], { cwd: here, encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => line.startsWith('{'))).toEqual(requests.map(([, , json]) => json));
  });
});
