/** A bucket of calls: so many at once, then one every interval. Times in milliseconds of a clock that never goes back. */
export class Bucket {
  readonly size: number;
  readonly interval: number;
  #left: number;
  #at: number;
  #closedUntil = 0;

  constructor(size: number, interval: number, left: number, at: number) {
    this.size = size;
    this.interval = interval;
    this.#left = left;
    this.#at = at;
  }

  /** How long until a call may go. */
  waitAt(now: number): number {
    if (this.#closedUntil > now) return this.#closedUntil - now;
    this.#left = Math.min(this.size, this.#left + (now - this.#at) / this.interval);
    this.#at = now;
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) * this.interval);
  }

  take(): void {
    this.#left -= 1;
  }

  /** Lets nothing go before a point in time. */
  closeUntil(time: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, time);
  }

  /** Whether the bucket is whole again, and need not be kept. */
  isWhole(now: number): boolean {
    return this.waitAt(now) === 0 && this.#left >= this.size;
  }
}
