import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnswerTo, DirectJob, EngineFailure, ServerJob } from '../src/index.ts';
import {
  type CompiledEngine,
  compileEngine,
  type Pin,
  phases,
  progressCells,
  progressLength,
  readReply,
  writeJob,
} from '../src/index.ts';
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

  /**
   * Has a job answered.
   * @throws {RangeError} when the engine refuses its settings.
   */
  async ask<J extends ServerJob | DirectJob>(job: J, guard: number = patience): Promise<Reply<AnswerTo<J>>> {
    this.#worker ??= await this.#start();
    const worker = this.#worker;
    worker.postMessage(writeJob(job));
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), guard);
    try {
      const [said] = await once(worker, 'message', { signal: over.signal });
      if ('reply' in said) return { answers: readReply<J>(said.reply), memory: said.memory };
      await this.end();
      return said;
    } catch (error) {
      if (!over.signal.aborted) throw error;
      const hung = { hung: this.#phase(), index: this.#progress[progressCells.index]! };
      await this.end();
      return hung;
    } finally {
      clearTimeout(timer);
    }
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
