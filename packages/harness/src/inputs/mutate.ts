import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { oddities } from './changes.ts';
import { at, type Leaf, type Path, placesOf, put, without } from './path.ts';

/** An input with one or two faults: odd values, keys dropped, misspelt, doubled, in another order, nested deeper. */
export function mutated(input: JsonObject): fc.Arbitrary<JsonObject> {
  const places = placesOf(input).filter(({ path }) => path.length > 0);
  if (places.length === 0)
    return fc
      .jsonValue({ maxDepth: 2 })
      .map((json) => (isObject(json as Json) ? (json as JsonObject) : { x: json as Json }));
  const once = fc.constantFrom(...places).chain((place) => faultAt(input, place));
  return fc.oneof({ weight: 3, arbitrary: once }, { weight: 1, arbitrary: once.chain((first) => again(first)) });
}

function again(input: JsonObject): fc.Arbitrary<JsonObject> {
  const places = placesOf(input).filter(({ path }) => path.length > 0);
  if (places.length === 0) return fc.constant(input);
  return fc.constantFrom(...places).chain((place) => faultAt(input, place));
}

function faultAt(input: JsonObject, { path, value }: Leaf): fc.Arbitrary<JsonObject> {
  const key = path.at(-1)!;
  const changed = oddities(value).map((odd) => put(input, path, odd));
  const dropped = fc.constant(without(input, path));
  if (typeof key === 'number') return fc.oneof(changed, dropped);
  const above = path.slice(0, -1);
  const named = (name: string, from: JsonObject) => put(from, [...above, name], value);
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    dropped,
    fc
      .constantFrom(`${key}s`, key.slice(0, -1) || 'q', key.toUpperCase(), `${key[0]}_${key.slice(1)}`)
      .map((name) => named(name, without(input, path))),
    fc.constantFrom(`${key}2`, key.toUpperCase(), 'constructor', '__proto__x').map((name) => named(name, input)),
    fc.constant(reordered(input, above)),
    fc.constant({ data: input } as JsonObject),
  );
}

function reordered(input: JsonObject, path: Path): JsonObject {
  const object = at(input, path);
  if (!isObject(object)) return input;
  const turned = Object.fromEntries(Object.entries(object).reverse());
  return path.length === 0 ? turned : put(input, path, turned);
}
