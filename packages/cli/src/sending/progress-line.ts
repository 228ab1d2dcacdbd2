import type { FleetProgress } from '@downlink-kit/sender';
import type { Stream } from '../output/terminal.ts';

/** Milliseconds between two drawings. */
const PACE = 200;

/** One line on a terminal that says how far a run has come; elsewhere nothing. */
export class ProgressLine {
  readonly #err: Stream;
  readonly #total: number | undefined;
  #drawnAt = 0;
  #isDrawn = false;

  constructor(err: Stream, total: number | undefined) {
    this.#err = err;
    this.#total = total;
  }

  /** Draws it, if a while has passed since the last time. */
  show(progress: FleetProgress, now: number): void {
    if (!this.#err.isTerminal || now - this.#drawnAt < PACE) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    this.#err.write(`\r\u001b[2K${progressWords(progress, this.#total).slice(0, this.#err.width - 1)}`);
  }

  /** Takes it away, so that something else can be written. */
  clear(): void {
    if (this.#isDrawn) this.#err.write('\r\u001b[2K');
    this.#isDrawn = false;
  }
}

/** How far a run has come: lines done, rate, time left, outcomes. */
export function progressWords(progress: FleetProgress, total: number | undefined): string {
  const { done, perSecond, secondsLeft } = progress;
  return [
    total === undefined ? `${done} done` : `${done} of ${total}`,
    `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
    ...(secondsLeft === undefined ? [] : [`${timeWords(secondsLeft)} left`]),
    outcomeWords(progress),
  ].join(' · ');
}

/** Outcomes and their numbers; what there is none of is left out. */
export function outcomeWords(counts: {
  readonly queued: number;
  readonly refused: number;
  readonly unknown: number;
}): string {
  const { queued, refused, unknown } = counts;
  return [
    `${queued} queued`,
    ...(refused === 0 ? [] : [`${refused} refused`]),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
  ].join(', ');
}

function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
