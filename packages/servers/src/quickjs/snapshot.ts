import type { Machine } from './machine.ts';

/** Bytes of the stack that the pinned release was linked with; it lies between its static data and its heap. */
const STACK_BYTES = 5 * 2 ** 20;

/** What is surely constant is found by whole blocks of this size. */
const BLOCK = 4096;

/** The memory of a machine at rest: all that its stack does not cover, up to the last byte that is not zero. */
export interface Snapshot {
  /** The address from which static data is kept; what lies below is constant. */
  readonly start: number;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly heap: Uint8Array<ArrayBuffer>;
}

/** Copies what a machine holds between two calls, from an address on; what lies above its heap has to be zero. */
export function takeSnapshot(machine: Machine, start: number): Snapshot {
  const bytes = new Uint8Array(machine.memory.buffer);
  return {
    start,
    data: bytes.slice(start, machine.stackBase - STACK_BYTES),
    heap: bytes.slice(machine.stackBase, endOfHeap(machine)),
  };
}

/** Puts a machine, or another one of the same release, back to what it held; what later calls left above stays. */
export function restoreSnapshot(machine: Machine, snapshot: Snapshot): void {
  const bytes = new Uint8Array(machine.memory.buffer);
  bytes.set(snapshot.data, snapshot.start);
  bytes.set(snapshot.heap, machine.stackBase);
  machine.reset();
}

/**
 * Where the static data of a machine begins to differ from what it was at the start. The linker puts constants first and
 * variables after them, so that what lies below never changes; `reference-mode.test.ts` looks whether that holds.
 */
export function changedFrom(machine: Machine, pristine: Snapshot): number {
  const bytes = new Uint8Array(machine.memory.buffer);
  const first = pristine.data.findIndex((byte, index) => bytes[index] !== byte);
  return Math.max(0, Math.floor(first / BLOCK) * BLOCK);
}

/** Does the same as `restoreSnapshot` and zeroes what lies above, so that another snapshot can be taken. */
export function restoreAlone(machine: Machine, snapshot: Snapshot): void {
  new Uint8Array(machine.memory.buffer).fill(0, machine.stackBase + snapshot.heap.length);
  restoreSnapshot(machine, snapshot);
}

function endOfHeap(machine: Machine): number {
  const words = new Uint32Array(machine.memory.buffer);
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end -= 1;
  return end * 4;
}
