import { phases } from '@downlink-kit/goja';
import { cells } from '../worker/progress.ts';

/** Milliseconds that an engine gets to stop by itself once it is told to, which spares its worker. */
const GRACE = 100;
/** Milliseconds after which a worker is given up that has not even begun. */
const STARTING = 60_000;

/** Watches the progress of a worker, and tells when a call did not go on for so long. */
export class Guard {
  readonly #cells: Int32Array;
  readonly #limit: number;
  readonly #fire: () => void;
  readonly #timer: NodeJS.Timeout;
  #changes: number;
  #since = performance.now();

  constructor(progress: Int32Array, limit: number, fire: () => void) {
    this.#cells = progress;
    this.#limit = limit;
    this.#fire = fire;
    this.#changes = Atomics.load(progress, cells.changes);
    this.#timer = setInterval(() => this.#look(), Math.max(5, limit / 40));
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #isInCall(): boolean {
    return Atomics.load(this.#cells, cells.preparing) === 0 && Atomics.load(this.#cells, cells.phase) !== phases.idle;
  }

  #look(): void {
    const changes = Atomics.load(this.#cells, cells.changes);
    if (changes !== this.#changes) {
      this.#changes = changes;
      this.#since = performance.now();
      return;
    }
    const still = performance.now() - this.#since;
    const limit = this.#isInCall() ? this.#limit : STARTING;
    if (still < limit) return;
    Atomics.store(this.#cells, cells.stop, changes);
    if (still < limit + GRACE) return;
    this.end();
    this.#fire();
  }
}
