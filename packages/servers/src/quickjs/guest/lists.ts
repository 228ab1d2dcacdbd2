import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** Walks through what stands for a list. */
export interface Lists {
  /** Visits the items of anything that has some; tells whether Go's slice is more than nil. */
  eachItem(value: object, type: string, visit: (item: unknown) => void): boolean;
}

/** How goja walks what a script returned where a Go slice is wanted (tts-formatters §7). */
export function makeLists(p: Primordials, texts: Texts, isProxy: (value: object) => boolean): Lists {
  const nilPointer = 'runtime error: invalid memory address or nil pointer dereference';

  /** Whether goja keeps the holes of an array as empty slots: a very sparse one it keeps as a map, where they read 0. */
  function keepsHoles(array: unknown[], from: number): boolean {
    const keys = p.ownKeys(array);
    let stored = 0;
    let last = -1;
    for (let i = 0; i < keys.length; i += 1) {
      const index = +(keys[i] as string);
      if (index >>> 0 !== index) break;
      stored += 1;
      last = index;
    }
    return last > from && !(last > 4096 && stored * 10 < last);
  }

  function eachStored(array: unknown[], visit: (item: unknown) => void): void {
    const length = array.length;
    for (let i = 0; i < length; i += 1) {
      if (!p.hasOwn(array, i) && keepsHoles(array, i)) texts.panic(nilPointer);
      visit(p.hasOwn(array, i) ? array[i] : undefined);
    }
  }

  function eachIterated(value: object, method: unknown, visit: (item: unknown) => void): void {
    if (typeof method !== 'function') texts.panic('runtime error');
    try {
      const iterator = p.apply(method, value, []) as { next: unknown };
      const next = iterator.next;
      for (;;) {
        const step = p.apply(next, iterator, []) as IteratorResult<unknown>;
        if (!texts.isObject(step)) throw new p.TypeError('iterator result is not an object');
        if (step.done) break;
        visit(step.value);
      }
    } catch (error) {
      if (error instanceof texts.Failure) throw error;
      throw new texts.Failure('runtime', '', texts.thrownOf(error), true);
    }
  }

  function lengthOf(value: unknown): number {
    const length = texts.numberOf(value);
    return length >= 1 ? p.trunc(length) : 0;
  }

  /** Visits the items of anything that has some; tells whether Go's slice is more than nil. */
  function eachItem(value: object, type: string, visit: (item: unknown) => void): boolean {
    const holder = value as { [key: number]: unknown; length?: unknown };
    const method = (value as never as Iterable<unknown>)[p.iteratorSymbol as typeof Symbol.iterator] as unknown;
    if (p.isArray(value) && !isProxy(value) && (method === p.arrayValues || method === undefined || method === null)) {
      eachStored(value, visit);
      return true;
    }
    if (method !== undefined && method !== null) {
      eachIterated(value, method, visit);
      return true;
    }
    const length = typeof value === 'function' ? undefined : holder.length;
    if (length === undefined) texts.fail(`cannot convert ${texts.textOf(value)} to ${type}: not an array or iterable`);
    const count = lengthOf(length);
    for (let i = 0; i < count; i += 1) visit(holder[i]);
    return count > 0;
  }

  return { eachItem };
}
