import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

/** Lies outside every package, so that `@downlink-kit/codec` is nowhere near. */
const folder = mkdtempSync(join(tmpdir(), 'downlink-device-'));
const line = "import { command, device, u8 } from '@downlink-kit/codec';\n";
const lone = `${line}export default device('lone', { open: command({ fPort: 9, frame: [1, { zone: u8() }] }) });\n`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a device is loaded from', () => {
  for (const [name, content] of [
    ['lone.ts', lone.replace('fPort: 9', 'fPort: 9 as number')],
    ['lone.js', lone],
    ['lone.mjs', lone],
    [
      'lone.cjs',
      lone
        .replace('import { command, device, u8 } from', 'const { command, device, u8 } = require(')
        .replace("codec';", "codec');")
        .replace('export default', 'module.exports ='),
    ],
  ] as const) {
    test(`${name} in a folder of its own`, () => {
      expect(downlink(['encode', file(name, content), 'open', '--zone', '3', '--as', 'hex']).out).toBe('0103\n');
    });
  }

  test('JSON, with its keys in any order', () => {
    const print = `import device from ${JSON.stringify(valve)};\nexport default device;\nconsole.log(JSON.stringify(device));\n`;
    const printed = downlink(['encode', file('print.ts', print), 'reboot']).err;
    const sorted = JSON.stringify(sortKeys(JSON.parse(printed)));
    const path = file('valve.json', sorted);
    expect(downlink(['encode', path, 'open', '--zone', '2', '--minutes', '30', '--as', 'hex']).out).toBe('0202001e\n');
  });

  test('a relative path', () => {
    file('near.ts', lone);
    expect(downlink(['encode', 'near.ts', 'open', '--zone', '3', '--as', 'hex'], { cwd: folder }).out).toBe('0103\n');
  });

  test('what a module prints does not hide what was asked for', () => {
    const path = file('loud.mjs', `console.log('loading');\n${lone}`);
    expect(downlink(['encode', path, 'open', '--zone', '3', '--as', 'hex']).out).toBe('0103\n');
  });
});

describe('a device is refused that is', () => {
  mkdirSync(join(folder, 'directory'));
  file('directory/device.ts', lone);

  for (const [name, path, code, details] of [
    ['not there', join(folder, 'nowhere.ts'), 'no_such_file', {}],
    ['misspelt', join(folder, 'misspelt.tss'), 'no_such_file', { nearest: file('misspelt.ts', lone) }],
    ['a directory', join(folder, 'directory'), 'is_a_directory', { nearest: join(folder, 'directory', 'device.ts') }],
    ['behind a file', join(file('plain.ts', lone), 'device.ts'), 'no_such_file', {}],
    ['not code', file('device.txt', lone), 'not_a_module', {}],
    ['broken TypeScript', file('broken.ts', `${line}export default device('x', {`), 'device_failed', {}],
    ['broken JavaScript', file('broken.mjs', 'export default {'), 'device_failed', {}],
    ['broken JSON', file('broken.json', '{"$device":'), 'bad_json', {}],
    ['JSON of something else', file('else.json', '{"a":1}'), 'no_device', {}],
    ['JSON null', file('null.json', 'null'), 'no_device', {}],
    ['a device in JSON that was bent', file('bent.json', '{"$device":{"commands":[]}}'), 'bad_tree', {}],
    ['throwing an error', file('throws.ts', 'throw new Error("out of coffee");'), 'device_failed', {}],
    ['throwing something else', file('text.ts', 'throw "out of coffee";'), 'device_failed', {}],
    ['waiting for ever', file('waits.mjs', 'await new Promise(() => {});'), 'device_unfinished', {}],
    ['missing a module', file('lacks.ts', "import './nowhere.ts';"), 'device_failed', {}],
    ['without a default export', file('named.ts', 'export const valve = 1;'), 'no_device', { exports: ['valve'] }],
    ['another default export', file('other.ts', 'export default { a: 1 };'), 'no_device', { exports: ['default'] }],
  ] as const) {
    test(name, () => {
      const { code: exit, value } = downlinkJson(['encode', path, 'open']);
      expect({ exit, value }).toMatchObject({ exit: 1, value: { error: { code, details } } });
    });
  }

  test('declared wrongly, in the words of the codec', () => {
    const path = file('twice.ts', lone.replace('{ zone: u8() }', '{ zone: u8() }, { zone: u8() }'));
    const { code, value } = downlinkJson(['encode', path, 'open']);
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'name_twice', path: 'open' } } });
  });

  test('declared wrongly, with file and command', () => {
    const path = file(
      'literal.ts',
      `${line}export default device('x', {\n  open: command({ fPort: 1, frame: [300] }),\n});\n`,
    );
    const { code, value } = downlinkJson(['encode', path, 'open']);
    const message = `${path}: open: 300 does not belong here: a literal byte is a whole number 0…255`;
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { path: 'open', message } } });
  });

  test('broken, with the lines around the fault', () => {
    const path = file('frame.ts', `${line}\nexport default device('x', {\n  open: command({ frame: [1 }),\n});\n`);
    const { err } = downlink(['encode', path, 'open']);
    expect(err).toContain(`${path}:4:`);
    expect(err).toContain('> 4 |   open: command({ frame: [1 }),');
    expect(err).toContain(`\n           |${' '.repeat(29)}^\n`);
  });

  test('throwing, with the line that threw', () => {
    const path = file('line.ts', `interface A { b: string }\n\nthrow new Error('out of coffee');\n`);
    const { err } = downlink(['encode', path, 'open']);
    expect(err).toContain('line.ts cannot be loaded: out of coffee');
    expect(err).toContain("> 3 | throw new Error('out of coffee');");
  });
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
