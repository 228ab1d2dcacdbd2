import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson } from './downlink.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-run-'));
const formatter = file(
  'level.js',
  `function encodeDownlink(input) {
  if (input.data.level > 255) return { errors: ['level: ' + input.data.level + ' is outside 0…255'] };
  if (input.data.level === undefined) return { bytes: [input.data.a.b] };
  return { bytes: [input.data.level], fPort: 7, warnings: input.data.level === 0 ? ['level 0 is off'] : [] };
}
`,
);
const two = [
  {
    name: 'fine',
    operation: 'encodeDownlink',
    script: 'function encodeDownlink() { return { bytes: [1] } }',
    input: { decoded_payload: { a: 1 }, f_port: 2 },
  },
  {
    name: 'ahead',
    operation: 'encodeDownlink',
    script: 'function encodeDownlink( {',
    input: { decoded_payload: { a: 1 } },
    compiled: true,
  },
];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function encodeWith(input: string, ...more: string[]) {
  return ['run', formatter, '--call', 'encodeDownlink', '--input', input, ...more];
}

describe('run', () => {
  test('gives outcome, engine and time', () => {
    const { code, value } = downlinkJson(encodeWith('{"decoded_payload":{"level":3},"f_port":9}'));
    expect(code).toBe(0);
    expect(value).toEqual({
      outcome: { f_port: 7, frm_payload_hex: '03', warnings: [] },
      engine: expect.objectContaining({ version: expect.any(String), stand_in: expect.any(Boolean) }),
      ms: expect.any(Number),
    });
  });

  test('takes the formatter or the input from stdin', () => {
    const script = 'function encodeDownlink(input) { return { bytes: [input.data.a] } }';
    const input = '{"decoded_payload":{"a":5},"f_port":1}';
    const words = ['run', '-', '--call', 'encodeDownlink', '--input', input];
    expect(downlinkJson(words, { input: script }).value).toMatchObject({ outcome: { frm_payload_hex: '05' } });
    const piped = downlinkJson(encodeWith('-'), { input: '{"decoded_payload":{"level":5}}' });
    expect(piped.value).toMatchObject({ outcome: { frm_payload_hex: '05' } });
  });

  test('ends with 1 on a refusal of the formatter, and with 0 on its warnings', () => {
    const refused = downlinkJson(encodeWith('{"decoded_payload":{"level":300}}'));
    expect(refused).toMatchObject({ code: 1, value: { outcome: { error: { kind: 'output_errors' } } } });
    const warned = downlinkJson(encodeWith('{"decoded_payload":{"level":0}}'));
    expect(warned).toMatchObject({ code: 0, value: { outcome: { warnings: ['level 0 is off'] } } });
  });

  test('puts the diagnosis beside the outcome', () => {
    const { value } = downlinkJson(encodeWith('{"decoded_payload":{"x":1}}'));
    expect(value).toMatchObject({
      outcome: { error: { kind: 'script', stack: expect.stringContaining('encodeDownlink (<eval>:4:') } },
      diagnosis: { kind: 'script', function: 'encodeDownlink', line: 3, frame: expect.stringContaining('> 3 |') },
    });
    expect(Object.keys((value as { outcome: object }).outcome)).toEqual(['error']);
  });

  test('says that no script ran where there is nothing to encode', () => {
    const { code, value } = downlinkJson(encodeWith('{"f_port":9}', '--server', 'the-things-stack@3.32'));
    expect({ code, value }).toMatchObject({ code: 0, value: { outcome: { frm_payload_hex: null, not_run: true } } });
  });

  test('runs on every server named, a line each', () => {
    const servers = ['--server', 'the-things-stack@3.32', '--server', 'chirpstack'];
    const { code, out } = downlink(encodeWith('{"decoded_payload":{"level":-1}}', ...servers, '--json'));
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { server: 'the-things-stack@3.32.1', outcome: { frm_payload_hex: 'ff' } },
      { server: 'chirpstack', outcome: { frm_payload_hex: '00' }, engine: { name: 'quickjs', stand_in: false } },
    ]);
  });

  test('passes keys of its own on to lorawan-devices', () => {
    const script = file('keys.js', 'function decodeUplink(input) { return { data: { extra: input.extra } } }');
    const words = ['run', script, '--call', 'decodeUplink', '--input', '{"frm_payload_hex":"01","extra":4}'];
    const { value } = downlinkJson([...words, '--server', 'lorawan-devices']);
    expect(value).toMatchObject({ outcome: { data: { extra: 4 } } });
  });

  test('prints data however deep', () => {
    const script = file(
      'deep.js',
      'function decodeUplink() { var v = 1; for (var i = 0; i < 9000; i++) v = [v]; return { data: { v: v } }; }',
    );
    const words = ['run', script, '--call', 'decodeUplink', '--input', '{"frm_payload_hex":"01"}', '--server', 'ts013'];
    const { code, value } = downlinkJson(words);
    let levels = 0;
    for (let at = (value as { outcome: { data: { v: unknown } } }).outcome.data.v; Array.isArray(at); at = at[0])
      levels += 1;
    expect({ code, levels }).toEqual({ code: 0, levels: 9000 });
  });

  for (const [name, words, exit, error] of [
    ['no formatter', ['run', '--call', 'encodeDownlink', '--input', '{}'], 2, { code: 'missing_argument' }],
    ['no function', ['run', formatter, '--input', '{}'], 2, { code: 'missing_argument' }],
    ['no input', ['run', formatter, '--call', 'encodeDownlink'], 2, { code: 'missing_argument' }],
    [
      'a function that formatters do not have',
      ['run', formatter, '--call', 'encode', '--input', '{}'],
      2,
      { code: 'bad_flag' },
    ],
    ['cases beside a formatter', ['run', formatter, '--cases', '[]'], 2, { code: 'not_both' }],
    ['a list of no cases', ['run', '--cases', '[]'], 1, { code: 'bad_case', message: 'the list holds no case' }],
    ['two things on one stdin', ['run', '-', '--call', 'encodeDownlink', '--input', '-'], 2, { code: 'stdin_twice' }],
    [
      'a formatter that is not there',
      ['run', join(folder, 'levl.js'), '--call', 'encodeDownlink', '--input', '{}'],
      1,
      { code: 'no_such_file', details: { nearest: formatter } },
    ],
    ['a folder', ['run', folder, '--call', 'encodeDownlink', '--input', '{}'], 1, { code: 'is_a_directory' }],
    [
      'a formatter that is no text',
      ['run', file('latin.js', new Uint8Array([0x2f, 0x2f, 0xff])), '--call', 'encodeDownlink', '--input', '{}'],
      1,
      { code: 'not_utf8' },
    ],
    ['an input that is no JSON', encodeWith('{"decoded_payload":'), 1, { code: 'bad_json' }],
    ['a key that would be lost', encodeWith('{"level":3}'), 1, { code: 'unknown_key', path: '--input' }],
    ['a server that there is not', encodeWith('{}', '--server', 'the-things-network'), 1, { code: 'unknown_server' }],
    [
      'a version that there is not',
      encodeWith('{}', '--server', 'the-things-stack@3.31'),
      1,
      { code: 'unknown_version', details: { versions: expect.arrayContaining(['3.32.1', 'next']) } },
    ],
    [
      'a function that the server does not call',
      ['run', formatter, '--call', 'normalizeUplink', '--input', '{}'],
      1,
      { code: 'unknown_operation' },
    ],
  ] as const) {
    test(`refuses ${name}`, () => {
      const { code, value } = downlinkJson(words);
      expect({ code, value }).toMatchObject({ code: exit, value: { error } });
    });
  }

  test('shows people bytes in both forms, warnings and the engine', () => {
    const { out } = downlink(encodeWith('{"decoded_payload":{"level":0}}', '--server', 'chirpstack'));
    expect(out).toMatch(
      /^encodeDownlink on chirpstack\n {2}1 byte on port 7\n\n {2}hex {10}00\n {2}frm_payload {2}AA==\n/,
    );
    expect(out).toMatch(/\n\nengine: QuickJS [\d.]+, [\d.]+ ms\n$/);
  });

  test('shows people the lines at fault and what to do, in 80 columns', () => {
    const { code, out } = downlink(encodeWith('{"decoded_payload":{"x":1}}'));
    expect(code).toBe(1);
    expect(out).toContain(`${formatter}:3:`);
    expect(out).toContain(' in encodeDownlink\n');
    expect(out).toMatch(/\n {2}> 3 \|.*\n {6}\| +\^\n/);
    expect(out).toMatch(/\n→ \.b is read from nothing/);
    const lines = out.split('\n').filter((line) => !line.includes(formatter));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('run --cases', () => {
  test('gives a line a case, in their order, and ends with 1 where one failed', () => {
    const { code, out } = downlink(['run', '--cases', JSON.stringify(two), '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { name: 'fine', outcome: { f_port: 2, frm_payload_hex: '01', warnings: [] }, engine: {}, ms: expect.any(Number) },
      { name: 'ahead', outcome: { error: { kind: 'compile' } }, diagnosis: { kind: 'compile' } },
    ]);
  });

  test('takes a file and stdin, and sums up for people', () => {
    const path = file('cases.json', JSON.stringify(two.slice(0, 1)));
    const { code, out } = downlink(['run', '--cases', path]);
    expect(code).toBe(0);
    expect(out).toMatch(/^fine {5}fine: 1 byte on port 2\n/);
    expect(out).toContain(`${path} on the-things-stack@3.36.0: 1 case, 0 with an error\n`);
    const piped = downlink(['run', '--cases', '-', '--json'], { input: JSON.stringify(two) });
    expect(piped.out.trim().split('\n')).toHaveLength(2);
  });

  for (const [name, cases, error] of [
    ['a file that is not there', join(folder, 'none.json'), { code: 'no_such_file' }],
    ['a folder', folder, { code: 'is_a_directory' }],
    ['a file that is no JSON', file('broken.json', '[{"name": '), { code: 'bad_json' }],
    ['an empty file', file('empty.json', ''), { code: 'bad_json' }],
    ['bytes that are no text', file('latin.json', new Uint8Array([0x5b, 0xff, 0x5d])), { code: 'not_utf8' }],
    ['an object', '{"cases":[]}', { code: 'bad_case' }],
    ['a case that is none', JSON.stringify([...two, 5]), { code: 'bad_case', path: '[2]' }],
    ['a case without a name', JSON.stringify([{ ...two[0], name: undefined }]), { code: 'bad_case', path: '[0].name' }],
    [
      'a case without a script',
      JSON.stringify([two[0], { ...two[1], script: null }]),
      { code: 'bad_case', path: '[1].script' },
    ],
    [
      'a case with an unknown function',
      JSON.stringify([{ ...two[0], operation: 'encode' }]),
      { code: 'bad_case', path: '[0].operation' },
    ],
    [
      'a case without an input',
      JSON.stringify([{ ...two[0], input: undefined }]),
      { code: 'bad_case', path: '[0].input' },
    ],
    [
      'a case that is compiled perhaps',
      JSON.stringify([{ ...two[0], compiled: 'yes' }]),
      { code: 'bad_case', path: '[0].compiled' },
    ],
    [
      'an input with a key that would be lost',
      JSON.stringify([{ ...two[0], input: { payload: {} } }]),
      { code: 'unknown_key', path: '[0].input' },
    ],
  ] as const) {
    test(`refuses ${name} before any case runs`, () => {
      const { code, value } = downlinkJson(['run', '--cases', cases]);
      expect({ code, value }).toMatchObject({ code: 1, value: { error } });
    });
  }
});
