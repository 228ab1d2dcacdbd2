import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findServer, openServers } from '@downlink-kit/servers';
import { beforeAll, describe, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { type RuleId, rules } from '../findings/rules.ts';
import type { Formatter, FormatterExample } from '../formatter/formatter.ts';
import type { ExampleFailure } from '../laws/examples.ts';
import { LAW_NAMES, type LawName } from '../laws/law.ts';
import type { LoadModule } from '../load/device.ts';
import { load } from '../load/load.ts';
import type { Loaded } from '../load/loaded.ts';
import type { FormatterReport } from '../report/report.ts';
import { testFormatter } from '../test-formatter.ts';
import { SEARCH_GUARD_MS } from '../test-formatters.ts';

/** How a suite tests a formatter. */
export interface SuiteOptions {
  /** The server, `NAME[@VERSION]`: the newest The Things Stack, unless told. */
  readonly server?: string;
  /** Cases a law: 300. */
  readonly runs?: number;
  /** What all draws follow from: 1. */
  readonly seed?: number;
  /** Examples beside those of the formatter itself. */
  readonly examples?: readonly FormatterExample[];
  /**
   * Laws and rules that are known to be broken, with the reason; their tests fail once that is mended. Of `examples`,
   * those that fail are skipped.
   */
  readonly knownBroken?: { readonly [name in LawName | RuleId]?: string };
  /** Loads modules that declare devices; without it `import`. */
  readonly loadModule?: LoadModule;
}

/** Makes a test for each example and each law of a formatter, given as it was loaded, or of all that a path leads to. */
export function formatterSuite(of: string | URL | Formatter, options: SuiteOptions = {}): void {
  const { server = 'the-things-stack', loadModule } = options;
  if (typeof of !== 'string' && !(of instanceof URL)) {
    describe(`${of.path} on ${server}`, () => declareTests(of, options));
    return;
  }
  // What is printed to find a failure again is typed where the tests are run.
  const path = relative('', of instanceof URL ? fileURLToPath(of) : resolve(of)) || '.';
  describe(`${path} on ${server}`, async () => {
    const found: Loaded[] = [];
    for await (const one of load(path, loadModule)) found.push(one);
    for (const one of found) {
      if (found.length === 1) declareTests(one, options);
      else describe(one.path, () => declareTests(one, options));
    }
  });
}

function declareTests(loaded: Loaded, options: SuiteOptions): void {
  if (loaded.kind === 'none') {
    test('is loaded', () => refuse(loaded.findings));
    return;
  }
  const { server = 'the-things-stack', runs = 300, seed = 1, knownBroken = {} } = options;
  const examples = [...loaded.examples, ...(options.examples ?? [])];
  let report: FormatterReport;
  beforeAll(async () => {
    const own = await openServers();
    const fast = await openServers({ standIn: true, guardMs: SEARCH_GUARD_MS });
    try {
      const bench = { name: server, exact: await own.server(server), fast: await fast.server(server) };
      const settings = { bench, others: [], plain: await fast.server('ts013'), seed, runs };
      report = (await testFormatter({ ...loaded, examples }, settings)).report;
    } finally {
      await Promise.all([own.close(), fast.close()]);
    }
  }, 120_000);

  const { operations } = findServer(server);
  for (const [index, { name, operation }] of examples.entries()) {
    test(`example: ${name} (${operation})`, ({ skip }) => {
      if (!operations.includes(operation)) skip(`${server} calls no ${operation}`);
      const failure = report.examples.failures.find((one) => one.index === index);
      if (failure === undefined) return;
      if (knownBroken.examples !== undefined) skip(`broken: ${knownBroken.examples}`);
      throw new Error(messageOfExample(failure));
    });
  }
  for (const law of LAW_NAMES) {
    const reason = knownBroken[law];
    if (law === 'examples' && reason === undefined) continue;
    const check = (skip: (note: string) => void) => {
      const result = report.laws.find((one) => one.law === law)!;
      if (result.status === 'skipped') return skip(result.reason ?? law);
      if (result.status === 'failed') throw new Error(messageOf(result));
    };
    if (reason === undefined) test(`law: ${law}`, ({ skip }) => check(skip));
    else test.fails(`law: ${law}, broken: ${reason}`, ({ skip }) => check(skip));
  }
  test('no error is found by reading', () => {
    refuse(report.findings.filter(({ rule, severity }) => severity === 'error' && knownBroken[rule] === undefined));
  });
  for (const [rule, reason] of Object.entries(knownBroken)) {
    if (!Object.hasOwn(rules, rule)) continue;
    test.fails(`rule: ${rule}, broken: ${reason}`, () => refuse(report.findings.filter((one) => one.rule === rule)));
  }
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Error(
    findings
      .map(({ rule, line, message }) => `${rule}${line === undefined ? '' : ` in line ${line}`}: ${message}`)
      .join('\n'),
  );
}

function messageOfExample({ actual, expected }: ExampleFailure): string {
  return `gives ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
}

function messageOf({ law, reason, counterexample }: FormatterReport['laws'][number]): string {
  if (counterexample === undefined) return `${law}: ${reason}`;
  const { message, operation, input, path, command } = counterexample;
  return `${message}\n${operation} ${JSON.stringify(input)} (path ${path})\n${command}`;
}
