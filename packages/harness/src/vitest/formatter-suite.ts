import { readFileSync } from 'node:fs';
import { openServers } from '@downlink-kit/servers';
import { beforeAll, describe, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { type RuleId, rules } from '../findings/rules.ts';
import type { Formatter, FormatterExample } from '../formatter/formatter.ts';
import { LAW_NAMES, type LawName } from '../laws/law.ts';
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
  /** Laws and rules that are known to be broken, with the reason; their tests fail once that is mended. */
  readonly knownBroken?: { readonly [name in LawName | RuleId]?: string };
}

/** Makes a test for each example and each law of a formatter, given as a file or as it was loaded. */
export function formatterSuite(of: string | URL | Formatter, options: SuiteOptions = {}): void {
  const formatter = formatterFrom(of);
  const { server = 'the-things-stack', runs = 300, seed = 1, knownBroken = {} } = options;
  const examples = [...formatter.examples, ...(options.examples ?? [])];
  describe(`${formatter.path} on ${server}`, () => {
    let report: FormatterReport;
    beforeAll(async () => {
      const own = await openServers();
      const fast = await openServers({ standIn: true, guardMs: SEARCH_GUARD_MS });
      try {
        const bench = { name: server, exact: await own.server(server), fast: await fast.server(server) };
        const settings = { bench, others: [], plain: await fast.server('ts013'), seed, runs };
        report = (await testFormatter({ ...formatter, examples }, settings)).report;
      } finally {
        await Promise.all([own.close(), fast.close()]);
      }
    }, 120_000);

    for (const { name, operation } of examples) {
      test(`example: ${name} (${operation})`, () => {
        const failure = report.examples.failures.find((one) => one.name === name);
        if (failure !== undefined)
          throw new Error(`gives ${JSON.stringify(failure.actual)}, not ${JSON.stringify(failure.expected)}`);
      });
    }
    for (const law of LAW_NAMES) {
      if (law === 'examples') continue;
      const reason = knownBroken[law];
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
  });
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Error(findings.map(({ rule, line, message }) => `${rule} in line ${line}: ${message}`).join('\n'));
}

function formatterFrom(of: string | URL | Formatter): Formatter {
  if (typeof of !== 'string' && !(of instanceof URL)) return of;
  const path = of instanceof URL ? decodeURIComponent(of.pathname.split('/').at(-1)!) : of;
  return { path, kind: 'script', script: readFileSync(of, 'utf8'), examples: [], findings: [] };
}

function messageOf({ law, reason, counterexample }: FormatterReport['laws'][number]): string {
  if (counterexample === undefined) return `${law}: ${reason}`;
  const { message, operation, input, path, command } = counterexample;
  return `${message}\n${operation} ${JSON.stringify(input)} (path ${path})\n${command}`;
}
