import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const here = fileURLToPath(new URL('.', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** The tests of `lamps.ts` as a run of vitest in the folder above judges them. */
const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', 'suite', '--reporter', 'json'], {
  cwd: dirname(here),
  encoding: 'utf8',
});
const [file] = (JSON.parse(stdout) as { testResults: { assertionResults: readonly Assertion[] }[] }).testResults;
const assertions = file!.assertionResults;
const LAMP = 'lamp.yaml on the-things-stack@3.33.0';
const BESIDE = 'beside/lamp.js on the-things-stack@3.33.0';
const NOWHERE = 'nowhere.js on the-things-stack@3.33.0';

function statusOf(suite: string, title: string, nth = 0): string | undefined {
  return assertions.filter((one) => one.ancestorTitles[0]!.endsWith(suite) && one.title === title)[nth]?.status;
}

describe('formatterSuite', () => {
  for (const [what, suite, title, nth, status] of [
    ['passes an example that is met', LAMP, 'example: On (encodeDownlink)', 0, 'passed'],
    ['fails one of the same name that is not', LAMP, 'example: On (decodeUplink)', 0, 'failed'],
    ['has no law of examples beside them', LAMP, 'law: examples', 0, undefined],
    ['passes a law', LAMP, 'law: port', 0, 'passed'],
    ['passes examples also where others are known to be broken', LAMP, 'example: On (encodeDownlink)', 1, 'passed'],
    ['skips an example that is known to be broken', LAMP, 'example: On (decodeUplink)', 1, 'skipped'],
    ['passes what is known to be broken', LAMP, 'law: examples, broken: read the wrong way round', 0, 'passed'],
    ['reads the examples beside a script', BESIDE, 'example: Off (encodeDownlink)', 0, 'passed'],
    ['fails what was known to be broken and is mended', BESIDE, 'law: examples, broken: long mended', 0, 'failed'],
    ['fails where there is no formatter', NOWHERE, 'is loaded', 0, 'failed'],
  ] as const) {
    test(what, () => expect(statusOf(suite, title, nth)).toBe(status));
  }

  test('names files from where it is run', () => {
    expect(new Set(assertions.map(({ ancestorTitles: [suite] }) => suite!.split(' ')[0]))).toEqual(
      new Set(['suite/fixtures/lamp.yaml', 'suite/fixtures/beside/lamp.js', 'suite/fixtures/nowhere.js']),
    );
  });
});
