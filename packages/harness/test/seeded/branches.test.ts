import { openServers } from '@downlink-kit/servers';
import { afterAll, expect, test } from 'vitest';
import { gather } from '../../src/inputs/gather.ts';
import { Inputs } from '../../src/inputs/inputs.ts';
import { instrument } from '../../src/learn/instrument.ts';
import { Tracer } from '../../src/learn/trace.ts';
import { Caller } from '../../src/run/caller.ts';
import { offerOf } from '../../src/script/functions.ts';
import { parseScript } from '../../src/script/parse-script.ts';
import { SEARCH_GUARD_MS } from '../../src/test-formatters.ts';
import { faults } from './faults.ts';
import { planted, SERVER, sound } from './judge.ts';

const servers = await openServers({ standIn: true, guardMs: SEARCH_GUARD_MS });
afterAll(() => servers.close());

/** The sides of decisions in a script, and those that the inputs of the laws take. */
async function branches(path: string, script: string) {
  const parsed = parseScript(script)!;
  const [server, plain] = [await servers.server(SERVER), await servers.server('ts013')];
  const caller = new Caller(script, parsed, server, server);
  const formatter = { path, kind: 'script', script, examples: [], findings: [] } as const;
  const offer = offerOf(parsed);
  const inputs = new Inputs(
    await gather({ formatter, parsed, offer, caller, plain, seed: 1, runs: 300, learns: true }),
    1,
    300,
  );
  const instrumented = instrument(parsed);
  const taken = new Set<number>();
  for (const operation of ['encodeDownlink', 'decodeDownlink', 'decodeUplink'] as const) {
    if (!offer.functions.some(({ name }) => name === operation)) continue;
    const cases = [...inputs.anything([operation]), ...(operation === 'encodeDownlink' ? inputs.sound() : [])];
    const traces = await new Tracer(plain, instrumented, operation).trace(cases.map(({ given }) => given));
    for (const { hits } of traces) for (const hit of hits) taken.add(hit);
  }
  return { all: 2 * instrumented.decisions, taken: taken.size };
}

test('learnt inputs take at least 90 % of the branches of the seeded formatters', async () => {
  let [all, taken] = [0, 0];
  for (const of of ['valve', 'thermostat', 'lamp', 'relay', 'meter'] as const) {
    const found = await branches(of, sound(of));
    all += found.all;
    taken += found.taken;
  }
  for (const fault of faults) {
    // A loop without an end has no trace, and what does not load in the plain engine has none either.
    if (/loop without|exported|Buffer|require|console|async/.test(fault.name)) continue;
    const found = await branches(fault.of, planted(fault));
    all += found.all;
    taken += found.taken;
  }
  console.info(`${taken} of ${all} sides of decisions taken, ${((100 * taken) / all).toFixed(1)} %`);
  expect(taken / all).toBeGreaterThanOrEqual(0.9);
});
