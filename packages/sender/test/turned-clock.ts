import type { Clock } from '../src/index.ts';

/** A clock that only moves when it is turned, or by itself from one waiting to the next. */
export class TurnedClock implements Clock {
  #elapsed = 0;
  #wall: number;
  #waiting: { at: number; run: () => void }[] = [];
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  readonly #runsByItself: boolean;

  constructor({ wall = Date.UTC(2026, 0, 1), runsByItself = false } = {}) {
    this.#wall = wall;
    this.#runsByItself = runsByItself;
  }

  now(): number {
    return this.#wall + this.#elapsed;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#elapsed + milliseconds, run };
    this.#waiting.push(entry);
    this.waits.push(milliseconds);
    if (this.#runsByItself) setTimeout(() => this.turn(0), 0);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  /** Moves on and runs what is due; a clock that runs by itself moves to whatever comes next. */
  turn(milliseconds: number): void {
    this.#elapsed += milliseconds;
    for (const entry of this.#waiting.filter(({ at }) => at <= this.#elapsed)) {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
      entry.run();
    }
  }

  /** Lets the wall clock jump, as when somebody sets it. */
  jump(milliseconds: number): void {
    this.#wall += milliseconds;
  }
}
