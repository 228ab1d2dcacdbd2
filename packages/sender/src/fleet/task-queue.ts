import type { Task } from './task.ts';

/** Tasks that are read but not begun: in order for each device, and only for devices that are not busy. */
export class TaskQueue<T extends Task> {
  readonly #busy = new Map<string, T[] | undefined>();
  #ready: T[] = [];
  #next = 0;
  #size = 0;

  /** Tasks that wait. */
  get size(): number {
    return this.#size;
  }

  add(task: T): void {
    this.#size += 1;
    if (this.#busy.has(task.deviceId)) {
      const behind = this.#busy.get(task.deviceId);
      if (behind === undefined) this.#busy.set(task.deviceId, [task]);
      else behind.push(task);
      return;
    }
    this.#busy.set(task.deviceId, undefined);
    this.#ready.push(task);
  }

  /** The next task that may begin; its device is busy until {@link free}. */
  take(): T | undefined {
    const task = this.#ready[this.#next];
    if (task === undefined) return undefined;
    this.#next += 1;
    this.#size -= 1;
    if (this.#next === this.#ready.length) {
      this.#ready = [];
      this.#next = 0;
    }
    return task;
  }

  /** Says that a task of a device is done. */
  free(deviceId: string): void {
    const next = this.#busy.get(deviceId)?.shift();
    if (next === undefined) this.#busy.delete(deviceId);
    else this.#ready.push(next);
  }
}
