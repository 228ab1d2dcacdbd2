import { availableParallelism } from 'node:os';
import type { CompiledEngine } from '@downlink-kit/goja';
import { ServerError } from '../server-error.ts';
import type { Reply } from '../worker/engine.ts';
import type { Job } from '../worker/job.ts';
import { type SlotSetup, WorkerSlot } from './worker-slot.ts';

/** How many inputs a worker is given at least, where there are many: each part carries the script. */
const LEAST = 64;

/** A job that waits for a worker. */
interface Waiting {
  readonly begin: (slot: WorkerSlot) => void;
  readonly refuse: (why: ServerError) => void;
}

/** Workers over the cores, and the jobs that wait for one. */
export class Pool {
  readonly #slots: WorkerSlot[];
  readonly #free: WorkerSlot[];
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(setup: SlotSetup, workers: number = availableParallelism()) {
    this.#slots = Array.from({ length: workers }, () => new WorkerSlot(setup));
    this.#free = [...this.#slots];
  }

  /**
   * Answers the inputs of a job in order, spread over the workers.
   * @throws {ServerError} `closed`, also when that happens meanwhile
   */
  async answer(job: Job, engine: CompiledEngine | undefined): Promise<Reply[]> {
    if (this.#closed) throw new ServerError('closed', {});
    const size = Math.max(LEAST, Math.ceil(job.inputs.length / this.#slots.length));
    const parts: Promise<Reply[]>[] = [];
    for (let from = 0; from < job.inputs.length; from += size) {
      parts.push(this.#inSlot({ ...job, inputs: job.inputs.slice(from, from + size) }, engine));
    }
    return (await Promise.all(parts)).flat();
  }

  /** Ends all workers, and with them what they were at. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new ServerError('closed', {}));
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }

  async #inSlot(job: Job, engine: CompiledEngine | undefined): Promise<Reply[]> {
    const slot =
      this.#free.pop() ?? (await new Promise<WorkerSlot>((begin, refuse) => this.#waiting.push({ begin, refuse })));
    try {
      return await slot.answer(job, engine);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(slot);
      else next.begin(slot);
    }
  }
}
