import type { Primordials } from './primordials.ts';
import type { Conduct } from './session.ts';
import type { Texts } from './text.ts';

type Fields = Record<string, unknown>;

/** ChirpStack v4: what Rust's conversions make of a result (codec-apis §5). */
export function makeChirpStackConduct(p: Primordials, texts: Texts): Conduct {
  const open = p.newWeakSet();
  const digits = '0123456789abcdef';

  const broken = (kind: string, message: string): never => {
    throw new texts.Failure(kind, message, null, false);
  };

  /** A cast of Rust: toward zero, and to the nearest end where it does not fit; NaN is 0. */
  function byteOf(value: number): number {
    if (!(value > 0)) return 0;
    return value < 255 ? p.trunc(value) : 255;
  }

  const nameOf = (value: unknown) => (value === null ? 'null' : p.isArray(value) ? 'array' : typeof value);

  function hexOf(value: unknown): string {
    if (!p.isArray(value)) return broken('output', `bytes: expected an array of numbers, got ${nameOf(value)}`);
    let hex = '';
    for (let i = 0; i < value.length; i += 1) {
      const item = value[i] as unknown;
      if (typeof item !== 'number') return broken('output', `bytes[${i}]: expected a number, got ${nameOf(item)}`);
      const byte = byteOf(item);
      hex += `${digits[byte >> 4] as string}${digits[byte & 15] as string}`;
    }
    return hex;
  }

  /** A list of texts; anything else is as good as none. */
  function errorsOf(fields: Fields): string {
    try {
      const given = fields.errors;
      if (!p.isArray(given)) return '[]';
      let json = '';
      for (let i = 0; i < given.length; i += 1) {
        const item = given[i] as unknown;
        if (typeof item !== 'string') return '[]';
        json += `${i === 0 ? '' : ','}${p.quote(p.toWellFormed(item))}`;
      }
      return `[${json}]`;
    } catch {
      return '[]';
    }
  }

  function portOf(fields: Fields): string {
    try {
      const given = fields.fPort;
      return typeof given === 'number' ? `${byteOf(given)}` : 'null';
    } catch {
      return 'null';
    }
  }

  function itemsOf(value: unknown[]): string {
    let json = '';
    for (let i = 0; i < value.length; i += 1) json += `${i === 0 ? '' : ','}${one(value[i])}`;
    return `[${json}]`;
  }

  function fieldsOf(value: object): string {
    const keys = p.ownKeys(value);
    let json = '';
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      if (typeof key !== 'string' || p.descriptorOf(value, key)?.enumerable !== true) continue;
      json += `${json === '' ? '' : ','}${p.quote(p.toWellFormed(key))}:${one((value as Fields)[key])}`;
    }
    return `{${json}}`;
  }

  function one(value: unknown): string {
    if (typeof value === 'string') return p.quote(p.toWellFormed(value));
    if (typeof value === 'boolean') return `${value}`;
    if (typeof value === 'number') {
      if (value === Infinity || value === -Infinity) broken('output', 'data: infinity is not a number of JSON');
      return p.isFinite(value) ? `${value}` : 'null';
    }
    if (typeof value !== 'object' || value === null || p.isError(value)) return 'null';
    if (p.prototypeOf(value) === p.PromisePrototype) return 'null';
    if (p.remembers(open, value)) return broken('panic', 'data that contains itself overflows the stack of the server');
    p.remember(open, value);
    const json = p.isArray(value) ? itemsOf(value) : fieldsOf(value);
    p.forget(open, value);
    return json;
  }

  return {
    entry: () => undefined,
    inputOf(text) {
      const input = p.parse(text) as Fields;
      if (p.hasOwn(input, 'recvTime')) input.recvTime = p.newDate(input.recvTime as number);
      p.define(p.global, 'chirpstack_input', input, true);
      return input;
    },
    read(operation, result) {
      if (!texts.isObject(result)) return broken('output', `${operation} returned ${nameOf(result)}, not an object`);
      const fields = result as Fields;
      const errors = errorsOf(fields);
      if (errors !== '[]') return `{"errors":${errors}}`;
      if (operation === 'encodeDownlink') {
        return `{"bytes":"${hexOf(fields.bytes)}","fPort":${portOf(fields)},"errors":[]}`;
      }
      const data = typeof result === 'function' || p.isArray(result) ? undefined : fields.data;
      if (typeof data !== 'object' || data === null || p.isArray(data)) {
        return broken('output', `${operation} did not return 'data'`);
      }
      return `{"data":${one(data)},"errors":[]}`;
    },
    broken: () => '',
  };
}
