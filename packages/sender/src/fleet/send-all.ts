import { type Clock, systemClock } from '../clock.ts';
import { SendError } from '../errors/send-error.ts';
import type { Sender } from '../sender.ts';
import { checkCall } from '../stops.ts';
import { type FleetProgress, ProgressCount } from './progress.ts';
import { deviceOf, doTask, type Task, type TaskResult } from './task.ts';
import { TaskQueue } from './task-queue.ts';

/** How many devices are served. */
export interface FleetOptions {
  /** Requests under way at once; 16 unless told. */
  concurrency?: number;
  /** Ends the run: nothing further is read or begun, what is under way is waited for, what was read but not begun is `refused`. */
  signal?: AbortSignal;
  /** Called after every task. */
  onProgress?: (progress: FleetProgress) => void;
  /** How many tasks there are, if that is known, for the time that is left. */
  total?: number;
  clock?: Clock;
}

/**
 * Does many tasks, as many at once as told, and gives each result as it comes; tasks of one device are done in their
 * order. The source is read no faster than results are taken, so memory stays as it is, and closed however the run ends. An
 * error of the source, or of `onProgress`, is thrown after the results of all that was read. @throws SendError `bad_option`.
 */
export async function* sendAll<T extends Task>(
  sender: Sender,
  tasks: Iterable<T> | AsyncIterable<T>,
  options: FleetOptions = {},
): AsyncGenerator<TaskResult<T>, void, void> {
  const run = new FleetRun(sender, tasks, options);
  try {
    for (let result = await run.next(); result !== undefined; result = await run.next()) yield result;
  } finally {
    await run.end();
  }
}

class FleetRun<T extends Task> {
  readonly #sender: Sender;
  readonly #source: Iterator<T> | AsyncIterator<T>;
  readonly #concurrency: number;
  readonly #most: number;
  readonly #options: FleetOptions;
  readonly #count: ProgressCount;
  readonly #stop = new AbortController();
  readonly #waiting = new TaskQueue<T>();
  #underWay = 0;
  #results: TaskResult<T>[] = [];
  #isReading = false;
  /** Whether nothing further is read. */
  #isRead = false;
  /** Whether the source has ended by itself, or was told to. */
  #isClosed = false;
  #failure: { error: unknown } | undefined;
  #wake: (() => void) | undefined;

  constructor(sender: Sender, tasks: Iterable<T> | AsyncIterable<T>, options: FleetOptions) {
    checkCall(options);
    const { concurrency = 16, clock = systemClock, total, signal } = options;
    if (!Number.isInteger(concurrency) || concurrency < 1) {
      const advice = `${concurrency} is not a whole number above 0`;
      throw new SendError('bad_option', { path: 'concurrency', advice, enqueued: 'no' });
    }
    this.#sender = sender;
    this.#source = iteratorOf(tasks);
    this.#concurrency = concurrency;
    // Tasks for busy devices are passed over, but only so many.
    this.#most = concurrency * 4;
    this.#options = options;
    this.#count = new ProgressCount(clock, total);
    if (signal?.aborted) this.#onAbort();
    signal?.addEventListener('abort', this.#onAbort);
  }

  /** The next result, or undefined at the end. */
  async next(): Promise<TaskResult<T> | undefined> {
    for (;;) {
      this.#begin();
      const result = this.#results.shift();
      if (result !== undefined) return result;
      if (this.#isRead && this.#underWay === 0 && this.#waiting.size === 0) break;
      await this.#rung();
    }
    if (this.#failure !== undefined) throw this.#failure.error;
    return undefined;
  }

  /** Lets nothing more begin and waits for what is under way. */
  async end(): Promise<void> {
    this.#stop.abort();
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    while (this.#underWay > 0) await this.#rung();
    await this.#close();
  }

  readonly #onAbort = (): void => {
    this.#stop.abort();
    this.#isRead = true;
    this.#close().catch((error) => this.#fail(error));
    this.#ring();
  };

  async #close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#source.return?.();
  }

  #begin(): void {
    for (let hasRoom = true; hasRoom; ) {
      hasRoom = this.#readOne();
      while (this.#underWay < this.#concurrency) {
        const next = this.#waiting.take();
        if (next === undefined) break;
        void this.#do(next.task);
      }
    }
  }

  /** Reads a task if there is room for one; whether another may be read at once. */
  #readOne(): boolean {
    const held = this.#waiting.size + this.#underWay + this.#results.length;
    const isFull = held >= this.#most || this.#underWay >= this.#concurrency;
    if (this.#isRead || this.#isReading || isFull) return false;
    try {
      const step = this.#source.next();
      if (!isThenable(step)) return this.#take(step);
      this.#isReading = true;
      Promise.resolve(step).then(
        (result) => this.#hasRead(() => this.#take(result)),
        (error) => this.#hasRead(() => this.#failReading(error)),
      );
    } catch (error) {
      this.#failReading(error);
    }
    return false;
  }

  #hasRead(then: () => void): void {
    this.#isReading = false;
    try {
      then();
    } catch (error) {
      this.#failReading(error);
    }
    this.#ring();
  }

  #take(step: IteratorResult<T>): boolean {
    if (step.done) {
      this.#isRead = true;
      this.#isClosed = true;
    } else this.#waiting.add(step.value);
    return !step.done;
  }

  #failReading(error: unknown): void {
    this.#isClosed = true;
    this.#fail(error);
  }

  #fail(error: unknown): void {
    this.#isRead = true;
    this.#failure ??= { error };
  }

  async #do(task: T): Promise<void> {
    this.#underWay += 1;
    try {
      const sent = await doTask(this.#sender, task, this.#stop.signal);
      const receipts = Array.isArray(sent) ? sent : [sent];
      this.#results.push({ task, receipts });
      this.#count.add(receipts);
      this.#options.onProgress?.(this.#count.now(this.#underWay - 1));
    } catch (error) {
      this.#fail(error);
    }
    this.#underWay -= 1;
    this.#waiting.free(deviceOf(task));
    this.#ring();
  }

  #rung(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #ring(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}

function isThenable<R>(step: R | PromiseLike<R>): step is PromiseLike<R> {
  return typeof step === 'object' && step !== null && 'then' in step;
}

function iteratorOf<T>(tasks: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  const { [Symbol.asyncIterator]: all, [Symbol.iterator]: each } = (tasks ?? {}) as AsyncIterable<T> & Iterable<T>;
  const iterator = all?.call(tasks) ?? each?.call(tasks);
  if (iterator !== undefined) return iterator;
  throw new SendError('bad_option', { path: 'tasks', advice: 'it must be a list, or yield tasks', enqueued: 'no' });
}
