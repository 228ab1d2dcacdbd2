/** Runs what concerns one device one after the other, in the order of asking; different devices do not wait. */
export class Lanes {
  readonly #lanes = new Map<string, { last: Promise<unknown>; waiting: number }>();

  /** Runs something when everything asked for before on this lane has ended, however it ended. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(name);
    const result = lane === undefined ? work() : lane.last.then(work, work);
    if (lane === undefined) {
      this.#lanes.set(name, { last: result, waiting: 1 });
    } else {
      lane.last = result;
      lane.waiting += 1;
    }
    try {
      return await result;
    } finally {
      this.#leave(name);
    }
  }

  #leave(name: string): void {
    const lane = this.#lanes.get(name)!;
    lane.waiting -= 1;
    if (lane.waiting === 0) this.#lanes.delete(name);
  }
}
