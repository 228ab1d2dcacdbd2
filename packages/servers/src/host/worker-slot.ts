import { Worker } from 'node:worker_threads';
import { type CompiledEngine, phases } from '@downlink-kit/goja';
import { ServerError } from '../server-error.ts';
import type { Ended, Reply } from '../worker/engine.ts';
import type { Job } from '../worker/job.ts';
import type { Notice, Order, WorkerSetup } from '../worker/messages.ts';
import { cellCount, cells } from '../worker/progress.ts';
import { Guard } from './guard.ts';
import { workerFile } from './worker-file.ts';

/** Megabytes of stack: what QuickJS needs to use all of its own, and goja to print what contains itself. */
const STACK_MB = 256;

/** What a slot is made with. */
export interface SlotSetup {
  readonly quickjs: WebAssembly.Module;
  /** Bytes that the memory of an engine may reach. */
  readonly memoryLimit: number;
  /** Milliseconds after which a call that does not go on is ended. */
  readonly guardMs: number;
}

/** Answers, and what became of the worker if it could not give all. */
interface Attempt {
  readonly got: readonly Reply[];
  readonly fall?: Fall;
}

/** How a worker went down. */
interface Fall {
  /** The index of the input that brought it down. */
  readonly index: number;
  readonly ended: Ended;
  /** Whether the outcome stood already, and only the raw result was missing. */
  readonly inRaw: boolean;
}

/** A worker, and another one in its place whenever it hung or went down. */
export class WorkerSlot {
  readonly #setup: SlotSetup;
  readonly #engines = new Set<CompiledEngine>();
  #worker: Worker | undefined;
  #isClosed = false;
  #cells = new Int32Array(new SharedArrayBuffer(0));

  constructor(setup: SlotSetup) {
    this.#setup = setup;
  }

  /**
   * Answers every input of a job, in order, whatever becomes of the worker meanwhile.
   * @throws {ServerError} `closed`, also when that happens meanwhile
   */
  async answer(job: Job, engine: CompiledEngine | undefined): Promise<Reply[]> {
    const replies: Reply[] = [];
    while (replies.length < job.inputs.length) {
      const start = replies.length;
      const { got, fall } = await this.#attempt(slice(job, start), engine);
      replies.push(...got);
      if (fall === undefined) continue;
      // What was answered and not passed on went down with the worker; asked again, it is answered alike.
      const fallen = start + fall.index;
      if (fallen > replies.length) replies.push(...(await this.answer(slice(job, replies.length, fallen), engine)));
      const alone = slice(job, fallen, fallen + 1);
      replies.push(...(fall.inRaw ? await this.answer(withoutRaw(alone), engine) : [{ ended: fall.ended }]));
    }
    return replies;
  }

  /** Ends the worker for good; a call that it is at is given up. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#engines.clear();
    await worker?.terminate();
  }

  async #attempt(job: Job, engine: CompiledEngine | undefined): Promise<Attempt> {
    if (this.#isClosed) throw new ServerError('closed', {});
    const worker = this.#ready(engine);
    const progress = this.#cells;
    const got: Reply[] = [];
    let fell = () => {};
    let guard: Guard | undefined;
    worker.ref();
    const fall = await new Promise<Fall | undefined>((resolve, reject) => {
      const { guardMs } = this.#setup;
      guard = new Guard(progress, guardMs, () => resolve(fallOf(progress, 'stopped', guardMs)));
      fell = () => resolve(fallOf(progress, 'crash', 0));
      worker.on('error', fell).on('exit', fell);
      worker.on('message', (notice: Notice) => {
        if ('broken' in notice) return reject(new Error(notice.broken));
        got.push(...notice.replies);
        if (notice.done) resolve(undefined);
      });
      worker.postMessage({ job } satisfies Order);
    }).finally(() => {
      guard?.end();
      worker.off('error', fell).removeAllListeners('message').removeAllListeners('exit').unref();
    });
    if (fall === undefined) return { got };
    if (this.#isClosed) throw new ServerError('closed', {});
    await this.#end();
    return { got, fall };
  }

  #ready(engine: CompiledEngine | undefined): Worker {
    if (this.#worker === undefined) {
      const { quickjs, memoryLimit } = this.#setup;
      this.#cells = new Int32Array(new SharedArrayBuffer(4 * cellCount));
      this.#cells[cells.stop] = -1;
      const workerData: WorkerSetup = { quickjs, memoryLimit, cells: this.#cells };
      this.#worker = new Worker(workerFile, { workerData, env: {}, resourceLimits: { stackSizeMb: STACK_MB } });
      this.#worker.on('error', () => {});
    }
    if (engine !== undefined && !this.#engines.has(engine)) {
      this.#worker.postMessage({ engine } satisfies Order);
      this.#engines.add(engine);
    }
    return this.#worker;
  }
}

function fallOf(progress: Int32Array, why: Ended['why'], ms: number): Fall {
  const phase = Atomics.load(progress, cells.phase);
  return {
    index: Atomics.load(progress, cells.base) + Atomics.load(progress, cells.index),
    ended: { why, phase: phase === phases.script ? 'script' : 'result', ms },
    inRaw: phase === phases.raw,
  };
}

function slice(job: Job, from: number, to?: number): Job {
  return { ...job, inputs: job.inputs.slice(from, to) };
}

function withoutRaw(job: Job): Job {
  if (job.engine === 'quickjs') return { ...job, raw: false };
  return { ...job, settings: JSON.stringify({ ...JSON.parse(job.settings), raw: false }) };
}
