import type { ProgressEvent } from '@downlink-kit/harness';
import type { Stream } from '../output/terminal.ts';

/** Milliseconds after which progress is worth a line, and between two drawings. */
const PATIENCE = 1000;
const PACE = 200;

/** One line on a terminal that says how far a test has come, once it takes over a second; elsewhere nothing. */
export class ProgressLine {
  readonly #err: Stream;
  readonly #began: number;
  #drawnAt = 0;
  #isDrawn = false;

  constructor(err: Stream, now: number = performance.now()) {
    this.#err = err;
    this.#began = now;
  }

  /** Draws it, if a while has passed since the last time. */
  show(event: ProgressEvent, now: number = performance.now()): void {
    if (!this.#err.isTerminal || now - this.#began < PATIENCE || now - this.#drawnAt < PACE) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    this.#err.write(`\r\u001b[2K${progressWords(event).slice(0, this.#err.width - 1)}`);
  }

  /** Takes it away, so that something else can be written. */
  clear(): void {
    if (this.#isDrawn) this.#err.write('\r\u001b[2K');
    this.#isDrawn = false;
  }
}

/** How far a test has come: formatters done, rate, time left, how many failed. */
export function progressWords({ done, found, counting, rate, failed }: ProgressEvent): string {
  const seconds = rate > 0 ? Math.ceil((found - done) / rate) : undefined;
  return [
    `${done} of ${found}${counting ? '+' : ''}`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(seconds === undefined || counting ? [] : [`${timeWords(seconds)} left`]),
    `${failed} failed`,
  ].join(' · ');
}

function timeWords(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
