import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Outcome } from '../src/index.ts';
import { describePins } from './built.ts';
import { EngineHost } from './engine-host.ts';
import { comparable, deviationOf, type RecordedCase, recordedCases } from './recorded.ts';

/**
 * Milliseconds after which a script that the server stopped at 100 ms counts as stopped here too: WebAssembly is at most
 * 6.5 times slower (toolchain §3), so a script within the server's limit needs at most 650.
 */
const stopped = 1000;

await describePins('an outcome', ({ pin }) => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.of(pin);
  });
  afterAll(() => host.end());

  async function outcomeOf(recorded: RecordedCase, clock?: string): Promise<Outcome> {
    const { script, operation, input, compiled = false } = recorded;
    const timesOut = 'error' in recorded.expect && recorded.expect.error.kind === 'script_timeout';
    const receiveTime = pin !== 'b396bb4c349d';
    const clocked = clock === undefined ? {} : { clock: Date.parse(clock) };
    const job = { script, operation, compiled, receiveTime, inputs: [input], ...clocked };
    const reply = await host.ask(job, timesOut ? stopped : undefined);
    if ('answers' in reply) return reply.answers[0]!.outcome;
    if ('hung' in reply && reply.hung === 'script') {
      const [namespace, code, message] = ['pkg/scripting/javascript', 'deadline_exceeded', 'script timeout'];
      return { error: { kind: 'script_timeout', namespace, code, message } };
    }
    throw new Error(`no outcome: ${JSON.stringify(reply)}`);
  }

  it.for(recordedCases)('is the recorded one of $name', async (recorded) => {
    const deviation = deviationOf(pin, host.builtWith, recorded.name);
    const outcome = comparable(await outcomeOf(recorded, deviation?.clock));
    const wanted = comparable(recorded.expect_by_pin?.[pin] ?? recorded.expect);
    if (deviation === undefined) return expect(outcome).toEqual(wanted);
    expect(outcome, 'the deviation is gone: take its line out of deviations.json').not.toEqual(wanted);
    expect(outcome).toEqual(comparable(deviation.expect));
  });
});
