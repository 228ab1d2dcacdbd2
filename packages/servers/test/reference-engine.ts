import { answer, type Opened } from '../src/quickjs/answer.ts';
import { startMachine } from '../src/quickjs/machine.ts';
import { loadScript, openSession, type Session } from '../src/quickjs/session.ts';
import type { Surroundings } from '../src/quickjs/surroundings.ts';
import type { Engine, Reply } from '../src/worker/engine.ts';
import type { QuickJsJob } from '../src/worker/job.ts';
import type { Progress } from '../src/worker/progress.ts';

/** The reference mode: for each call QuickJS is started anew, with a runtime, a context and the script of its own. */
export class ReferenceEngine implements Engine {
  readonly #wasm: WebAssembly.Module;
  readonly #maximum: number;
  readonly #surroundings: Surroundings;
  readonly #progress: Progress;

  constructor(wasm: WebAssembly.Module, maximum: number, surroundings: Surroundings, progress: Progress) {
    this.#wasm = wasm;
    this.#maximum = maximum;
    this.#surroundings = surroundings;
    this.#progress = progress;
  }

  async run(job: QuickJsJob, from: number, to: number): Promise<Reply[]> {
    this.#surroundings.set(job.clock, job.timeZone);
    const replies: Reply[] = [];
    for (let index = from; index < to; index += 1) {
      const needed = job.raw || job.marked !== undefined ? 2 : 1;
      const unused: Session[] = [];
      await this.#progress.prepare(async () => {
        while (unused.length < needed) unused.push(await this.#start(job));
      });
      const open = (opened: QuickJsJob): Opened => {
        const session = unused.shift()!;
        return { session, loading: loadScript(session, opened) };
      };
      replies.push(answer(this.#progress, job, index, index - from, open));
    }
    return replies;
  }

  async #start({ style }: QuickJsJob): Promise<Session> {
    return openSession(await startMachine(this.#wasm, this.#maximum, this.#surroundings), style);
  }
}
