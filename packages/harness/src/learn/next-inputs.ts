import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../formatter/json.ts';
import { at, type Leaf, leavesOf, type Path, placesOf, put, without } from '../inputs/path.ts';
import type { Seen, Trace, TracedInput } from './trace.ts';

/** A value that may stand at a path, since the script asked about it there. */
export interface Guess {
  readonly path: Path;
  readonly value: Json;
}

/** What may stand where the script looked for something and found nothing. */
const FIRST: readonly Json[] = [7, 'x', true, [7], {}];

/** Guesses at what the script would like to see, by what it asked about an input. */
export function guessesFrom(input: TracedInput, trace: Trace): Guess[] {
  const leaves = leavesOf(input);
  const missing = trace.reads.filter((path) => at(input, path) === undefined);
  const placesOfValue = (seen: Seen): readonly Path[] =>
    seen === undefined ? missing : leaves.filter(({ value }) => alike(value, seen)).map(({ path }) => path);
  const guesses: Guess[] = [];
  for (const [key, keys] of trace.lookups) {
    for (const path of placesOfValue(key)) for (const value of keys.slice(0, 60)) guesses.push({ path, value });
  }
  for (const [operator, left, right] of trace.compared) {
    for (const [asked, wanted] of [
      [left, right],
      [right, left],
    ] as const) {
      if (wanted === undefined) continue;
      const values = around(operator, wanted);
      const places = placesOfValue(asked);
      for (const path of places) for (const value of values) guesses.push({ path, value });
      if (typeof asked !== 'number' || typeof wanted !== 'number') continue;
      for (const value of values) guesses.push(...lengthened(input, asked, Number(value)));
      if (places.length > 0) continue;
      for (const value of values) guesses.push(...scaled(leaves, asked, Number(value)));
    }
  }
  for (const [value, asked] of trace.types) {
    for (const path of placesOfValue(value)) guesses.push({ path, value: sampleOf(asked) });
  }
  for (const path of missing) for (const value of FIRST) guesses.push({ path, value });
  return guesses.filter(({ path, value }) => path.length > 0 && at(input, path) !== value);
}

/** Inputs that may lead a script further than one that it was traced with. */
export function nextInputs(input: TracedInput, guesses: readonly Guess[]): TracedInput[] {
  const dropped = leavesOf(input)
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => without(input, path));
  return [...guesses.map(({ path, value }) => put(input, path, value)), ...dropped];
}

/** Inputs with all keys of a text that the joined keys of an object were compared with, such as `high,low`. */
export function joinedInputs(input: TracedInput, { compared }: Trace): TracedInput[] {
  const texts = compared.flatMap(([, left, right]) => [
    [left, right],
    [right, left],
  ]);
  return texts.flatMap(([asked, wanted]) => {
    if (typeof asked !== 'string' || typeof wanted !== 'string' || !JOINED.test(wanted)) return [];
    const names = wanted.split(',');
    return placesOf(input).flatMap(({ path, value }) => {
      if (!isObject(value) || ![keysOf(value), keysOf(value).sort()].some((keys) => keys.join() === asked)) return [];
      return FIRST.map((first) => {
        const object = Object.fromEntries(names.map((name) => [name, value[name] ?? first]));
        return path.length === 0 ? object : put(input, path, object);
      });
    });
  });
}

const JOINED = /^[A-Za-z_$][\w$]*(?:,[A-Za-z_$][\w$]*)*$/;

function keysOf(value: JsonObject): string[] {
  return Object.keys(value);
}

function alike(value: Json, seen: Seen): boolean {
  if (value === seen) return true;
  if (typeof seen === 'string')
    return typeof value !== 'object' && String(value).trim().toLowerCase() === seen.trim().toLowerCase();
  return typeof seen === 'number' && typeof value === 'string' && Number(value) === seen;
}

function around(operator: string, wanted: Exclude<Seen, undefined>): Json[] {
  if (typeof wanted !== 'number' || !operator.startsWith('<') === !operator.startsWith('>')) return [wanted];
  return [wanted, wanted + 1, wanted - 1];
}

/** A text or list as long as is asked for, where one is as long as what was compared. */
function lengthened(input: TracedInput, length: number, wanted: number): Guess[] {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 300) return [];
  return placesOf(input).flatMap(({ path, value }): Guess[] => {
    if (typeof value === 'string' && value.length === length)
      return [{ path, value: (value || 'a').repeat(wanted).slice(0, wanted) }];
    if (!Array.isArray(value) || value.length !== length) return [];
    return [{ path, value: Array.from({ length: wanted }, (_, i) => value[i % Math.max(1, value.length)] ?? 7) }];
  });
}

/** A number as many times as large as what was compared is to be. */
function scaled(leaves: readonly Leaf[], asked: number, wanted: number): Guess[] {
  if (asked === 0) return [];
  return leaves.flatMap(({ path, value }): Guess[] => {
    const scaledValue = typeof value === 'number' ? (value * wanted) / asked : 0;
    return scaledValue !== 0 && Number.isFinite(scaledValue) ? [{ path, value: scaledValue }] : [];
  });
}

function sampleOf(asked: string): Json {
  switch (asked) {
    case 'number':
      return 7;
    case 'string':
      return 'x';
    case 'boolean':
      return true;
    case 'list':
      return [7];
    default:
      return asked.startsWith('/') ? textLike(asked.slice(1)) : {};
  }
}

const texts = new Map<string, string>();

/** A text that a pattern matches; drawing one takes long, and scripts ask for the same ones again and again. */
function textLike(pattern: string): string {
  const known = texts.get(pattern);
  if (known !== undefined) return known;
  const drawn = drawTextLike(pattern);
  if (texts.size < 1000) texts.set(pattern, drawn);
  return drawn;
}

function drawTextLike(pattern: string): string {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 1 })[0]!;
  } catch {
    return 'x';
  }
}
