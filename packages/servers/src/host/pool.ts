import { availableParallelism } from 'node:os';
import type { CompiledEngine } from '@downlink-kit/goja';
import { ServerError } from '../server-error.ts';
import type { Reply } from '../worker/engine.ts';
import type { Job } from '../worker/job.ts';
import { Seat, type SeatSetup } from './seat.ts';

/** How many inputs a worker is given at least, where there are many: each part carries the script. */
const LEAST = 64;

/** A job that waits for a worker. */
interface Waiting {
  readonly begin: (seat: Seat) => void;
  readonly refuse: (why: ServerError) => void;
}

/** Workers over the cores, and the jobs that wait for one. */
export class Pool {
  readonly #seats: Seat[];
  readonly #free: Seat[];
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(setup: SeatSetup, workers: number = availableParallelism()) {
    this.#seats = Array.from({ length: workers }, () => new Seat(setup));
    this.#free = [...this.#seats];
  }

  /**
   * Answers the inputs of a job in order, spread over the workers.
   * @throws {ServerError} `closed`, also when that happens meanwhile
   */
  async answer(job: Job, engine: CompiledEngine | undefined): Promise<Reply[]> {
    if (this.#closed) throw new ServerError('closed', {});
    const size = Math.max(LEAST, Math.ceil(job.inputs.length / this.#seats.length));
    const parts: Promise<Reply[]>[] = [];
    for (let from = 0; from < job.inputs.length; from += size) {
      parts.push(this.#seated({ ...job, inputs: job.inputs.slice(from, from + size) }, engine));
    }
    return (await Promise.all(parts)).flat();
  }

  /** Ends all workers, and with them what they were at. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(new ServerError('closed', {}));
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }

  async #seated(job: Job, engine: CompiledEngine | undefined): Promise<Reply[]> {
    const seat =
      this.#free.pop() ?? (await new Promise<Seat>((begin, refuse) => this.#waiting.push({ begin, refuse })));
    try {
      return await seat.answer(job, engine);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(seat);
      else next.begin(seat);
    }
  }
}
