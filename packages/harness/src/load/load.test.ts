import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { command, device, u8 } from '@downlink-kit/codec';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load, loadAll } from './load.ts';
import type { Loaded } from './loaded.ts';

const SCRIPT = 'function encodeDownlink(input) { return { bytes: [1], fPort: 1 }; }\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function all(path: string): Promise<Loaded[]> {
  const found: Loaded[] = [];
  for await (const loaded of load(path)) found.push(loaded);
  return found;
}

async function write(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
}

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)
  .join('\n')}\nuplinkDecoder: *j\n`;

const broken: readonly [what: string, file: string, text: string | Uint8Array, rule: string][] = [
  ['an empty file', 'empty.js', '', 'empty-file'],
  ['a file of blanks', 'blank.js', ' \n\n', 'empty-file'],
  ['a binary file', 'binary.js', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]), 'binary-file'],
  ['a file that is no UTF-8', 'latin.js', new Uint8Array([0x2f, 0x2f, 0xe4, 0x0a]), 'binary-file'],
  ['a script of 10 MB', 'huge.js', 'x'.repeat(10 * 2 ** 20), 'huge-file'],
  ['a YAML bomb', 'bomb.yaml', bomb, 'broken-yaml'],
  ['YAML that cannot be read', 'broken.yaml', 'uplinkDecoder: [\n', 'broken-yaml'],
  ['YAML that describes no codec', 'other.yaml', 'a: 1\n', 'broken-yaml'],
  ['a codec without its script', 'lost.yaml', 'uplinkDecoder:\n  fileName: nowhere.js\n', 'missing-file'],
  ['JSON that cannot be read', 'broken.json', '{', 'bad-device'],
  ['JSON that is no device', 'other.json', '{"a":1}', 'bad-device'],
];

test.each(broken)('%s gives a finding', async (_, file, text, rule) => {
  const loaded = await all(await write(file, text));
  expect(loaded.flatMap(({ findings }) => findings.map((finding) => finding.rule))).toContain(rule);
});

test('a path that is not there gives a finding', async () => {
  const loaded = await all(join(folder, 'nowhere'));
  expect(loaded[0]!.findings[0]).toMatchObject({ rule: 'missing-file', severity: 'error' });
});

test('links that lead nowhere or in a circle give findings, and the walk ends', async () => {
  await write('links/a.js', SCRIPT);
  await symlink(join(folder, 'links'), join(folder, 'links', 'circle'));
  await symlink(join(folder, 'links', 'self'), join(folder, 'links', 'self'));
  await symlink(join(folder, 'gone'), join(folder, 'links', 'broken'));
  const loaded = await all(join(folder, 'links'));
  const rules = loaded.map(({ kind, findings }) => findings[0]?.rule ?? kind);
  expect(rules).toEqual(['script', 'broken-link', 'broken-link', 'broken-link']);
});

test('a codec of lorawan-devices brings the examples of its sections', async () => {
  await write('devices/valve.js', SCRIPT);
  const path = await write(
    'devices/valve.yaml',
    'downlinkEncoder:\n  fileName: valve.js\n  examples:\n    - description: On\n      input: { data: { on: true } }\n      output: { bytes: [1], fPort: 1 }\n    - input: 7\n      output: {}\n',
  );
  const [loaded, ...rest] = await all(path);
  expect(rest).toEqual([]);
  expect(loaded).toMatchObject({
    kind: 'lorawan-devices',
    examples: [{ name: 'On', operation: 'encodeDownlink', expected: { frm_payload_hex: '01', f_port: 1 } }],
    findings: [{ rule: 'bad-example' }],
  });
});

test('a package brings its examples, bytes as hex digits or integers, and its schema', async () => {
  await write('package/index.js', SCRIPT);
  await write('package/package.json', '{"main":"index.js"}');
  await write('package/downlink.schema.json', '{"type":"object"}');
  await write(
    'package/examples.json',
    JSON.stringify([
      { type: 'downlink-encode', description: 'a', input: { data: {} }, output: { bytes: '0A ff', fPort: 2 } },
      { type: 'downlink-decode', description: 'b', input: { bytes: [10, 255], fPort: 2 }, output: { data: { x: 1 } } },
      { type: 'sideways', description: 'c' },
    ]),
  );
  const [loaded] = await all(join(folder, 'package'));
  expect(loaded).toMatchObject({
    kind: 'package',
    schema: { type: 'object' },
    examples: [
      { expected: { frm_payload_hex: '0aff', f_port: 2 } },
      { input: { frm_payload_hex: '0aff', f_port: 2 }, expected: { data: { x: 1 } } },
    ],
    findings: [{ rule: 'bad-example' }],
  });
});

test('a codec of ChirpStack brings its tests', async () => {
  await write('chirp/valve.js', SCRIPT);
  await write(
    'chirp/test_encode_valve.json',
    '[{"name":"n","input":{"data":{"on":true}},"expected":{"bytes":[1],"fPort":1}}]',
  );
  const [loaded, ...rest] = await all(join(folder, 'chirp'));
  expect(rest).toEqual([]);
  expect(loaded).toMatchObject({ kind: 'chirpstack', examples: [{ name: 'n', expected: { frm_payload_hex: '01' } }] });
});

test('a file of tests that is no JSON is named', async () => {
  await write('odd/valve.js', SCRIPT);
  const tests = await write('odd/test_decode_valve.json', '[{ "input": 0x7f }]');
  const [loaded] = await all(join(folder, 'odd'));
  expect(loaded!.findings).toMatchObject([
    { rule: 'broken-json', message: expect.stringContaining(`${tests} is no JSON`) },
  ]);
});

test('a folder is walked for devices: data is read, and no module is run but those called so', async () => {
  const valve = device('acme', { open: command({ fPort: 1, frame: [u8()] }) });
  const module = "import { device } from '@downlink-kit/codec';\nexport default device('acme', {});\n";
  await write('devices-of-all-sorts/a.json', JSON.stringify(valve));
  await write('devices-of-all-sorts/b.json', '{"$schema":"x"}');
  await write('devices-of-all-sorts/device.ts', module);
  await write('devices-of-all-sorts/helper.ts', "import { device } from '@downlink-kit/codec';\nexport const x = 1;\n");
  await write('devices-of-all-sorts/types.d.mts', module);
  await write('devices-of-all-sorts/valve.test.ts', module);
  await write('devices-of-all-sorts/valve.ts', module);
  const ran: string[] = [];
  const loaded: Loaded[] = [];
  const loadModule = async (path: string) => {
    ran.push(basename(path));
    return valve;
  };
  for await (const one of load(join(folder, 'devices-of-all-sorts'), loadModule)) loaded.push(one);
  expect(ran).toEqual(['device.ts']);
  expect(loaded.map(({ path, kind, findings }) => [basename(path), findings[0]?.rule ?? kind])).toEqual([
    ['a.json', 'device'],
    ['device.ts', 'device'],
    ['valve.ts', 'not-run'],
  ]);
  expect(loaded[2]!.findings).toMatchObject([{ severity: 'info' }]);
});

test('a folder is walked past what is no formatter', async () => {
  await write('mixed/a/formatter.js', SCRIPT);
  await write('mixed/a/helper.js', 'module.exports = 1;\n');
  await write('mixed/node_modules/b.js', SCRIPT);
  await write('mixed/formatter.test.js', SCRIPT);
  const loaded = await all(join(folder, 'mixed'));
  expect(loaded.map(({ path }) => path)).toEqual([join(folder, 'mixed', 'a', 'formatter.js')]);
});

const SECRET = 'root:x:0:0\n';
const named = (file: string) => `downlinkEncoder: { fileName: ${file} }\n`;
const leading: readonly [what: string, make: (at: string) => Promise<unknown>][] = [
  ['a name in a description', (at) => write(`${at}/in/a.yaml`, named('../secret'))],
  ['a link that a description names', (at) => linked(`${at}/in/a.js`, '../secret', [`${at}/in/a.yaml`, named('a.js')])],
  ['a link to a script', (at) => linked(`${at}/in/a.js`, '../secret')],
  [
    'the main script of a package',
    async (at) => {
      await write(`${at}/in/examples.json`, '[]');
      await write(`${at}/in/package.json`, '{"main":"../secret"}');
    },
  ],
  ['a link to examples', (at) => linked(`${at}/in/examples.json`, '../secret', [`${at}/in/a.js`, SCRIPT])],
];

async function linked(name: string, to: string, beside?: readonly [name: string, text: string]): Promise<void> {
  if (beside !== undefined) await write(...beside);
  await mkdir(join(folder, name, '..'), { recursive: true });
  await symlink(to, join(folder, name));
}

test.each(leading)('%s that leads out of the folder is refused unread', async (what, make) => {
  const at = `leading ${what}`;
  await write(`${at}/secret`, SECRET);
  await make(at);
  const loaded = await all(join(folder, at, 'in'));
  expect(loaded.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain('leads-out');
  expect(JSON.stringify(loaded)).not.toContain('root:x');
});

test('a description names a script elsewhere in the folder that is walked', async () => {
  await write('shared/common/a.js', SCRIPT);
  await write('shared/lamp/a.yaml', named('../common/a.js'));
  expect((await all(join(folder, 'shared'))).flatMap(({ findings }) => findings)).toEqual([]);
});

test('a folder without anything to test is an error', async () => {
  await write('none/readme.txt', 'nothing');
  expect(await all(join(folder, 'none'))).toMatchObject([{ findings: [{ rule: 'nothing-here', severity: 'error' }] }]);
});

test('a path whose formatters were loaded by another one is no error', async () => {
  const path = await write('twice/a.js', SCRIPT);
  const found: Loaded[] = [];
  for await (const loaded of loadAll([path, join(folder, 'twice'), path])) found.push(loaded);
  expect(found).toHaveLength(1);
});
