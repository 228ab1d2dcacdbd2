/** Time as the sender sees it; an argument, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970, for stamps alone; may jump. */
  now(): number;
  /** Milliseconds that never go backwards, for everything that is measured or waited for. */
  elapsed(): number;
  /** Runs something after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Milliseconds beyond which timers fire at once. */
export const LONGEST_TIMER: number = 2 ** 31 - 1;

/** The clock of the machine; a wait longer than its timers take ends early, after 24 days. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};

/** Waits on a clock; a signal that is raised ends the wait early, without an error. */
export function pause(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.after(milliseconds, done);
    signal?.addEventListener('abort', done);
  });
}
