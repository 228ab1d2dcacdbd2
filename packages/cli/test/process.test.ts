import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

const bin = fileURLToPath(new URL('../bin/downlink.js', import.meta.url));

const address = ['--url', 'https://x.example', '--application', 'app1'];
const queuedEvent = JSON.stringify({
  end_device_ids: { device_id: 'dev1', application_ids: { application_id: 'app1' } },
  downlink_queued: { f_port: 1, frm_payload: 'AQ==' },
});
const oneCase = JSON.stringify([
  {
    name: 'one',
    operation: 'encodeDownlink',
    script: 'function encodeDownlink() { return { bytes: [1] }; }',
    input: {},
  },
]);

describe('downlink', () => {
  test('says what calls there are', () => {
    const { code, out, err } = downlink(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const call of ['encode', 'decode', 'explain', 'build', 'run', 'send', 'check'])
      expect(out).toContain(`\n  ${call} `);
  });

  for (const call of ['encode', 'decode', 'explain', 'build', 'run', 'send', 'check']) {
    test(`${call} has help with examples, in 80 columns`, () => {
      const { code, out } = downlink([call, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^downlink ${call} `));
      expect(out).toMatch(/\nExamples\n {2}# .+\n {2}downlink /);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    });
  }

  for (const [name, words, sentence] of [
    ['no call', [], 'no call given; there are encode, '],
    ['an unknown call', ['encde'], 'no call "encde"; there are encode, '],
    ['an unknown flag', ['--hlep'], 'no flag --hlep; there are --help, '],
    ['an unknown flag of a call', ['check', '{}', '--knd'], 'no flag --knd; there are --kind, '],
  ] as const) {
    test(`says of ${name} what there is`, () => expect(downlink(words).err).toContain(`error: ${sentence}`));
  }

  for (const [words, meant] of [
    [['encde'], 'encode'],
    [['tset'], 'test'],
    [['--hlep'], '--help'],
    [['check', '{}', '--knd=body'], '--kind'],
  ] as const) {
    test(`asks whether ${meant} was meant by ${words.at(-1)}`, () => {
      expect(downlink(words).err).toContain(`→      did you mean ${meant}?\n`);
    });
  }

  test('prints its version', () => expect(downlink(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/));

  for (const [name, words, code, details] of [
    ['nothing at all', [], 'missing_call', {}],
    ['an unknown call', ['encod'], 'unknown_call', { nearest: 'encode' }],
    ['a name that every object has', ['constructor'], 'unknown_call', {}],
    ['an unknown flag', ['--hlep'], 'unknown_flag', { nearest: '--help' }],
    ['an unknown flag of a call', ['check', '{}', '--strict'], 'unknown_flag', {}],
    ['a flag that every object has', ['check', '{}', '--constructor'], 'unknown_flag', {}],
  ] as const) {
    test(`ends with 2 on ${name}`, () => {
      const { code: exit, value } = downlinkJson(words);
      expect({ exit, value }).toMatchObject({ exit: 2, value: { error: { code, details } } });
    });
  }

  test('takes flags before the call too', () => {
    const { code, out } = downlink(['--json', 'encode', valve, 'reboot']);
    expect({ code, command: JSON.parse(out).command }).toEqual({ code: 0, command: 'reboot' });
  });

  for (const [name, words, text] of [
    ['all calls', ['--help'], /^downlink: /],
    ['a call', ['check', '--help'], /^downlink check BODY\n/],
    ['all calls, by name', ['help'], /^downlink: /],
    ['a call, by name', ['help', 'check'], /^downlink check BODY\n/],
    ['a device', ['encode', valve, '--help'], /Commands of acme-av2/],
  ] as const) {
    test(`gives help on ${name} as JSON`, () => {
      expect(downlinkJson(words)).toEqual({ code: 0, value: { help: expect.stringMatching(text) } });
    });
  }

  test('gives its version as JSON', () => {
    expect(downlinkJson(['--version'])).toEqual({
      code: 0,
      value: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
  });

  for (const call of ['encode', 'decode', 'explain', 'build', 'run', 'test', 'send', 'check']) {
    test(`${call} has help in 80 columns from a checkout too, with its name in all examples`, () => {
      const { out } = downlink([call, '--help'], { env: { DOWNLINK_COMMAND: 'pnpm -s downlink' } });
      expect(out).not.toMatch(/(?<!pnpm -s )downlink (?:encode|decode|explain|build|run|test|send|check) /);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    });
  }

  test('calls itself as it was called, in help and hints', () => {
    const env = { DOWNLINK_COMMAND: 'pnpm -s downlink' };
    expect(downlink(['check', '--help'], { env }).out).toContain('\n  pnpm -s downlink check body.json\n');
    expect(downlink([], { env }).err).toContain('→      `pnpm -s downlink --help` lists what there is\n');
  });

  for (const [name, words] of [
    ['DEVICE', ['encode', '', 'open']],
    ['BODY', ['check', '']],
    ['FORMATTER', ['run', '', '--call', 'encodeDownlink', '--input', '{}']],
  ] as const) {
    test(`says of an empty ${name} that it is empty`, () => {
      expect(downlinkJson(words)).toMatchObject({ code: 1, value: { error: { code: 'no_name' } } });
    });
  }

  for (const [words, input] of [
    [['check', '-', '--kind', 'reply'], '{}'],
    [['check', '-', '--kind', 'event'], queuedEvent],
    [['check', '-', '--kind', 'body'], '{"downlinks":[]}'],
    [['encode', valve, 'reboot', '-'], '{}'],
    [['encode', valve, '--payload', '-'], '{"command":"reboot"}'],
    [['decode', valve, '-', '--port', '10'], 'AgIAHg=='],
    [['explain', valve, '-', '--port', '10'], 'AgIAHg=='],
    [['run', '-', '--call', 'encodeDownlink', '--input', '{}'], 'function encodeDownlink() { return { bytes: [1] }; }'],
    [['run', '--cases', '-'], oneCase],
    [['send', 'clear', '--lines', '-', ...address], 'device_id\ndev1\ndev2\n'],
  ] as const) {
    test.skipIf(process.platform === 'win32')(`reads a pipe: ${words.join(' ').slice(-60)}`, () => {
      const quoted = [process.execPath, bin, ...words, '--json'].map((word) => `'${word}'`).join(' ');
      const { status, stdout, stderr } = spawnSync('sh', ['-c', `printf %s '${input}' | ${quoted}`], {
        encoding: 'utf8',
        env: { ...process.env, DOWNLINK_API_KEY: '' },
      });
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expect.stringMatching(/^\{/), stderr: '' });
    });
  }

  test('says so where stdin is a directory', () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, 'encode', valve, 'open', '-'], {
      stdio: [openSync(tmpdir(), 'r'), 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: stdin is a directory, not a file\n' });
  });

  test('says so where stdin is empty', () => {
    expect(downlink(['encode', valve, 'open', '-']).err).toContain(
      'stdin is not JSON: it is empty\n→      pipe something',
    );
  });

  test('prints no colours where nobody looks', () => {
    const { out, err } = downlink(['encode', valve, 'reboot'], { env: { CI: '1', FORCE_COLOR: '1' } });
    expect(out + err).not.toContain('\u001b');
  });

  test('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [bin, 'encode', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('says so where stdout cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'encode', valve, 'reboot', '--json'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: stdout cannot be written: no space is left\n' });
  });

  test.skipIf(process.platform === 'win32')('takes a stdin that is closed for one that holds nothing', () => {
    const { status, stdout } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" check - --json <&-`], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ code: 'empty_body' }] });
  });
});
