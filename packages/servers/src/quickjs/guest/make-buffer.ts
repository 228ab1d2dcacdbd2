type Bytes = Uint8Array & { readonly constructor: BufferFunction };
type BufferFunction = ((value: unknown, encoding?: unknown, length?: number) => Bytes) & {
  prototype: object;
  [name: string]: unknown;
};

/** Makes the parts of `Buffer` that codecs use: creating, texts in five encodings, reading and writing numbers. */
export function makeBuffer(): BufferFunction {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function Buffer(value: unknown, encoding?: unknown, length?: number): Bytes {
    return typeof value === 'number' ? dressed(new Uint8Array(value)) : from(value, encoding, length);
  }

  function dressed(bytes: Uint8Array): Bytes {
    return Object.setPrototypeOf(bytes, Buffer.prototype);
  }

  function from(value: unknown, encoding?: unknown, length?: number): Bytes {
    if (typeof value === 'string') return dressed(new Uint8Array(bytesOfText(value, encodingOf(encoding))));
    if (value instanceof ArrayBuffer) return dressed(new Uint8Array(value, encoding as number, length));
    if (typeof value !== 'object' || value === null) {
      throw new TypeError(`Buffer: cannot be made from ${value === null ? 'null' : typeof value}`);
    }
    const { data, type } = value as { data?: ArrayLike<number>; type?: string };
    if (type === 'Buffer' && Array.isArray(data)) return dressed(Uint8Array.from(data));
    return dressed(Uint8Array.from(value as ArrayLike<number>));
  }

  function encodingOf(name: unknown): string {
    const encoding = String(name ?? 'utf8').toLowerCase();
    const known = ['hex', 'utf8', 'utf-8', 'ascii', 'latin1', 'binary', 'base64'];
    if (!known.includes(encoding)) throw new TypeError(`Unknown encoding: ${name}`);
    return encoding;
  }

  function bytesOfText(text: string, encoding: string): number[] {
    switch (encoding) {
      case 'hex': {
        const pairs = text.match(/^(?:[0-9a-f]{2})*/i)?.[0].match(/../g) ?? [];
        return pairs.map((pair) => Number.parseInt(pair, 16));
      }
      case 'base64':
        return bytesOfBase64(text);
      case 'ascii':
      case 'latin1':
      case 'binary':
        return [...text].map((character) => character.charCodeAt(0) & 255);
      default:
        return [...unescape(encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')))].map((c) =>
          c.charCodeAt(0),
        );
    }
  }

  function bytesOfBase64(text: string): number[] {
    const bytes: number[] = [];
    let held = 0;
    let bits = 0;
    for (const character of text.replace(/-/g, '+').replace(/_/g, '/')) {
      const value = digits.indexOf(character);
      if (value < 0) continue;
      held = ((held << 6) | value) & 0xffffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    return bytes;
  }

  function base64Of(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
      const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      text += digits[group >> 18]! + digits[(group >> 12) & 63]!;
      text += i + 1 < bytes.length ? digits[(group >> 6) & 63]! : '=';
      text += i + 2 < bytes.length ? digits[group & 63]! : '=';
    }
    return text;
  }

  function textOf(bytes: Uint8Array, encoding: string): string {
    if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (encoding === 'base64') return base64Of(bytes);
    const mask = encoding === 'ascii' ? 127 : 255;
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte & mask)).join('');
    if (!encoding.startsWith('utf')) return text;
    try {
      return decodeURIComponent(escape(text));
    } catch {
      return text.replace(/[\x80-\xff]/g, '\ufffd');
    }
  }

  function at(bytes: Uint8Array, offset: number, size: number): number {
    const start = offset >>> 0;
    if (start + size > bytes.length) throw new RangeError('Trying to access beyond buffer length');
    return start;
  }

  function readWhole(bytes: Uint8Array, offset: number, size: number, little: boolean, signed: boolean): number {
    const start = at(bytes, offset, size);
    let value = 0;
    for (let i = 0; i < size; i += 1) value = value * 256 + bytes[start + (little ? size - 1 - i : i)]!;
    return signed && value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value;
  }

  function writeWhole(
    bytes: Uint8Array,
    value: number,
    offset: number,
    size: number,
    little: boolean,
    signed: boolean,
  ): number {
    const most = 2 ** (8 * size - (signed ? 1 : 0)) - 1;
    if (value > most || value < (signed ? -most - 1 : 0)) throw new RangeError('"value" argument is out of bounds');
    const start = at(bytes, offset, size);
    let rest = Math.floor(value);
    for (let i = 0; i < size; i += 1) {
      bytes[start + (little ? i : size - 1 - i)] = ((rest % 256) + 256) % 256;
      rest = Math.floor(rest / 256);
    }
    return start + size;
  }

  const methods: Record<string, unknown> = {
    toString(this: Uint8Array, encoding?: unknown, start = 0, end = this.length) {
      return textOf(this.subarray(start, end), encodingOf(encoding));
    },
    toJSON(this: Uint8Array) {
      return { type: 'Buffer', data: Array.from(this) };
    },
    equals(this: Uint8Array, other: Uint8Array) {
      return this.length === other.length && this.every((byte, i) => byte === other[i]);
    },
    slice(this: Uint8Array, start?: number, end?: number) {
      return this.subarray(start, end);
    },
    copy(this: Uint8Array, target: Uint8Array, targetStart = 0, start = 0, end = this.length) {
      const part = this.subarray(start, Math.min(end, start + target.length - targetStart));
      target.set(part, targetStart);
      return part.length;
    },
    write(this: Uint8Array, text: string, offset = 0, length = this.length - offset, encoding?: unknown) {
      const part = bytesOfText(text, encodingOf(encoding)).slice(0, Math.min(length, this.length - offset));
      this.set(part, offset);
      return part.length;
    },
  };

  for (const little of [true, false]) {
    const order = little ? 'LE' : 'BE';
    for (const signed of [true, false]) {
      for (const kind of signed ? ['Int'] : ['UInt', 'Uint']) {
        for (const bits of [8, 16, 32]) {
          const name = `${kind}${bits}${bits === 8 ? '' : order}`;
          methods[`read${name}`] = function (this: Uint8Array, offset = 0) {
            return readWhole(this, offset, bits / 8, little, signed);
          };
          methods[`write${name}`] = function (this: Uint8Array, value: number, offset = 0) {
            return writeWhole(this, +value, offset, bits / 8, little, signed);
          };
        }
        methods[`read${kind}${order}`] = function (this: Uint8Array, offset: number, size: number) {
          return readWhole(this, offset, size, little, signed);
        };
        methods[`write${kind}${order}`] = function (this: Uint8Array, value: number, offset: number, size: number) {
          return writeWhole(this, +value, offset, size, little, signed);
        };
      }
    }
    for (const [kind, size] of [
      ['Float', 4],
      ['Double', 8],
    ] as const) {
      const bits = size === 4 ? 32 : 64;
      methods[`read${kind}${order}`] = function (this: Uint8Array, offset = 0) {
        const view = new DataView(this.buffer, this.byteOffset + at(this, offset, size), size);
        return bits === 32 ? view.getFloat32(0, little) : view.getFloat64(0, little);
      };
      methods[`write${kind}${order}`] = function (this: Uint8Array, value: number, offset = 0) {
        const view = new DataView(this.buffer, this.byteOffset + at(this, offset, size), size);
        if (bits === 32) view.setFloat32(0, value, little);
        else view.setFloat64(0, value, little);
        return offset + size;
      };
    }
  }

  const statics: Record<string, unknown> = {
    from,
    alloc: (size: number, fill: number | string = 0) => {
      const bytes = new Uint8Array(size);
      const pattern = typeof fill === 'string' ? bytesOfText(fill, 'utf8') : [fill & 255];
      for (let i = 0; i < size && pattern.length > 0; i += 1) bytes[i] = pattern[i % pattern.length]!;
      return dressed(bytes);
    },
    allocUnsafe: (size: number) => dressed(new Uint8Array(size)),
    isBuffer: (value: unknown) => value instanceof (Buffer as never as { new (): object }),
    byteLength: (value: string | Uint8Array, encoding?: unknown) =>
      typeof value === 'string' ? bytesOfText(value, encodingOf(encoding)).length : value.length,
    concat: (list: Uint8Array[]) => dressed(Uint8Array.from(list.flatMap((part) => Array.from(part)))),
  };
  Object.setPrototypeOf(Buffer, Uint8Array);
  Object.assign(Buffer, statics);
  Buffer.prototype = Object.create(Uint8Array.prototype, { constructor: { value: Buffer, writable: true } });
  for (const name of Object.keys(methods)) {
    Object.defineProperty(Buffer.prototype, name, { value: methods[name], writable: true, configurable: true });
  }
  return Buffer as never;
}
