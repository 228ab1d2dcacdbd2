import { deviceOf, type Task } from './task.ts';

/** Tasks that are read but not begun: in order for each device, and only for devices that are not busy. */
export class TaskQueue<T extends Task> {
  readonly #busy = new Map<string, T[] | undefined>();
  #ready: { readonly task: T }[] = [];
  #next = 0;
  #size = 0;

  /** Tasks that wait. */
  get size(): number {
    return this.#size;
  }

  add(task: T): void {
    this.#size += 1;
    const deviceId = deviceOf(task);
    if (this.#busy.has(deviceId)) {
      const behind = this.#busy.get(deviceId);
      if (behind === undefined) this.#busy.set(deviceId, [task]);
      else behind.push(task);
      return;
    }
    this.#busy.set(deviceId, undefined);
    this.#ready.push({ task });
  }

  /** The next task that may begin; its device is busy until {@link free}. */
  take(): { readonly task: T } | undefined {
    const next = this.#ready[this.#next];
    if (next === undefined) return undefined;
    this.#next += 1;
    this.#size -= 1;
    if (this.#next === this.#ready.length) {
      this.#ready = [];
      this.#next = 0;
    }
    return next;
  }

  /** Says that a task of a device is done. */
  free(deviceId: string): void {
    const behind = this.#busy.get(deviceId);
    if (behind === undefined || behind.length === 0) this.#busy.delete(deviceId);
    else this.#ready.push({ task: behind.shift()! });
  }
}
