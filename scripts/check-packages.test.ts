import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tarballFaults } from './packages/tarball-faults.mjs';

const sound = {
  'package.json': {
    name: 'planted',
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'commonjs',
    sideEffects: false,
    files: ['dist'],
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  },
  'README.md': '# planted\n',
  LICENSE: 'Apache-2.0\n',
  'dist/index.js': 'exports.one = 1;\n',
  'dist/index.d.ts': 'export declare const one: number;\n',
};

/** Packs a sound package with some of its files replaced; undefined leaves a file out. */
function faultsOf(planted: Readonly<Record<string, unknown>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'downlink-packed-'));
  for (const [path, content] of Object.entries({ ...sound, ...planted })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const { stdout } = spawnSync('npm', ['pack', '--json'], { cwd: folder, encoding: 'utf8' });
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  const names = packed.files.map(({ path }) => path);
  return tarballFaults(join(folder, packed.filename), names);
}

describe('a packed package', () => {
  test('is sound with readme, licence, code and types', async () => expect(await faultsOf({})).toEqual([]));

  for (const [name, planted, fault] of [
    ['a readme', { 'README.md': undefined }, 'has no README.md'],
    ['a licence', { LICENSE: undefined }, 'has no LICENSE'],
    ['the code that it exports', { 'dist/index.js': undefined }, 'publint: '],
    ['the types that it exports', { 'dist/index.d.ts': undefined }, 'publint: '],
    ['code of the kind that it says', { 'dist/index.js': 'export const one = 1;\n' }, 'publint: '],
    ['types that can be resolved', { 'dist/index.d.ts': "export * from './inner';\n" }, 'attw: '],
  ] as const) {
    test(`is at fault without ${name}`, async () => {
      expect(await faultsOf(planted)).toContainEqual(expect.stringContaining(fault));
    });
  }
});
