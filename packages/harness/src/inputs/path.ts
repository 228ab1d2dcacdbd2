import { isObject, type Json } from '../formatter/json.ts';

/** The way from a value to one inside it: names of keys and places in lists. */
export type Path = readonly (string | number)[];

/** What lies at a path, or undefined. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isObject(here) && Object.hasOwn(here, step)) here = here[String(step)];
    else return undefined;
  }
  return here;
}

/** A value with another one put at a path; what is not there on the way becomes an object or a list. */
export function put<T extends Json>(value: T, path: Path, item: Json): T {
  return place(value, path, () => item) as T;
}

/** A value without what lies at a path. */
export function without<T extends Json>(value: T, path: Path): T {
  return place(value, path, () => undefined) as T;
}

function place(value: Json | undefined, path: Path, make: () => Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return make();
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    const item = place(list[step], rest, make);
    if (item === undefined) return list.filter((_, index) => index !== step);
    while (list.length < step) list.push(0);
    list[step] = item;
    return list;
  }
  const object: Record<string, Json> = Object.create(null);
  if (isObject(value)) for (const [key, item] of Object.entries(value)) object[key] = item;
  const item = place(object[step], rest, make);
  if (item === undefined) delete object[step];
  else object[step] = item;
  return { ...object };
}

/** A value and where it lies. */
export interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

/** All values inside of one, parents first; `leavesOf` has those only that hold no others. */
export function placesOf(value: Json, path: Path = []): Leaf[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))
      : [];
  return [{ path, value }, ...below];
}

export function leavesOf(value: Json): Leaf[] {
  return placesOf(value).filter(({ value: item }) => typeof item !== 'object' || item === null);
}

/** A path as it is written: `open.zone`, `slots[0].at`. */
export function showPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`)).join('');
}
