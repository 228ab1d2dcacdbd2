import { SnapshotEngine } from '../quickjs/snapshot-engine.ts';
import { Surroundings } from '../quickjs/surroundings.ts';
import type { Engine, Reply } from './engine.ts';
import { GojaEngine } from './goja-engine.ts';
import type { Job } from './job.ts';
import type { Notice, Order, WorkerSetup } from './messages.ts';
import { Progress } from './progress.ts';

/** How many inputs are answered in one crossing. */
const CROSSING = 16;
/** Milliseconds of work after which the answers so far are passed on, so that a hang costs no more than these. */
const PATIENCE = 20;

/** The engines of a worker, and its work. */
export class WorkerEngines {
  readonly #setup: WorkerSetup;
  readonly #tell: (notice: Notice) => void;
  readonly #progress: Progress;
  readonly #engines = new Map<string, Engine>();

  constructor(setup: WorkerSetup, tell: (notice: Notice) => void) {
    this.#setup = setup;
    this.#tell = tell;
    this.#progress = new Progress(setup.cells);
  }

  async take(order: Order): Promise<void> {
    try {
      if ('engine' in order) this.#engines.set(order.engine.build.pin, new GojaEngine(order.engine, this.#progress));
      else await this.#work(order.job);
    } catch (error) {
      this.#tell({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  async #work(job: Job): Promise<void> {
    const engine = this.#engineFor(job);
    const count = job.inputs.length;
    let waiting: Reply[] = [];
    let since = performance.now();
    for (let from = 0; from < count; from += CROSSING) {
      this.#progress.begin(from);
      waiting.push(...(await engine.run(job, from, Math.min(from + CROSSING, count))));
      if (performance.now() - since < PATIENCE || from + CROSSING >= count) continue;
      this.#tell({ replies: waiting, done: false });
      waiting = [];
      since = performance.now();
    }
    this.#progress.rest();
    this.#tell({ replies: waiting, done: true });
  }

  #engineFor(job: Job): Engine {
    const key = job.engine === 'goja' ? job.pin : 'quickjs';
    let engine = this.#engines.get(key);
    if (engine === undefined) {
      const { quickjs, memoryLimit } = this.#setup;
      const surroundings = new Surroundings(() => this.#progress.stopped());
      engine = new SnapshotEngine(quickjs, memoryLimit, surroundings, this.#progress);
      this.#engines.set(key, engine);
    }
    return engine;
  }
}
