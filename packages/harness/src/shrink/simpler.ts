import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { at, type Path, placesOf, put, without } from '../inputs/path.ts';
import type { Case } from '../laws/law.ts';

/** Simpler cases than one, the simplest first: fewer keys and items, then smaller values. */
export function simpler(one: Case): Case[] {
  const kept = one.change?.at;
  const places = placesOf(one.given).filter(({ path }) => path.length > 0 && !isWithin(kept, path));
  const smaller = places
    .filter(({ path }) => path.length > 1 || (one.operation !== 'decodeDownlink' && one.operation !== 'decodeUplink'))
    .map(({ path }): Case => withoutPlace(one, path));
  const simplified = places.flatMap(({ path, value }) =>
    simplerValues(value).map((item) => withGiven(one, put(one.given, path, item))),
  );
  return [...smaller, ...changedSimpler(one), ...simplified].filter(isFrameOrData);
}

/** A number is simpler the smaller it is, a text the shorter it is, a list or object the less it holds. */
export function simplerValues(value: Json): Json[] {
  switch (typeof value) {
    case 'number':
      return simplerNumbers(value);
    case 'string':
      return simplerTexts(value);
    case 'boolean':
      return value ? [false] : [];
    default:
      if (Array.isArray(value))
        return value.length === 0
          ? []
          : [[], value.slice(0, Math.ceil(value.length / 2)), value.slice(1)].filter(
              (list) => list.length < value.length,
            );
      if (!isObject(value)) return [];
      // An empty object is null by the time a formatter sees it.
      return Object.keys(value).length > 0 ? [{}] : [null];
  }
}

function simplerTexts(value: string): string[] {
  const plain = 'a'.repeat(value.length);
  const shorter = value.length > 1 ? ['a', value.slice(0, Math.ceil(value.length / 2)), value.slice(0, -1)] : [];
  return value === plain ? shorter : [...shorter, plain];
}

function simplerNumbers(value: number): number[] {
  const found: number[] = [];
  if (value < 0) found.push(-value);
  if (!Number.isInteger(value)) {
    found.push(Math.trunc(value), Math.round(value * 10) / 10);
    return found.filter((item) => item !== value && Math.abs(item) <= Math.abs(value));
  }
  const sign = Math.sign(value);
  const size = Math.abs(value);
  for (const low of [0, 1, 2]) if (low < size) found.push(sign * low);
  for (let step = Math.floor(size / 2); step >= 1; step = Math.floor(step / 2)) found.push(sign * (size - step));
  return [...new Set(found)].filter((item) => Math.abs(item) < size || (item === size && value < 0));
}

/** Simpler starts and steps of the change that a case is about. */
function changedSimpler(one: Case): Case[] {
  if (one.change === undefined) return [];
  const { at: path, to } = one.change;
  const from = at(one.given, path)!;
  const moved = (start: Json, end: Json): Case => ({
    ...one,
    given: put(one.given, path, start),
    change: { at: path, to: end },
  });
  if (typeof from === 'number' && typeof to === 'number') {
    const distance = to - from;
    const near = [1, 2, 4, 8, 16, 32, 64, 128, 2 ** 8, 2 ** 16, 2 ** 24].flatMap((step) =>
      step < Math.abs(distance) ? [moved(from, from + step), moved(from, from - step)] : [],
    );
    const fraction = !Number.isInteger(distance) && distance !== 0.75 ? [moved(from, from + 0.75)] : [];
    const up = distance < 0 ? [moved(to, from)] : [];
    const starts = simplerNumbers(from).flatMap((start) =>
      Number.isInteger(distance) || Number.isInteger(start) ? [moved(start, start + distance)] : [],
    );
    const nearer = to === -from ? simplerNumbers(from).filter((start) => Math.abs(start) < Math.abs(from)) : [];
    const mirrored = nearer.map((start) => moved(start, -start));
    return [...fraction, ...up, ...near, ...mirrored, ...starts];
  }
  const starts = simplerValues(from).map((start) => moved(start, respelled(from, start, to)));
  const ends = typeof from === typeof to ? simplerValues(to).map((end) => moved(from, end)) : [];
  return [...starts, ...ends.filter((end) => JSON.stringify(end.change!.to) !== JSON.stringify(from))];
}

/** What a value was changed to, where that was made of the value itself. */
function respelled(from: Json, start: Json, to: Json): Json {
  if (typeof to === 'string' && to === String(from)) return String(start);
  if (typeof to === 'string' && typeof from === 'string' && to.startsWith(from))
    return `${start}${to.slice(from.length)}`;
  if (Array.isArray(to) && to.length === 1 && to[0] === from) return [start];
  return to;
}

function isWithin(kept: Path | undefined, path: Path): boolean {
  return kept !== undefined && path.length <= kept.length && path.every((step, i) => step === kept[i]);
}

/** Takes a place away; taking an item from a list moves those behind it, and with them what a case is about. */
function withoutPlace(one: Case, path: Path): Case {
  const shorter = withGiven(one, without(one.given, path));
  const [index, kept] = [path.at(-1), one.change?.at];
  if (kept === undefined || typeof index !== 'number') return shorter;
  const list = path.slice(0, -1);
  const moved = kept[list.length];
  if (!isWithin(kept, list) || typeof moved !== 'number' || moved < index) return shorter;
  const at = [...list, moved - 1, ...kept.slice(list.length + 1)];
  return { ...shorter, change: { ...one.change!, at } };
}

function withGiven(one: Case, given: JsonObject): Case {
  return { ...one, given };
}

function isFrameOrData({ operation, given }: Case): boolean {
  if (operation !== 'decodeDownlink' && operation !== 'decodeUplink') return true;
  const { bytes, fPort } = given;
  return Array.isArray(bytes) && bytes.every((byte) => typeof byte === 'number') && Number(fPort) >= 1;
}
