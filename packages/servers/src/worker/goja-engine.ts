import {
  type CompiledEngine,
  EngineFailure,
  type Engine as Goja,
  phases,
  type ServerJob,
  startEngine,
  type Timing,
  writeJob,
} from '@downlink-kit/goja';
import type { Ended, Engine, Reply } from './engine.ts';
import type { GojaJob } from './job.ts';
import type { Progress } from './progress.ts';
import { splitAnswers } from './split-answers.ts';

/** Bytes of memory from which on an engine is started anew, since what it holds never shrinks. */
const SPENT_BYTES = 384 * 2 ** 20;

const firstJob: ServerJob = {
  script: 'function encodeDownlink(input) { return { bytes: [input.data.a] }; }',
  operation: 'encodeDownlink',
  inputs: [{ decoded_payload: { a: 1 } }],
};

/** goja in a worker; when it goes down the next input finds another one. */
export class GojaEngine implements Engine {
  readonly #compiled: CompiledEngine;
  readonly #progress: Progress;
  #goja: Goja | undefined;

  constructor(compiled: CompiledEngine, progress: Progress) {
    this.#compiled = compiled;
    this.#progress = progress;
  }

  async run(job: GojaJob, from: number, to: number): Promise<Reply[]> {
    const replies: Reply[] = [];
    for (let next = from; next < to; next = from + replies.length) {
      this.#progress.begin(next);
      const goja = await this.#ready();
      try {
        replies.push(...answersOf(goja.reply({ ...job, inputs: job.inputs.slice(next, to) })));
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        this.#goja = undefined;
        // What was answered before went down with the engine; asked again, it is answered alike.
        if (error.index > 0) replies.push(...(await this.run(job, next, next + error.index)));
        replies.push({ ended: endOf(error) });
      }
    }
    return replies;
  }

  async #ready(): Promise<Goja> {
    if (this.#goja !== undefined && this.#goja.memory() <= SPENT_BYTES) return this.#goja;
    this.#goja = undefined;
    this.#goja = await this.#progress.prepare(async () => {
      const goja = await startEngine(this.#compiled, { progress: this.#progress.cells });
      // The first call compiles what every call needs, and takes many times as long as the others.
      goja.reply(writeJob(firstJob));
      return goja;
    });
    return this.#goja;
  }
}

function answersOf(text: string): Reply[] {
  const { answers, refused } = JSON.parse(text) as { answers: { ms: Timing }[]; refused?: string };
  if (refused !== undefined) throw new RangeError(refused);
  const texts = splitAnswers(text);
  return answers.map(({ ms }, index) => ({ said: texts[index]!, ms }));
}

function endOf({ reason, phase, ms }: EngineFailure): Ended {
  return { why: reason, phase: phase === phases.script ? 'script' : 'result', ms };
}
