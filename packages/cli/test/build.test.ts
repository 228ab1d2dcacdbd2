import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-build-'));
const large = fileURLToPath(new URL('../../../examples/devices/milesight-uc511/device.ts', import.meta.url));

let made = 0;
function fresh(): string {
  made += 1;
  return join(folder, String(made));
}

function filesIn(directory: string): readonly string[] {
  return existsSync(directory) ? readdirSync(directory).sort() : [];
}

/** The formatter in a folder, run. */
function formatterIn(directory: string): { encodeDownlink: (input: object) => unknown } {
  const script = readFileSync(join(directory, 'formatter.js'), 'utf8');
  return new Function(`${script}\nreturn { encodeDownlink: encodeDownlink };`)();
}

describe('build', () => {
  const open = { data: { command: 'open', zone: 2, minutes: 30 } };
  const encoded = { bytes: [0x02, 0x02, 0x00, 0x1e], fPort: 10 };

  test('builds the formatter for The Things Stack, unless told', () => {
    const out = fresh();
    expect(downlinkJson(['build', valve, '--out', out])).toEqual({ code: 0, value: { files: ['formatter.js'] } });
    expect(filesIn(out)).toEqual(['formatter.js']);
    expect(formatterIn(out).encodeDownlink(open)).toEqual(encoded);
  });

  const targets = [
    ['the-things-stack', ['formatter.js']],
    ['chirpstack', ['chirpstack.js']],
    ['lorawan-devices', ['acme-av2.js', 'acme-av2.yaml']],
    ['node', ['acme-av2.mjs', 'acme-av2.d.mts']],
    ['json-schema', ['downlink.schema.json']],
  ] as const;
  for (const [target, files] of targets) {
    test(`builds ${files.join(' and ')} for ${target}`, () => {
      const out = fresh();
      expect(downlinkJson(['build', valve, '--out', out, '--target', target])).toEqual({ code: 0, value: { files } });
      expect(filesIn(out)).toEqual([...files].sort());
    });
  }

  test('builds several targets at once, in the order given', () => {
    const out = fresh();
    const words = ['build', valve, '--out', out, '--target', 'json-schema', '--target=node'];
    const files = ['downlink.schema.json', 'acme-av2.mjs', 'acme-av2.d.mts'];
    expect(downlinkJson(words)).toEqual({ code: 0, value: { files } });
    expect(filesIn(out)).toEqual([...files].sort());
  });

  test('builds a module that Node can import', async () => {
    const out = fresh();
    downlink(['build', valve, '--out', out, '--target', 'node']);
    const module = await import(pathToFileURL(join(out, 'acme-av2.mjs')).href);
    expect(module.encodeDownlink(open)).toEqual(encoded);
  });

  test('keeps to the commands chosen', () => {
    const out = fresh();
    downlink(['build', valve, '--out', out, '--commands', 'open, reboot']);
    const { encodeDownlink } = formatterIn(out);
    expect(encodeDownlink(open)).toEqual(encoded);
    expect(encodeDownlink({ data: { command: 'close' } })).toEqual({
      errors: ['no command "close"; there are open, reboot'],
    });
  });

  test('tells people the names and the sizes', () => {
    const { code, out, err } = downlink(['build', valve, '--out', 'made', '--target', 'node'], { cwd: folder });
    const [module, types] = ['acme-av2.mjs', 'acme-av2.d.mts'].map(
      (name) => lstatSync(join(folder, 'made', name)).size,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const figures = out.split('\n').map((line) => line.replaceAll(' ', ''));
    expect(figures).toEqual([`made/acme-av2.mjs${module}bytes`, `made/acme-av2.d.mts${types}bytes`, '']);
  });

  test('overwrites what it built before, and leaves all else as it is', () => {
    const out = fresh();
    mkdirSync(out);
    writeFileSync(join(out, 'formatter.js'), 'old');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(downlink(['build', valve, '--out', out]).code).toBe(0);
    expect(readFileSync(join(out, 'formatter.js'), 'utf8')).toMatch(/^\/\/ Payload formatter of acme-av2 /);
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
    expect(filesIn(out)).toEqual(['formatter.js', 'notes.txt']);
  });

  test.skipIf(process.platform === 'win32')('replaces a link, and does not write where it leads', () => {
    const out = fresh();
    const elsewhere = join(folder, 'elsewhere.js');
    mkdirSync(out);
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, join(out, 'formatter.js'));
    expect(downlink(['build', valve, '--out', out]).code).toBe(0);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
    expect(lstatSync(join(out, 'formatter.js')).isFile()).toBe(true);
  });

  describe('of a device that is too large for a server', () => {
    test('writes nothing, and says which commands cost most', () => {
      const out = fresh();
      const { code, value } = downlinkJson([
        'build',
        large,
        '--out',
        out,
        '--target',
        'json-schema',
        '--target',
        'the-things-stack',
      ]);
      const { error } = value as { error: { code: string; message: string } };
      expect({ code, error: error.code }).toEqual({ code: 1, error: 'formatter_too_large' });
      expect(error.message).toMatch(
        /^the formatter has \d+ bytes, and the server takes 40960; .* the dearest are \w+ \(\d+\), /,
      );
      expect(filesIn(out)).toEqual([]);
    });

    test('tells people how to choose', () => {
      const { err } = downlink(['build', large, '--out', fresh()]);
      expect(err.replace(/\s+/g, ' ')).toContain('→ choose with --commands a,b;');
    });

    for (const [server, most] of [
      ['the-things-stack@3.32.1', 40_960],
      ['the-things-stack@3.36', 65_536],
    ] as const) {
      test(`holds to the limit of ${server}, ${most} bytes`, () => {
        const { value } = downlinkJson(['build', large, '--out', fresh(), '--server', server]);
        expect(value).toMatchObject({ error: { code: 'formatter_too_large', details: { maxBytes: most } } });
      });
    }

    test('has no limit but that of The Things Stack', () => {
      const out = fresh();
      expect(downlink(['build', large, '--out', out, '--target', 'chirpstack']).code).toBe(0);
      expect(filesIn(out)).toEqual(['chirpstack.js']);
    });
  });

  const refusals = [
    ['a target that there is not', ['--target', 'nod'], 1, { code: 'unknown_target', details: { nearest: 'node' } }],
    [
      'a command that there is not',
      ['--commands', 'open,rebot'],
      1,
      { code: 'unknown_command', details: { nearest: 'reboot' } },
    ],
    ['no command at all', ['--commands', ''], 1, { code: 'unknown_command' }],
    ['a server that there is not', ['--server', 'helium'], 1, { code: 'unknown_server' }],
    ['a version that there is not', ['--server', 'the-things-stack@3.1'], 1, { code: 'unknown_version' }],
    ['a server without a limit', ['--server', 'chirpstack'], 2, { code: 'bad_flag' }],
    ['a server that no target is for', ['--target', 'node', '--server', 'the-things-stack'], 2, { code: 'bad_flag' }],
    ['a flag given twice', ['--commands', 'open', '--commands', 'reboot'], 2, { code: 'flag_twice' }],
  ] as const;
  for (const [name, words, code, error] of refusals) {
    test(`refuses ${name}, and writes nothing`, () => {
      const out = fresh();
      expect(downlinkJson(['build', valve, '--out', out, ...words])).toMatchObject({ code, value: { error } });
      expect(filesIn(out)).toEqual([]);
    });
  }

  test('names the targets that there are', () => {
    const { value } = downlinkJson(['build', valve, '--out', fresh(), '--target', 'actility']);
    const message = `no target "actility"; there are ${targets.map(([name]) => name).join(', ')}`;
    expect(value).toMatchObject({ error: { message } });
  });

  test('needs a folder to write into', () =>
    expect(downlinkJson(['build', valve])).toMatchObject({
      code: 2,
      value: { error: { code: 'missing_argument', message: '--out DIR is missing' } },
    }));

  test('refuses a file in the place of the folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const { code, value } = downlinkJson(['build', valve, '--out', file]);
    const message = `${file} cannot be written: there is a file where a folder must be`;
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'unwritable', message } } });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('joins an uplink script in, behind the formatter', () => {
    const out = fresh();
    const script = join(folder, 'decode.js');
    writeFileSync(script, 'function decodeUplink(input) { return { data: { battery: input.bytes[0] } }; }\n');
    expect(downlink(['build', valve, '--out', out, '--uplink', script]).code).toBe(0);
    const built = readFileSync(join(out, 'formatter.js'), 'utf8');
    expect(built.startsWith('// Payload formatter of acme-av2')).toBe(true);
    expect(built.endsWith(readFileSync(script, 'utf8'))).toBe(true);
  });

  test.each([
    ['a script that takes a name of the formatter', 'function encodeDownlink() {}', 'name_clash'],
    ['a script that is none', 'function decodeUplink(', 'broken_script'],
    ['a script where there is no place for one', 'var a;', 'uplink_not_taken', '--target', 'node'],
  ])('refuses %s', (_, text, code, ...words) => {
    const script = join(folder, 'refused.js');
    writeFileSync(script, text);
    const { value } = downlinkJson(['build', valve, '--out', fresh(), '--uplink', script, ...words]);
    expect(value).toMatchObject({ error: { code } });
  });

  test('makes the folders above', () => {
    const out = join(fresh(), 'above', 'below');
    expect(downlink(['build', valve, '--out', out]).code).toBe(0);
    expect(filesIn(out)).toEqual(['formatter.js']);
  });

  test.skipIf(process.platform !== 'linux')('refuses a place in which no folder can be made', () => {
    const { code, value } = downlinkJson(['build', valve, '--out', '/proc/made']);
    const message = '/proc/made cannot be written: no folder can be made there';
    expect({ code, value }).toMatchObject({ code: 1, value: { error: { code: 'unwritable', message } } });
  });

  test('refuses a folder without a name', () => {
    expect(downlinkJson(['build', valve, '--out', ''])).toMatchObject({ value: { error: { code: 'no_name' } } });
  });

  test('refuses a folder in the place of a file, and leaves nothing behind', () => {
    const out = fresh();
    mkdirSync(join(out, 'formatter.js'), { recursive: true });
    const words = ['build', valve, '--out', out, '--target', 'node', '--target', 'the-things-stack'];
    const message = `${join(out, 'formatter.js')} cannot be written: there is a folder of that name`;
    expect(downlinkJson(words)).toMatchObject({ code: 1, value: { error: { code: 'unwritable', message } } });
    expect(filesIn(out)).toEqual(['formatter.js']);
  });
});
