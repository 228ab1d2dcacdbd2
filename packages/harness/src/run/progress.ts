import { loadAll } from '../load/load.ts';
import { type FormatterReport, isFailed } from '../report/report.ts';

/** What has been done, and how fast. */
export interface ProgressEvent {
  readonly done: number;
  /** How many formatters were found so far; `counting` while more may come. */
  readonly found: number;
  readonly counting: boolean;
  /** Formatters a second. */
  readonly rate: number;
  /** How many of those done have a law broken or an error found. */
  readonly failed: number;
  /** What was just done, a report a server. */
  readonly reports: readonly FormatterReport[];
}

/** Counts formatters beside the testing of them, so that it can be said how long it will take. */
export class Progress {
  readonly #listen: ((event: ProgressEvent) => void) | undefined;
  readonly #began: number = performance.now();
  #found = 0;
  #counting = true;
  #done = 0;
  #failed = 0;

  constructor(paths: readonly string[], listen: ((event: ProgressEvent) => void) | undefined) {
    this.#listen = listen;
    if (listen !== undefined) void this.#count(paths);
  }

  finish(reports: readonly FormatterReport[]): void {
    this.#done += 1;
    if (reports.some(isFailed)) this.#failed += 1;
    this.#listen?.({
      done: this.#done,
      found: Math.max(this.#found, this.#done),
      counting: this.#counting,
      rate: (this.#done * 1000) / (performance.now() - this.#began),
      failed: this.#failed,
      reports,
    });
  }

  async #count(paths: readonly string[]): Promise<void> {
    // Modules of devices count without being run.
    const unread = () => Promise.reject(new Error('only counted'));
    for await (const _ of loadAll(paths, unread)) this.#found += 1;
    this.#counting = false;
  }
}
