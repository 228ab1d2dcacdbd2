import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** Makes values that look like those of Go. */
export interface HostValues {
  /** Whether a script broke the server's engine, and how the keys of maps are shuffled: 0 is not at all. */
  readonly state: { panicked: boolean; order: number };
  /** A value of JSON as Go's looks. */
  view(value: unknown): unknown;
  portBehindPointer(port: number): object;
}

/**
 * Values as goja shows Go's to a script: maps and lists whose items are wrapped anew at each read, and a number behind a
 * pointer (tts-formatters §6).
 */
export function makeHostValues(p: Primordials, texts: Texts): HostValues {
  const contents = p.newWeakMap();
  const state = { panicked: false, order: 0 };

  function shuffled(keys: (string | symbol)[]): (string | symbol)[] {
    let seed = state.order;
    for (let last = keys.length - 1; last > 0; last -= 1) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const other = (seed >> 8) % (last + 1);
      const kept = keys[last] as string;
      keys[last] = keys[other] as string;
      keys[other] = kept;
    }
    return keys;
  }

  function view(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const seen = p.isArray(value)
      ? new p.Proxy(p.copyOfList(value), new ListHandler(value) as ProxyHandler<unknown[]>)
      : new p.Proxy(value as Record<string, unknown>, mapHandler);
    p.record(contents, seen, value);
    return seen;
  }

  /** What is left of a value that a script puts into a host object: a copy, as Go would hold it. */
  function stored(value: unknown): unknown {
    if (value === undefined) return null;
    if (typeof value !== 'object' || value === null) return value;
    const known = p.recall(contents, value);
    if (known !== undefined) return known;
    if (p.isArray(value)) {
      const items: unknown[] = [];
      for (let i = 0; i < value.length; i += 1) p.push(items, stored(value[i]));
      return items;
    }
    const copy = {};
    const keys = p.classOf(value) === '[object Date]' ? [] : p.ownKeys(value);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      if (typeof key !== 'string' || p.descriptorOf(value, key)?.enumerable !== true) continue;
      put(copy, key, stored((value as Record<string, unknown>)[key]));
    }
    return copy;
  }

  function put(holder: object, key: PropertyKey, value: unknown): void {
    p.define(holder, key, value, true);
  }

  function checkDescriptor(key: string, wanted: PropertyDescriptor): void {
    if (wanted.get !== undefined || wanted.set !== undefined) {
      throw new p.TypeError('Host objects do not support accessor properties');
    }
    if (wanted.writable === false) throw new p.TypeError(`Host object field ${key} cannot be made read-only`);
    if (wanted.configurable === true) throw new p.TypeError(`Host object field ${key} cannot be made configurable`);
    if (!p.hasOwn(wanted, 'value')) {
      state.panicked = true;
      throw new p.TypeError('invalid memory address or nil pointer dereference');
    }
  }

  const shown = (found: PropertyDescriptor | undefined) => {
    if (found !== undefined) found.value = view(found.value);
    return found;
  };

  const mapHandler: ProxyHandler<Record<string, unknown>> = {
    get: (target, key, receiver) =>
      p.hasOwn(target, key) ? view(target[key as string]) : p.getFrom(target, key, receiver),
    set(target, key, value) {
      if (key === '__proto__') p.setPrototypeOf(target, value as object);
      else put(target, key, typeof key === 'symbol' ? value : stored(value));
      return true;
    },
    deleteProperty: (target, key) => p.deleteProperty(target, key) || true,
    ownKeys: (target) => (state.order === 0 ? p.ownKeys(target) : shuffled(p.ownKeys(target))),
    getOwnPropertyDescriptor: (target, key) => shown(p.descriptorOf(target, key)),
    defineProperty(target, key, wanted) {
      if (typeof key === 'symbol') p.defineProperty(target, key, wanted);
      else {
        checkDescriptor(key, wanted);
        put(target, key, stored(wanted.value));
      }
      return true;
    },
  };

  p.setPrototypeOf(mapHandler, null);

  function indexOf(key: PropertyKey): number {
    if (typeof key !== 'string') return -1;
    const index = +key;
    return index >>> 0 === index && `${index}` === key ? index : -1;
  }

  /** A Go slice: it shares its items with every other view until it grows. */
  class ListHandler {
    items: unknown[];
    length: number;
    constructor(items: unknown[]) {
      this.items = items;
      this.length = items.length;
    }
    get(target: unknown[], key: PropertyKey): unknown {
      const index = indexOf(key);
      if (index >= 0) return index < this.length ? view(this.items[index]) : undefined;
      return key === 'length' ? this.length : target[key as never];
    }
    set(target: unknown[], key: PropertyKey, value: unknown): boolean {
      const index = indexOf(key);
      if (index >= 0) {
        if (index >= this.length) this.resize(target, index + 1);
        this.items[index] = stored(value);
      } else if (key === 'length') this.resize(target, texts.numberOf(value));
      return true;
    }
    resize(target: unknown[], length: number): void {
      if (length > this.length) this.items = p.copyOfList(this.items);
      for (let i = length; i < this.length; i += 1) this.items[i] = null;
      for (let i = this.length; i < length; i += 1) target[i] = this.items[i] = null;
      this.length = target.length = length;
    }
    deleteProperty(_target: unknown[], key: PropertyKey): boolean {
      const index = indexOf(key);
      if (index >= 0 && index < this.length) this.items[index] = null;
      return true;
    }
    getOwnPropertyDescriptor(target: unknown[], key: PropertyKey): PropertyDescriptor | undefined {
      const found = p.descriptorOf(target, key);
      if (found !== undefined) found.value = this.get(target, key);
      return found;
    }
    defineProperty(target: unknown[], key: PropertyKey, wanted: PropertyDescriptor): boolean {
      if (typeof key === 'string') checkDescriptor(key, wanted);
      return this.set(target, key, wanted.value);
    }
  }
  p.setPrototypeOf(ListHandler.prototype, null);

  /** The port of a downlink: a Number object around the byte, which prints itself in decimal whatever is asked. */
  function portBehindPointer(port: number): object {
    return p.define(p.newNumber(port), 'toString', () => `${port}`, false);
  }

  return { state, view, portBehindPointer };
}
