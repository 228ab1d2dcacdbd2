import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Outcome, Pin, ServerJob } from '@downlink-kit/goja';
import { readEngine } from '@downlink-kit/goja/node';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, whyNoChromium } from './chromium.ts';
import { serve } from './serve.ts';

interface RecordedCase extends Pick<ServerJob, 'script' | 'operation' | 'compiled'> {
  readonly name: string;
  readonly input: ServerJob['inputs'][number];
  readonly expect: Outcome;
}

const pin: Pin = 'b396bb4c349d';
const all: readonly RecordedCase[] = JSON.parse(
  readFileSync(new URL('../contract/tts-formatter-cases.json', import.meta.url), 'utf8'),
);
/** One of every fifty, without those that the server had to stop: nothing ends a script in this page. */
const cases = all.filter(({ expect: outcome }, at) => at % 50 === 0 && !isTimeout(outcome));
const engines = new URL(
  'dist/engines/',
  pathToFileURL(createRequire(import.meta.url).resolve('@downlink-kit/goja/package.json')),
);
const whyNot = whyNoChromium() ?? ((await readEngine(pin)) === undefined ? `goja ${pin} is not built` : undefined);

describe('goja in Chromium', () => {
  if (whyNot !== undefined) {
    console.warn(`goja is not tested in a browser: ${whyNot}`);
    test('is not tested (test/deviations.md)', ({ skip }) => skip(whyNot));
    return;
  }

  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serve>>;
  let answers: readonly unknown[];

  beforeAll(async () => {
    server = await serve(
      {
        '/': '<!doctype html><title>goja</title><script type="module" src="/goja.js"></script>',
        '/goja.js': await bundle(),
      },
      engines,
    );
    browser = await chromium.launch({ executablePath: chromiumPath });
    page = await browser.newPage();
    await page.goto(server.url);
    const jobs = cases.map(({ script, operation, compiled = false, input }) => ({
      script,
      operation,
      compiled,
      inputs: [input],
    }));
    answers = await page.evaluate(runInPage, { jobs: JSON.stringify(jobs), pin });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [at, recorded] of cases.entries()) {
    test(`gives what was recorded for ${recorded.name}`, () => {
      expect(comparable(answers[at])).toEqual(comparable(recorded.expect));
    });
  }
});

declare global {
  /** The package, in the page. */
  var goja: typeof import('@downlink-kit/goja');
}

/** Runs in the page: fetches an engine from the server that the page came from, and answers with it. */
async function runInPage({ jobs, pin: wanted }: { jobs: string; pin: Pin }): Promise<unknown[]> {
  const { goja } = globalThis;
  const files = await goja.fetchEngine(new URL('/engines/', location.href), wanted);
  const engine = await goja.startEngine(await goja.compileEngine(files));
  return (JSON.parse(jobs) as ServerJob[]).map((job) => engine.run(job)[0]!.outcome);
}

/** The package for browsers, from its public door. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as goja from '@downlink-kit/goja'; globalThis.goja = goja;`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@downlink-kit/source'],
    write: false,
  });
  return outputFiles[0]!.text;
}

function isTimeout(outcome: Outcome): boolean {
  return 'error' in outcome && outcome.error.kind === 'script_timeout';
}

/** Column and pc of frames named `main` may differ: the wrapper's own text is not part of the contract. */
function comparable(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/(main \(<eval>:\d+):\d+\(\d+\)/g, '$1'));
}
