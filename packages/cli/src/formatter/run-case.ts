import { type Server, writeJson } from '@downlink-kit/servers';
import type { Terminal } from '../output/terminal.ts';
import { factsOf } from './answer-facts.ts';
import { type Case, callOf } from './case.ts';
import { showAnswer } from './show-answer.ts';

/** Runs one formatter once on every server named; gives back the exit code. */
export async function runCase(
  file: string,
  one: Case,
  servers: readonly Server[],
  json: boolean,
  { out }: Terminal,
): Promise<number> {
  let failed = 0;
  for (const [at, server] of servers.entries()) {
    const answer = await server.run(callOf(one));
    if ('error' in answer.outcome) failed += 1;
    if (json) out.write(`${writeJson(factsOf(one, answer, server.profile, servers.length > 1))}\n`);
    else {
      if (at > 0) out.write('\n');
      showAnswer(file, one, answer, server, out);
    }
  }
  return failed === 0 ? 0 : 1;
}
