import type { Primordials } from './primordials.ts';

/** What a script threw: its text, or null where it has none; the engine's stack trace where there is one. */
export interface Thrown {
  readonly text: string | null;
  readonly stack: string | null;
  /** What the script's own `toString` threw while the text was asked for. */
  readonly inner?: Thrown;
  /** What the engine itself ran out of. */
  readonly exhausted?: 'stack' | 'memory';
}

/**
 * A conversion that the server gives up on. `thrown` continues the message where the script threw; what Go returns as an
 * error, and does not panic with, gets the field's name in front.
 */
export interface Failure {
  readonly kind: string;
  readonly message: string;
  readonly thrown: Thrown | null;
  readonly returned: boolean;
}

/** Texts and failures. */
export interface Texts {
  /** A conversion that failed. */
  readonly Failure: new (
    kind: string,
    message: string,
    thrown: Thrown | null,
    returned: boolean,
  ) => Failure;
  fail(message: string): never;
  panic(message: string): never;
  /** Converts one field of a result. */
  field<Result>(value: unknown, type: string, name: string, convert: (value: unknown) => Result): Result;
  isObject(value: unknown): value is object;
  textOf(value: unknown): string;
  numberOf(value: unknown): number;
  thrownOf(error: unknown): Thrown;
  /** Puts a function into the global scope that keeps where a value is thrown. */
  mark(name: string): void;
  quoteThrown(thrown: Thrown): string;
  /** The report of a failed conversion, or of what the script threw while its result was read. */
  quoteFailure(error: unknown): string;
}

/** Texts of values as goja's `Value.String()` gives them, and the failures of conversions. */
export function makeTexts(p: Primordials): Texts {
  class Failed {
    readonly kind: string;
    readonly message: string;
    readonly thrown: Thrown | null;
    readonly returned: boolean;
    constructor(kind: string, message: string, thrown: Thrown | null, returned: boolean) {
      this.kind = kind;
      this.message = message;
      this.thrown = thrown;
      this.returned = returned;
    }
  }

  function fail(message: string): never {
    throw new Failed('runtime', message, null, true);
  }

  function panic(message: string): never {
    throw new Failed('runtime', message, null, false);
  }

  /** Converts one field of a result. */
  function field<Result>(value: unknown, type: string, name: string, convert: (value: unknown) => Result): Result {
    try {
      return convert(value);
    } catch (error) {
      if (!(error instanceof Failed) || !error.returned) throw error;
      const message = `could not convert struct value ${textOf(value)} to ${type} for field ${name}: ${error.message}`;
      throw new Failed(error.kind, message, error.thrown, true);
    }
  }

  function isObject(value: unknown): value is object {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
  }

  function primitiveOf(value: object, hint: 'string' | 'number'): unknown {
    const holder = value as Record<PropertyKey, unknown>;
    const exotic = holder[p.toPrimitiveSymbol];
    if (exotic !== undefined && exotic !== null) {
      const given = typeof exotic === 'function' ? p.apply(exotic, value, [hint]) : value;
      return isObject(given) ? panic('runtime error') : given;
    }
    const first = holder[hint === 'string' ? 'toString' : 'valueOf'];
    if (typeof first === 'function') {
      const given = p.apply(first, value, []);
      if (!isObject(given)) return given;
    }
    const second = holder[hint === 'string' ? 'valueOf' : 'toString'];
    if (typeof second === 'function') {
      const given = p.apply(second, value, []);
      if (!isObject(given)) return given;
    }
    return panic('runtime error');
  }

  function textOf(value: unknown): string {
    const plain = isObject(value) ? primitiveOf(value, 'string') : value;
    return typeof plain === 'symbol' ? (p.descriptionOf(plain) ?? '') : `${plain as string}`;
  }

  function numberOf(value: unknown): number {
    const plain = isObject(value) ? primitiveOf(value, 'number') : value;
    return typeof plain === 'symbol' || typeof plain === 'bigint' ? panic('runtime error') : +(plain as number);
  }

  function exhaustion(error: object): 'stack' | 'memory' | null {
    if (p.prototypeOf(error) !== p.InternalErrorPrototype) return null;
    const message = p.descriptorOf(error, 'message')?.value as unknown;
    return message === 'stack overflow' ? 'stack' : message === 'out of memory' ? 'memory' : null;
  }

  const thrownLast: { value: unknown; stack: string | null } = { value: undefined, stack: null };

  function mark(name: string): void {
    p.global[name] = (value: unknown) => {
      thrownLast.value = value;
      thrownLast.stack = p.descriptorOf(new p.Error(), 'stack')?.value as string;
      return value;
    };
  }

  function thrownOf(error: unknown): Thrown {
    let stack = p.same(thrownLast.value, error) ? thrownLast.stack : null;
    if (p.isError(error)) {
      const exhausted = exhaustion(error as object);
      if (exhausted !== null) return { text: null, stack: null, exhausted };
      const kept = p.descriptorOf(error as object, 'stack')?.value as unknown;
      if (typeof kept === 'string') stack = kept;
    }
    try {
      return { text: textOf(error), stack };
    } catch (inner) {
      return inner instanceof Failed ? { text: null, stack } : { text: null, stack, inner: thrownOf(inner) };
    }
  }

  function quoteThrown(thrown: Thrown): string {
    const quoted = (text: string | null) => (text === null ? 'null' : p.quote(p.toWellFormed(text)));
    let json = `{"text":${quoted(thrown.text)},"stack":${quoted(thrown.stack)}`;
    if (thrown.inner !== undefined) json += `,"inner":${quoteThrown(thrown.inner)}`;
    if (thrown.exhausted !== undefined) json += `,"exhausted":"${thrown.exhausted}"`;
    return `${json}}`;
  }

  /** The report of a failed conversion, or of what the script threw while its result was read. */
  function quoteFailure(error: unknown): string {
    const failure = error instanceof Failed ? error : new Failed('runtime', '', thrownOf(error), false);
    const thrown = failure.thrown === null ? 'null' : quoteThrown(failure.thrown);
    return `{"failed":{"kind":"${failure.kind}","message":${p.quote(p.toWellFormed(failure.message))},"thrown":${thrown}}}`;
  }

  return { Failure: Failed, fail, panic, field, isObject, textOf, numberOf, thrownOf, mark, quoteThrown, quoteFailure };
}
