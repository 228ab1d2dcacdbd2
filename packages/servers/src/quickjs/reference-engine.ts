import type { Engine, Reply } from '../worker/engine.ts';
import type { QuickJsJob } from '../worker/job.ts';
import type { Progress } from '../worker/progress.ts';
import { answer, type Opened } from './answer.ts';
import { startMachine } from './machine.ts';
import { loadScript, openSession } from './session.ts';
import type { Surroundings } from './surroundings.ts';

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
      const unused = await Promise.all([this.#start(), this.#start()]);
      replies.push(answer(this.#progress, job, index, index - from, (opened) => open(unused.shift()!, opened)));
    }
    return replies;
  }

  #start() {
    return startMachine(this.#wasm, this.#maximum, this.#surroundings);
  }
}

function open(machine: Awaited<ReturnType<typeof startMachine>>, job: QuickJsJob): Opened {
  const session = openSession(machine, job.way);
  return { session, loading: loadScript(session, job) };
}
