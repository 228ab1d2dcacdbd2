import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { arrowFaults } from './arrows/faults.mjs';

const script = fileURLToPath(new URL('check-arrows.mjs', import.meta.url));

type Files = Readonly<Record<string, string>>;

/** A repository with two packages, each leaning the right way, and what is planted in it. */
function repository(planted: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'downlink-arrows-'));
  const manifest = (name: string, dependencies: object) =>
    JSON.stringify({ name: `@downlink-kit/${name}`, dependencies, files: ['src', '!src/from-source.ts'] });
  const files: Files = {
    'package.json': JSON.stringify({ devDependencies: { vitest: '1' } }),
    'packages/codec/package.json': manifest('codec', { ajv: '1' }),
    'packages/codec/src/index.ts': "import { Ajv } from 'ajv';\nimport './read.ts';\nexport { Ajv };\n",
    'packages/codec/src/read.ts': 'export const read = 1;\n',
    'packages/codec/src/read.test.ts':
      "import { test } from 'vitest';\nimport { read } from './read.ts';\ntest(read);\n",
    'packages/sender/package.json': manifest('sender', { '@downlink-kit/codec': 'workspace:*' }),
    'packages/sender/src/index.ts': "import 'node:fs';\nexport * from '@downlink-kit/codec';\n",
    'examples/one/main.ts': "import '@downlink-kit/codec';\n",
    ...planted,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function run(root: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

describe('check-arrows', () => {
  test('is content where all lean the right way', () => {
    const { code, said } = run(repository({}));
    expect(said).toBe('arrows: 2 packages lean one way, no rings of imports (type-only imports make none)\n');
    expect(code).toBe(0);
  });

  test('ends with 1 and says what is wrong', () => {
    const { code, said } = run(repository({ 'packages/codec/src/send.ts': "import '@downlink-kit/sender';\n" }));
    expect(said).toContain('  ✗ packages/codec/src/send.ts:1 imports @downlink-kit/sender; codec leans on no other');
    expect(said).toContain('arrows: 1 wrong');
    expect(code).toBe(1);
  });

  for (const [name, planted, sentence] of [
    [
      'an import of a package further down',
      { 'packages/codec/src/send.ts': "\nimport '@downlink-kit/sender';\n" },
      'packages/codec/src/send.ts:2 imports @downlink-kit/sender; codec leans on no other package',
    ],
    [
      'a type-only import of a package further down',
      { 'packages/codec/src/send.ts': "import type { A } from '@downlink-kit/sender';\nexport type B = A;\n" },
      'packages/codec/src/send.ts:1 imports @downlink-kit/sender',
    ],
    [
      'an import of a package further down in a test',
      { 'packages/codec/src/send.test.ts': "import '@downlink-kit/harness';\n" },
      'packages/codec/src/send.test.ts:1 imports @downlink-kit/harness',
    ],
    [
      'a lazy import of a package further down',
      { 'packages/codec/src/send.ts': "export const send = () => import('@downlink-kit/sender');\n" },
      'packages/codec/src/send.ts:1 imports @downlink-kit/sender',
    ],
    [
      'a dependency of package.json on a package further down',
      {
        'packages/codec/package.json':
          '{"name":"@downlink-kit/codec","dependencies":{"@downlink-kit/cli":"1","ajv":"1"}}',
      },
      'packages/codec/package.json depends on cli; codec leans on no other package',
    ],
    [
      'a sibling beside it that is not on its arrows',
      { 'packages/sender/src/goja.ts': "import '@downlink-kit/goja';\n" },
      'packages/sender/src/goja.ts:1 imports @downlink-kit/goja; sender leans on codec alone',
    ],
    [
      'a package that package.json does not name',
      { 'packages/codec/src/colour.ts': "import 'picocolors';\n" },
      'packages/codec/src/colour.ts:1 imports picocolors, which its package.json does not name',
    ],
    [
      'a tool of the tests in what is published',
      { 'packages/codec/src/colour.ts': "import 'vitest';\n" },
      'packages/codec/src/colour.ts:1 imports vitest, which its package.json does not name',
    ],
    [
      'a way out of a package',
      { 'packages/sender/src/inside.ts': "import '../../codec/src/read.ts';\n" },
      'packages/sender/src/inside.ts:1 reaches out of its package to ../../codec/src/read.ts',
    ],
    [
      'an example that goes past the public door',
      { 'examples/one/main.ts': "import '../../packages/codec/src/read.ts';\n" },
      'examples/one/main.ts:1 imports ../../packages/codec/src/read.ts, past the public door',
    ],
    [
      'a package that is not on the map',
      { 'packages/extra/package.json': '{"name":"@downlink-kit/extra"}' },
      'packages/extra is not on the map',
    ],
    [
      'a ring of two modules',
      {
        'packages/codec/src/read.ts': "import './write.ts';\n",
        'packages/codec/src/write.ts': "export * from './read.ts';\n",
      },
      'packages/codec/src/read.ts\n    → packages/codec/src/write.ts\n    → packages/codec/src/read.ts',
    ],
    [
      'a ring closed by an import of a type alone, whose module still runs',
      {
        'packages/codec/src/read.ts': "import { type Write } from './write.ts';\nexport type Read = Write;\n",
        'packages/codec/src/write.ts': "import './read.ts';\nexport type Write = 1;\n",
      },
      'a ring of imports',
    ],
    [
      'a module that imports itself',
      { 'packages/codec/src/read.ts': "import './read.ts';\n" },
      'packages/codec/src/read.ts\n    → packages/codec/src/read.ts',
    ],
  ] as const) {
    test(`finds ${name}`, () => {
      expect(arrowFaults(repository(planted)).faults).toEqual([expect.stringContaining(sentence)]);
    });
  }

  for (const [name, planted] of [
    [
      'a ring of types',
      {
        'packages/codec/src/read.ts': "import type { Write } from './write.ts';\nexport type Read = Write;\n",
        'packages/codec/src/write.ts': "export type { Read } from './read.ts';\nexport type Write = 1;\n",
      },
    ],
    ['a file that is not published and uses a tool', { 'packages/codec/src/from-source.ts': "import 'vitest';\n" }],
    ['an import in a comment', { 'packages/codec/src/read.ts': "// import '@downlink-kit/sender';\n" }],
    ['an import in a text', { 'packages/codec/src/read.ts': 'export const line = `import "@downlink-kit/cli"`;\n' }],
  ] as const) {
    test(`lets pass ${name}`, () => expect(arrowFaults(repository(planted)).faults).toEqual([]));
  }
});
