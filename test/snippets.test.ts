import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSnippets } from './snippets/read-snippets.ts';
import { withChecks } from './snippets/with-checks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const written = fileURLToPath(new URL('.snippets', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.snippets', '.changeset', '.git']);

/** Pages whose snippets are type-checked alone, and why they are not run. */
const notRun: Readonly<Record<string, string>> = {
  'packages/goja/README.md': 'needs the engine, which is built where there is Go',
  'packages/sender/README.md': 'sends to a server',
};

const pages = markdownIn(root).map((file) => {
  const folder = join(written, relative(root, file).replaceAll(/[\\/.]/g, '-'));
  const snippets = readSnippets(file, 'ts');
  const names = snippets.map(({ name }) => name);
  const modules = snippets.map((snippet) => {
    const { code, claims } = withChecks(snippet.code);
    return {
      ...snippet,
      claims,
      path: join(folder, snippet.name),
      code: withPaths(code, names, folder, dirname(file)),
    };
  });
  return { file: relative(root, file).replaceAll('\\', '/'), folder, modules, lines: linesFor(file) };
});

rmSync(written, { recursive: true, force: true });
for (const { folder, modules } of pages) {
  if (modules.length > 0) mkdirSync(folder, { recursive: true });
  for (const { path, code } of modules) writeFileSync(path, code);
}
writeFileSync(
  join(written, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    // As strict as `strict` makes readers' projects, and no stricter.
    compilerOptions: { types: ['node'], lib: ['ES2022', 'DOM'], noUncheckedIndexedAccess: false },
    include: ['*/*.ts'],
  }),
);

describe('the TypeScript snippets', () => {
  test('pass the compiler', () => {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', written], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  for (const { file, modules } of pages.filter((page) => !(page.file in notRun))) {
    for (const { name, line, path, claims } of modules) {
      const what = claims === 0 ? 'runs' : `runs, and ${claims} of its expressions are what it says`;
      test(`${file}:${line} (${name}) ${what}`, async () => {
        expect.assertions(claims);
        await import(path);
      });
    }
  }

  test('are found, and so are the values that they claim', () => {
    const ofCodec = pages.find(({ file }) => file === 'packages/codec/README.md')!;
    expect(ofCodec.modules.map(({ claims }) => claims)).toEqual([0, 4, 3]);
  });
});

describe('the command lines', () => {
  for (const { file, lines } of pages) {
    for (const line of lines) {
      test(`${file}: ${line}`, () => {
        const words = line.replace(/^pnpm -s downlink/, '');
        const bin = join(root, 'packages', 'cli', 'bin', 'downlink.js');
        // A line that ends in "exits 1" shows what a fault looks like.
        const expected = Number(/# .*exits (\d)$/.exec(line)?.[1] ?? 0);
        const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" ${words}`], {
          cwd: root,
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
      });
    }
  }
});

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The lines of a page that call the command from the checkout. */
function linesFor(file: string): string[] {
  const lines = readSnippets(file, 'sh').flatMap(({ code }) => code.split('\n'));
  return lines.filter((line) => line.startsWith('pnpm -s downlink '));
}

/** What a snippet imports that is no snippet of its page lies beside the page. */
function withPaths(code: string, names: readonly string[], folder: string, beside: string): string {
  return code.replaceAll(/from '\.\/([^']+)'/g, (whole, name: string) => {
    if (names.includes(name) || !existsSync(join(beside, name))) return whole;
    return `from '${relative(folder, join(beside, name)).replaceAll('\\', '/')}'`;
  });
}
