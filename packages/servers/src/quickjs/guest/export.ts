import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** What the two ways of exporting differ in. */
export interface Specials {
  /** A number that is not finite. */
  number(value: number, path: string): string;
  time(moment: number): string;
  /** A typed array of bytes, or nothing where it is a list like any other. */
  bytes(value: object): string;
  promise(): string;
  buffer(): string;
  bigint(value: bigint): string;
  callable(): string;
  proxy(): string;
  tooDeep(): string;
  /** What is no measurement. */
  unfit(): string;
}

/** Writes values as JSON text. */
export interface Export {
  /** A value as JSON text; `path` is where it stands, `depth` how deep. */
  one(value: unknown, path: string, depth: number): string;
  /** What stands for an object, as the JSON text of one. */
  dataOf(value: unknown): string;
  /** Null, one measurement or a list of them; anything else cannot be one. */
  measurements(value: unknown): string;
}

/** Goja's `Export`: what a script returned as values of Go, written as JSON text (tts-formatters §8). */
export function makeExport(
  p: Primordials,
  texts: Texts,
  isProxy: (value: object) => boolean,
  specials: Specials,
): Export {
  const deepest = 10_000;
  const open = p.newWeakSet();

  const number = (value: number, path: string) => (p.isFinite(value) ? `${value}` : specials.number(value, path));

  function list(count: number, item: (index: number) => string): string {
    let json = '';
    for (let i = 0; i < count; i += 1) json += i === 0 ? item(i) : `,${item(i)}`;
    return `[${json}]`;
  }

  function fields(value: object, path: string, depth: number): string {
    const keys = p.ownKeys(value);
    let json = '';
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      if (typeof key !== 'string' || p.descriptorOf(value, key)?.enumerable !== true) continue;
      const item = one((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1);
      json += `${json === '' ? '' : ','}${p.quote(p.toWellFormed(key))}:${item}`;
    }
    return `{${json}}`;
  }

  function entries(value: object, path: string, depth: number): string {
    const pairs: string[] = [];
    p.eachOfMap(value, (item, key) => {
      const at = `${path}[${pairs.length}]`;
      p.push(pairs, `[${one(key, `${at}[0]`, depth + 2)},${one(item, `${at}[1]`, depth + 2)}]`);
    });
    return list(pairs.length, (i) => pairs[i] as string);
  }

  function members(value: object, path: string, depth: number): string {
    const items: string[] = [];
    p.eachOfSet(value, (item) => p.push(items, one(item, `${path}[${items.length}]`, depth + 1)));
    return list(items.length, (i) => items[i] as string);
  }

  function classed(value: object, path: string, depth: number): string {
    const numbers = value as { [index: number]: unknown };
    const name = p.typedArrayName(value);
    if (name !== undefined) {
      const bytes = name === 'Uint8Array' || name === 'Uint8ClampedArray' ? specials.bytes(value) : '';
      return bytes || list(p.typedArrayLength(value), (i) => number(numbers[i] as number, `${path}[${i}]`));
    }
    switch (p.classOf(value)) {
      case '[object Date]':
        return p.isFinite(p.momentOf(value)) ? specials.time(p.momentOf(value)) : 'null';
      case '[object Number]':
        return number(p.numberOf(value), path);
      case '[object Boolean]':
        return `${p.booleanOf(value)}`;
      case '[object Map]':
        return entries(value, path, depth);
      case '[object Set]':
        return members(value, path, depth);
      case '[object Promise]':
        return specials.promise();
      case '[object ArrayBuffer]':
        return specials.buffer();
      case '[object String]':
        return '{}';
      case '[object Symbol]':
        return p.quote(texts.textOf(value));
      default:
        return fields(value, path, depth);
    }
  }

  /** A list or an object; what contains itself has no end. */
  function container(value: object, path: string, depth: number): string {
    if (isProxy(value)) return specials.proxy();
    if (depth > deepest || p.remembers(open, value)) return specials.tooDeep();
    p.remember(open, value);
    const items = p.isArray(value) || p.classOf(value) === '[object Arguments]' ? (value as unknown[]) : undefined;
    const json =
      items !== undefined
        ? list(items.length, (i) => one(items[i], `${path}[${i}]`, depth + 1))
        : p.prototypeOf(value) === p.ObjectPrototype
          ? fields(value, path, depth)
          : classed(value, path, depth);
    p.forget(open, value);
    return json;
  }

  /** One value inside of data, as JSON. */
  function one(value: unknown, path: string, depth: number): string {
    switch (typeof value) {
      case 'string':
        return p.quote(p.toWellFormed(value));
      case 'number':
        return number(value, path);
      case 'boolean':
        return `${value}`;
      case 'symbol':
        return p.quote(texts.textOf(value));
      case 'bigint':
        return specials.bigint(value);
      case 'function':
        return specials.callable();
      case 'object':
        return value === null ? 'null' : container(value, path, depth);
      default:
        return 'null';
    }
  }

  /** Data as a JSON object; nothing is the empty one. */
  function dataOf(value: unknown): string {
    if (value === undefined || value === null) return '{}';
    if (!texts.isObject(value))
      return texts.fail(`could not convert ${texts.textOf(value)} to map[string]interface {}`);
    switch (p.typedArrayName(value) === undefined ? p.classOf(value) : '') {
      case '[object Map]':
        return keyed((visit) => p.eachOfMap(value, (item, key) => visit(key, one(item, `.${texts.textOf(key)}`, 1))));
      case '[object Set]':
        return keyed((visit) => p.eachOfSet(value, (item) => visit(item, 'null')));
      case '[object String]':
        return '{}';
      case '[object Arguments]':
        return texts.panic('runtime error');
      default:
        return fields(value, '', 0);
    }
  }

  function keyed(each: (visit: (key: unknown, json: string) => void) => void): string {
    let json = '';
    each((key, item) => {
      json += `${json === '' ? '' : ','}${p.quote(p.toWellFormed(texts.textOf(key)))}:${item}`;
    });
    return `{${json}}`;
  }

  function measurement(value: unknown): string {
    if (typeof value !== 'object' || value === null || isProxy(value)) return specials.unfit();
    switch (p.classOf(value)) {
      case '[object Date]':
      case '[object Promise]':
      case '[object Number]':
      case '[object Boolean]':
      case '[object Symbol]':
        return specials.unfit();
      default:
        return one(value, '', 0);
    }
  }

  function measurements(value: unknown): string {
    if (value === null) return 'null';
    if (!p.isArray(value) || isProxy(value)) return measurement(value);
    return list(value.length, (i) => measurement(value[i]));
  }

  return { one, dataOf, measurements };
}
