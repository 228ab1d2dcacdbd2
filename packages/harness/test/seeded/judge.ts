import { readFileSync } from 'node:fs';
import { openServers } from '@downlink-kit/servers';
import type { JsonSchema } from '../../src/formatter/formatter.ts';
import type { FormatterReport } from '../../src/report/report.ts';
import { type TestSettings, testFormatter } from '../../src/test-formatter.ts';
import { SEARCH_GUARD_MS } from '../../src/test-formatters.ts';
import type { Fault } from './faults.ts';

export const SERVER = 'the-things-stack@3.33.0';

/** The sound formatter that faults are planted in. */
export function sound(of: Fault['of']): string {
  return readFileSync(new URL(`fixtures/${of}.js`, import.meta.url), 'utf8');
}

/** The sound formatter with a fault planted. */
export function planted({ name, of, from, to }: Fault): string {
  const script = sound(of);
  const parts = script.split(from);
  if (parts.length !== 2)
    throw new Error(`"${name}": the place to change stands ${parts.length - 1} times in ${of}.js`);
  return parts.join(to);
}

/** Opens the servers that formatters are judged on; `close` ends them. */
export async function openJudge() {
  const [own, fast] = [await openServers(), await openServers({ standIn: true, guardMs: SEARCH_GUARD_MS })];
  const bench = { name: SERVER, exact: await own.server(SERVER), fast: await fast.server(SERVER) };
  const settings = { bench, others: [], plain: await fast.server('ts013'), runs: 300 };
  return {
    async judge(
      path: string,
      script: string,
      seed: number,
      more: { schema?: JsonSchema; learns?: boolean } = {},
    ): Promise<FormatterReport> {
      const { schema, learns = true } = more;
      const formatter = {
        path,
        kind: 'script',
        script,
        examples: [],
        findings: [],
        ...(schema === undefined ? {} : { schema }),
      } as const;
      return (await testFormatter(formatter, { ...settings, seed, learns } satisfies TestSettings)).report;
    },
    async close() {
      await own.close();
      await fast.close();
    },
  };
}

/** The laws that failed, and the rules that found an error or warned. */
export function brokenIn({ laws, findings }: Pick<FormatterReport, 'laws' | 'findings'>): string[] {
  const failed = laws.filter(({ status }) => status === 'failed').map(({ law }) => law as string);
  const found = findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule as string);
  return [...new Set([...failed, ...found])].sort();
}
