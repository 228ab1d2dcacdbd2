import { phases, progressCells, progressLength } from '@downlink-kit/goja';

/**
 * Cells that a worker shares with the host: those of goja's progress array first, then ours. `base` is the index of the
 * first input of the crossing that `index` counts in; `stop` holds the count of changes at which to stop; `preparing` is 1
 * while an engine is made ready, which takes as long as it takes.
 */
export const cells: Readonly<Record<'phase' | 'index' | 'changes' | 'base' | 'stop' | 'preparing', number>> = {
  ...progressCells,
  base: progressLength,
  stop: progressLength + 1,
  preparing: progressLength + 2,
};

/** How many cells there are. */
export const cellCount: number = progressLength + 3;

/** Tells the host where a worker is. */
export class Progress {
  readonly cells: Int32Array;

  constructor(shared: Int32Array) {
    this.cells = shared;
  }

  /** The call at an index enters a phase. */
  enter(phase: number, index: number): void {
    Atomics.store(this.cells, cells.index, index);
    Atomics.store(this.cells, cells.phase, phase);
    Atomics.add(this.cells, cells.changes, 1);
  }

  /** The crossing that begins at an index starts. */
  begin(base: number): void {
    Atomics.store(this.cells, cells.base, base);
    Atomics.add(this.cells, cells.changes, 1);
  }

  /** No call is under way. */
  rest(): void {
    Atomics.store(this.cells, cells.phase, phases.idle);
    Atomics.add(this.cells, cells.changes, 1);
  }

  /** Makes an engine ready, which is no part of a call. */
  async prepare<Result>(make: () => Promise<Result> | Result): Promise<Result> {
    Atomics.store(this.cells, cells.preparing, 1);
    try {
      return await make();
    } finally {
      Atomics.store(this.cells, cells.preparing, 0);
      this.rest();
    }
  }

  /** Whether the host wants the present call to end. */
  stopped(): boolean {
    return Atomics.load(this.cells, cells.stop) === Atomics.load(this.cells, cells.changes);
  }
}
