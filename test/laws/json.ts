import fc from 'fast-check';

/** Any JSON value; keys that mean something to JavaScript are among its keys. */
export function anyJson(): fc.Arbitrary<unknown> {
  const key = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'command', 'commands', '', '0'),
    fc.string(),
  );
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-0, 2 ** 53 + 2, 1e308),
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', 'x'.repeat(300), '0'.repeat(500)),
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: fc.oneof(fc.constant(null), fc.boolean(), number, text) },
      fc.array(tie('json'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  return json;
}

type Change = (value: unknown, all: readonly unknown[]) => unknown;
const GONE = Symbol('gone');

/** The same data with one or two of its values changed to anything, left out, mixed up or added to. */
export function changedJson(data: unknown, names: readonly string[]): fc.Arbitrary<unknown> {
  const at = fc.noBias(fc.nat(10_000));
  const changes = fc.oneof<fc.Arbitrary<Change>[]>(
    anyJson().map((other) => () => other),
    fc.constant(() => GONE),
    at.map((which) => (_, all) => all[which % all.length]),
    fc.tuple(fc.constantFrom(...names, 'x'), anyJson()).map(
      ([name, other]) =>
        (value) =>
          isObject(value) ? { ...value, [name]: other } : Array.isArray(value) ? [...value, other] : other,
    ),
    fc.tuple(fc.constantFrom(...names, 'x'), at).map(
      ([name, which]) =>
        (value, all) =>
          isObject(value) ? { ...value, [name]: all[which % all.length] } : { [name]: value },
    ),
    fc
      .constantFrom(0.5, 1, -1, 1e-7, 1e-9, 256)
      .map((by) => (value) => (typeof value === 'number' ? value + by : [value])),
    fc
      .constantFrom('x', ' ', '0', 'é')
      .map((by) => (value) => (typeof value === 'string' ? value + by : JSON.stringify(value))),
    fc.constant((value) =>
      typeof value === 'string' ? value.slice(0, -1) : Array.isArray(value) ? value.slice(1) : null,
    ),
    fc.constant((value) => (Array.isArray(value) ? [...value, ...value.slice(0, 1)] : !value)),
  );
  return fc.array(fc.tuple(at, changes), { minLength: 1, maxLength: 2 }).map((list) =>
    list.reduce<unknown>((json, [which, change]) => {
      const places = placesIn(json);
      const all = places.map(({ value }) => value);
      const changed = changeAt(json, places[which % places.length]!.steps, (value) => change(value, all));
      return changed === GONE ? null : changed;
    }, data),
  );
}

/** A value and all that lie in it, outer ones first. */
export function valuesIn(json: unknown): readonly unknown[] {
  return placesIn(json).map(({ value }) => value);
}

interface JsonPlace {
  readonly steps: readonly (string | number)[];
  readonly value: unknown;
}

function placesIn(value: unknown): readonly JsonPlace[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  const inner = entries.flatMap(([step, item]) =>
    placesIn(item).map((place) => ({ ...place, steps: [step, ...place.steps] })),
  );
  return [{ steps: [], value }, ...inner];
}

function changeAt(json: unknown, [step, ...rest]: JsonPlace['steps'], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(json);
  const changed = (item: unknown) => {
    const value = changeAt(item, rest, change);
    return value === GONE ? [] : [value];
  };
  if (Array.isArray(json)) return json.flatMap((item: unknown, at) => (at === step ? changed(item) : [item]));
  const entries = Object.entries(json as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([key, item]) => (key === step ? changed(item).map((value) => [key, value]) : [[key, item]])),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
