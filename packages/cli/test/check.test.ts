import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson } from './downlink.ts';

const good = '{"downlinks":[{"frm_payload":"vu8=","f_port":15,"priority":"NORMAL"}]}';
const folder = mkdtempSync(join(tmpdir(), 'downlink-check-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('check', () => {
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
});
