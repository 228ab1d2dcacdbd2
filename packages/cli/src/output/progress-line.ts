import type { Stream } from './terminal.ts';

/** Milliseconds between two drawings. */
const PACE = 200;

/** One line on a terminal that says how far something has come; elsewhere nothing. */
export class ProgressLine {
  readonly #err: Stream;
  readonly #from: number;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isDrawn = false;

  /** `from` is the time before which it is not drawn, on the clock that `show` is given. */
  constructor(err: Stream, from: number) {
    this.#err = err;
    this.#from = from;
  }

  /** Draws it, if a while has passed since the last time. */
  show(words: () => string, now: number = performance.now()): void {
    if (!this.#err.isTerminal || now < this.#from || now - this.#drawnAt < PACE) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    this.#err.write(`\r\u001b[2K${words().slice(0, this.#err.width - 1)}`);
  }

  /** Takes it away, so that something else can be written. */
  clear(): void {
    if (this.#isDrawn) this.#err.write('\r\u001b[2K');
    this.#isDrawn = false;
  }
}
