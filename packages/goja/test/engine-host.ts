import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, DirectAnswer, DirectJob, EngineFailure, ServerJob } from '../src/index.ts';
import { type CompiledEngine, compileEngine, type Pin, phases, progressCells, progressLength } from '../src/index.ts';
import { readEngine } from '../src/node.ts';

/** What came of a job: answers, the engine's end, or none of it until the guard's time was over. */
export type Reply<A> =
  | { readonly answers: A[]; readonly memory: number }
  | { readonly failure: Omit<EngineFailure, 'stack' | 'cause'> }
  | { readonly hung: keyof typeof phases; readonly index: number };

/** Milliseconds for whatever is to end by itself, on a machine however busy. */
const patience = 30_000;

/** An engine in a worker, replaced whenever it hangs or fails. */
export class EngineHost {
  readonly #compiled: CompiledEngine;
  readonly #progress = new Int32Array(new SharedArrayBuffer(4 * progressLength));
  #worker: Worker | undefined;

  private constructor(compiled: CompiledEngine) {
    this.#compiled = compiled;
  }

  /** A host of a built engine. */
  static async of(pin: Pin, options: { readonly memoryLimit?: number } = {}): Promise<EngineHost> {
    const files = await readEngine(pin);
    if (files === undefined) throw new Error(`goja ${pin} is not built`);
    return new EngineHost(await compileEngine(files, options));
  }

  get builtWith(): string {
    return this.#compiled.build.built_with;
  }

  ask(job: ServerJob, guard?: number): Promise<Reply<Answer>>;
  ask(job: DirectJob, guard?: number): Promise<Reply<DirectAnswer>>;
  async ask(job: ServerJob | DirectJob, guard: number = patience): Promise<Reply<Answer | DirectAnswer>> {
    this.#worker ??= await this.#start();
    const worker = this.#worker;
    worker.postMessage(job);
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), guard);
    let reply: Reply<Answer>;
    try {
      [reply] = await once(worker, 'message', { signal: over.signal });
    } catch (error) {
      if (!over.signal.aborted) throw error;
      reply = { hung: this.#phase(), index: this.#progress[progressCells.index]! };
    } finally {
      clearTimeout(timer);
    }
    if (!('answers' in reply)) await this.end();
    return reply;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #phase(): keyof typeof phases {
    const phase = this.#progress[progressCells.phase];
    return (Object.keys(phases) as (keyof typeof phases)[]).find((name) => phases[name] === phase)!;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('./engine-worker.mjs', import.meta.url), {
      workerData: { compiled: this.#compiled, progress: this.#progress },
    });
    await once(worker, 'message');
    return worker;
  }
}
