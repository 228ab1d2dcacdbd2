import { availableParallelism } from 'node:os';
import { diagnose, nameOf, type Server, writeJson } from '@downlink-kit/servers';
import type { Terminal } from '../output/terminal.ts';
import { factsOf } from './answer-facts.ts';
import { type Case, callOf } from './case.ts';
import { inOrder } from './in-order.ts';
import { mark, showEngine } from './show-answer.ts';
import { summaryOf } from './summary.ts';

/** Enough that no worker waits for the next case. */
const AT_ONCE = 4 * availableParallelism();

/** Runs many cases on every server named, a line each in their order; gives back the exit code. */
export async function runCases(
  file: string,
  cases: readonly Case[],
  servers: readonly Server[],
  json: boolean,
  { out }: Terminal,
): Promise<number> {
  let failed = 0;
  for (const server of servers) {
    let failedHere = 0;
    const answers = inOrder(cases, AT_ONCE, async (one) => ({ one, answer: await server.run(callOf(one)) }));
    for await (const { one, answer } of answers) {
      const { outcome } = answer;
      if ('error' in outcome) failedHere += 1;
      if (json) {
        out.write(`${writeJson(factsOf(one, answer, server.profile, servers.length > 1))}\n`);
        continue;
      }
      const { weight, words } = summaryOf(outcome, diagnose(outcome, one.script, server.profile), server.profile);
      const line = `${one.name}: ${words.replaceAll(/\s+/g, ' ')}`;
      out.write(`${mark(weight, out)}  ${cut(line, out.width - 9)}\n`);
    }
    failed += failedHere;
    if (json) continue;
    const count = `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`;
    out.write(`\n${file} on ${nameOf(server.profile)}: ${count}, ${failedHere} with an error\n`);
    showEngine(server, out);
  }
  return failed === 0 ? 0 : 1;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
