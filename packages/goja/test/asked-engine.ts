import { afterAll, beforeAll } from 'vitest';
import type { Answer, DirectJob, DirectOutcome, Json, Outcome, Pin, ServerJob } from '../src/index.ts';
import { describePins } from './built.ts';
import { EngineHost } from './engine-host.ts';

/** An engine that tests ask: jobs are answered, or the test fails. */
export interface AskedEngine {
  readonly pin: Pin;
  host(): EngineHost;
  answers(job: ServerJob): Promise<Answer[]>;
  outcomes(job: ServerJob): Promise<Outcome[]>;
  /** What an expression is in `encodeDownlink`, as a text. */
  seen(expression: string, settings?: Partial<ServerJob>): Promise<string>;
  /** What a direct call of a script's function gives. */
  called(script: string, input?: Json, direct?: DirectJob['direct']): Promise<DirectOutcome>;
}

/** An input of `encodeDownlink` where it does not matter. */
export const anyInput = { decoded_payload: { a: 1 }, f_port: 9 };

/** Declares tests of a subject for each built engine, in a worker of its own. */
export function describeEngines(subject: string, tests: (engine: AskedEngine) => void): Promise<void> {
  return describePins(subject, ({ pin }) => {
    let host: EngineHost;
    beforeAll(async () => {
      host = await EngineHost.of(pin);
    });
    afterAll(() => host.end());

    async function ask<J extends ServerJob | DirectJob>(job: J) {
      const reply = await host.ask(job);
      if (!('answers' in reply)) throw new Error(`no answer: ${JSON.stringify(reply)}`);
      return reply.answers;
    }
    const answers = (job: ServerJob) => ask(job);
    const outcomes = async (job: ServerJob) => (await ask(job)).map(({ outcome }) => outcome);
    tests({
      pin,
      host: () => host,
      answers,
      outcomes,
      async seen(expression, settings = {}) {
        const script = `function encodeDownlink(input) { return { bytes: [], warnings: [String(${expression})] }; }`;
        const [outcome] = await outcomes({ script, operation: 'encodeDownlink', inputs: [anyInput], ...settings });
        if (!outcome || !('warnings' in outcome)) throw new Error(JSON.stringify(outcome));
        return outcome.warnings[0]!;
      },
      async called(script, input = {}, direct = 'encodeDownlink') {
        const [answer] = await ask({ script, direct, inputs: [input] });
        return answer!.outcome;
      },
    });
  });
}
