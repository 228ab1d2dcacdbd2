import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { downlink, downlinkJson, valve } from './downlink.ts';

const folder = mkdtempSync(join(tmpdir(), 'downlink-loaded-'));
const itself = `export { default } from ${JSON.stringify(valve)};\n`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('what a module prints goes to stderr', () => {
  for (const [name, content] of [
    ['through the console', "console.log('NOISE');\n"],
    ['through process.stdout', "process.stdout.write('NOISE\\n');\n"],
    ['through an import of stdout', "import { stdout } from 'node:process';\nstdout.write('NOISE\\n');\n"],
    ['from a timer', "setTimeout(() => console.log('NOISE'), 0);\nawait new Promise((go) => setTimeout(go, 20));\n"],
    ['as the program ends', "process.on('exit', () => console.log('NOISE'));\n"],
  ] as const) {
    test(name, () => {
      const { code, out, err } = downlink(['encode', file('noise.ts', content + itself), 'reboot', '--json']);
      expect({ code, err }).toEqual({ code: 0, err: 'NOISE\n' });
      expect(JSON.parse(out)).toMatchObject({ hex: 'ff' });
    });
  }

  test('from a declared device that is tested', () => {
    const path = file('tested.ts', `import '@downlink-kit/codec';\nconsole.log('NOISE');\n${itself}`);
    const { out } = downlink(['test', path, '--law', 'bytes', '--runs', '5', '--json']);
    expect(JSON.parse(out)).toMatchObject({ formatters: [{ path }] });
  });
});

describe('a module that ends the program', () => {
  for (const [name, content] of [
    ['while it is loaded', 'process.exit(0);\n'],
    [
      'from a timer, while something is waited for',
      'setTimeout(() => process.exit(0), 0);\nawait new Promise(() => setInterval(() => {}, 1000));\n',
    ],
  ] as const) {
    for (const words of [['encode'], ['decode', 'ff', '--port', '10'], ['build', '--out', folder]]) {
      test(`${name}, fails: ${words[0]}`, () => {
        const path = file('exit.mjs', content + itself);
        const [call, ...rest] = words;
        expect(downlinkJson([call!, path, ...rest, ...(call === 'encode' ? ['reboot'] : [])])).toMatchObject({
          code: 1,
          value: { error: { code: 'ended_early' } },
        });
      });
    }
  }
});

describe('a module that goes on', () => {
  for (const [name, content] of [
    ['with a timer, does not keep the program from ending', 'setInterval(() => {}, 1000);\n'],
    ['and throws later, changes nothing of the result', "setTimeout(() => { throw new Error('late'); }, 0);\n"],
    ['and rejects later, changes nothing of the result', "setTimeout(() => Promise.reject(new Error('late')), 0);\n"],
  ] as const) {
    test(name, () => {
      const { code, value } = downlinkJson(['encode', file('goes-on.ts', content + itself), 'reboot']);
      expect({ code, value }).toMatchObject({ code: 0, value: { hex: 'ff' } });
    }, 10_000);
  }

  for (const [name, content] of [
    ['throws', "setTimeout(() => { throw new Error('early'); }, 0);\n"],
    ['rejects', "Promise.reject(new Error('early'));\n"],
  ] as const) {
    test(`and ${name} where nobody catches it, before there is a result, is told of`, () => {
      const path = file('stray.mjs', `${content}await new Promise((go) => setTimeout(go, 100));\n${itself}`);
      const { code, value } = downlinkJson(['encode', path, 'reboot']);
      expect({ code, value }).toMatchObject({
        code: 1,
        value: { error: { code: 'stray_error', details: { why: 'early' } } },
      });
    });
  }
});

describe('a module that throws', () => {
  for (const [name, thrown, why] of [
    ['what cannot be read', '{ get message() { throw 1; } }', 'it threw something that cannot be read'],
    [
      'a list that holds itself',
      '(() => { const a = []; a.push(a); return a; })()',
      'it threw something that cannot be read',
    ],
    ['nothing', 'undefined', 'it threw undefined'],
  ] as const) {
    test(`${name}, gives a clear error`, () => {
      expect(downlinkJson(['encode', file('throws.ts', `throw ${thrown};\n`), 'reboot'])).toMatchObject({
        code: 1,
        value: { error: { code: 'device_failed', details: { why } } },
      });
    });
  }
});

describe('no device is', () => {
  for (const [name, content, code] of [
    ['null.ts', 'export default null;\n', 'no_device'],
    ['null.mjs', 'export default null;\n', 'no_device'],
    ['undefined.ts', 'export default undefined;\n', 'no_device'],
    ['a promise of null', 'export default Promise.resolve(null);\n', 'no_device'],
    ['null.cjs', 'module.exports = null;\n', 'no_device'],
    ['one.cjs', 'module.exports = 1;\n', 'no_device'],
  ] as const) {
    test(name, () => {
      const path = file(name.includes('.') ? name : 'promise.ts', content);
      expect(downlinkJson(['encode', path, 'reboot'])).toMatchObject({ code: 1, value: { error: { code } } });
    });
  }

  test('a module that exports nothing', () => {
    const { err } = downlink(['encode', file('empty.ts', 'const a = 1;\n'), 'reboot']);
    expect(err).toContain('empty.ts exports nothing');
  });
});
