/** Runs what concerns one device one after the other, in the order of asking; different devices do not wait. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs something when everything asked for before on this lane has ended, however it ended. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(lane);
    const result = before === undefined ? work() : before.then(work, work);
    const settled = result.then(noop, noop).then(() => {
      if (this.#last.get(lane) === settled) this.#last.delete(lane);
    });
    this.#last.set(lane, settled);
    return result;
  }
}

function noop(): void {}
