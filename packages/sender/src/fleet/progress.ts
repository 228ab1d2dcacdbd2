import type { Clock } from '../clock.ts';
import type { Receipt } from '../receipt.ts';

/** How far a run has come. */
export interface FleetProgress {
  /** Tasks that are done. */
  done: number;
  /** Tasks that are under way. */
  underWay: number;
  /** Downlinks (and clears) by outcome. */
  queued: number;
  refused: number;
  unknown: number;
  /** Tasks done a second, over the whole run. */
  perSecond: number;
  /** Seconds since it began. */
  seconds: number;
  /** Seconds that are left at this rate, if the total is known. */
  secondsLeft?: number;
}

/** Counts what is done, and how fast. */
export class ProgressCount {
  readonly #clock: Clock;
  readonly #total: number | undefined;
  readonly #begun: number;
  readonly #outcomes = { queued: 0, refused: 0, unknown: 0 };
  #done = 0;

  constructor(clock: Clock, total: number | undefined) {
    this.#clock = clock;
    this.#total = total;
    this.#begun = clock.elapsed();
  }

  add(receipts: readonly Receipt[]): void {
    this.#done += 1;
    for (const { outcome } of receipts) this.#outcomes[outcome] += 1;
  }

  now(underWay: number): FleetProgress {
    const seconds = (this.#clock.elapsed() - this.#begun) / 1_000;
    const perSecond = seconds > 0 ? this.#done / seconds : 0;
    const left = this.#total === undefined || perSecond === 0 ? undefined : (this.#total - this.#done) / perSecond;
    return {
      done: this.#done,
      underWay,
      ...this.#outcomes,
      perSecond,
      seconds,
      ...(left === undefined ? {} : { secondsLeft: Math.max(0, left) }),
    };
  }
}
