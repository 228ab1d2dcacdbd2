import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, sorts, valve } from './downlink.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-json-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const script = file('formatter.js', 'function encodeDownlink() { return { fPort: 1, bytes: [1] }; }');
const run = ['run', script, '--call', 'encodeDownlink', '--input'];
const twice = '{"decoded_payload":{"a":1,"a":2},"f_port":1}';

describe('JSON that has a key twice is refused', () => {
  for (const [name, words, input, key] of [
    ['as the data of a command', ['encode', valve, 'open', '{"zone":2,"zone":3,"minutes":1}'], '', 'zone'],
    ['on stdin', ['encode', valve, 'open', '-'], '{"zone":2,"minutes":1,"minutes":1}', 'minutes'],
    ['as a payload', ['encode', valve, '--payload', '{"command":"reboot","command":"open"}'], '', 'command'],
    ['as the value of a flag', ['encode', sorts, 'nested', '--limits', '{"low":1,"low":2,"high":3}'], '', 'low'],
    ['as a device', ['encode', file('device.json', '{"$device":{},"$device":{}}'), 'open'], '', '$device'],
    ['as an input', [...run, twice], '', 'a'],
    ['in cases', ['run', '--cases', '-'], `[{"name":"x","input":${twice}}]`, 'a'],
  ] as const) {
    test(name, () => {
      expect(downlinkJson(words, { input })).toMatchObject({
        code: 1,
        value: { error: { code: 'key_twice', details: { key } } },
      });
    });
  }

  test('with its place', () => {
    const { err } = downlink(['encode', valve, 'open', '{"zone":2,"zone":3,"minutes":1}']);
    expect(err).toBe(`\
error: the argument has the key "zone" twice

       the argument:1:11
       > 1 | {"zone":2,"zone":3,"minutes":1}
           |           ^

→      leave one of them
`);
  });

  test('in a line of many', () => {
    const input = '{"device_id":"a","downlinks":[],"device_id":"b"}\n';
    const words = ['send', 'push', '--lines', '-', '--url', 'https://x.example', '--application', 'a', '--json'];
    const { code, out } = downlink(words, { input, env: { DOWNLINK_API_KEY: 'NNSXS.TEST' } });
    expect({ code, why: JSON.parse(out.trim().split('\n').at(-1)!) }).toMatchObject({
      code: 1,
      why: { error: { code: 'bad_line', details: { line: 1, why: 'it has the key "device_id" twice' } } },
    });
  });
});

describe('JSON nested without end is refused', () => {
  for (const [name, words, input] of [
    ['as the data of a command', ['open', '-'], nested(200_000)],
    ['as a payload', ['--payload', '-'], `{"command":${nested(4_000)}}`],
    ['as the value of a flag', ['open', '--zone', nested(20_000)], ''],
  ] as const) {
    test(name, () => {
      const { code, value } = downlinkJson(['encode', valve, ...words], { input });
      expect({ code, keys: Object.keys(value as object) }).toEqual({ code: 1, keys: ['error'] });
    });
  }

  test('as an input, by the server', () => {
    const input = `{"decoded_payload":{"a":${nested(200_000)}},"f_port":1}`;
    expect(downlinkJson([...run, '-'], { input })).toMatchObject({
      code: 1,
      value: { outcome: { error: { kind: 'input' } } },
    });
  });
});
