import type { Operation } from '@downlink-kit/servers';
import fc from 'fast-check';
import type { Json, JsonObject } from '../formatter/json.ts';
import type { Case } from '../laws/law.ts';
import { variantsFor } from '../run/variants.ts';
import { likely, long, misfits, neighbours } from './changes.ts';
import { distinct } from './distinct.ts';
import { mutated } from './mutate.ts';
import { at, type Path, placesOf, put, showPath } from './path.ts';

/** What is known of the inputs of a formatter. */
export interface Known {
  /** Inputs of `encodeDownlink`, taken or not. */
  readonly seeds: readonly JsonObject[];
  /** Those that it takes, without what changes nothing. */
  readonly accepted: readonly JsonObject[];
  /** Inputs of the decoders, bytes and a port each. */
  readonly frames: { readonly [operation: string]: readonly JsonObject[] };
  /** Values that may stand at a path. */
  values(path: Path): readonly Json[];
  /** Texts and numbers of the script. */
  readonly spoken: readonly Json[];
  /** How many returns of bytes the script has, and the lines of those that no input came to. */
  readonly unreached: { readonly all: number; readonly lines: readonly number[] };
}

/** A place in an accepted input. */
interface Slot {
  readonly input: JsonObject;
  readonly path: Path;
}

/** How many more cases are drawn than needed, since some come twice. */
const SPARE = 1.5;

/** Draws the cases of the laws; the same for the same seed. */
export class Inputs {
  readonly accepted: readonly JsonObject[];
  readonly #known: Known;
  readonly #seed: number;
  readonly #runs: number;
  readonly #slots: readonly Slot[];

  constructor(known: Known, seed: number, runs: number) {
    this.#known = known;
    this.accepted = known.accepted;
    this.#seed = seed;
    this.#runs = runs;
    this.#slots = slotsOf(known.accepted, new Set(known.spoken));
  }

  /** Answers with bytes that no input came to. */
  get unreached(): Known['unreached'] {
    return this.#known.unreached;
  }

  /** Inputs that are taken, and what they become with one value changed to another likely one. */
  sound(): readonly Case[] {
    const first = this.accepted.map(encoded);
    const draws = this.#slots.map(({ input, path }) => {
      const values = likely(at(input, path)!, this.#known.values(path), this.#known.spoken);
      return values.map((value) => encoded(put(input, path, value)));
    });
    return this.#fill(first, 'sound', draws);
  }

  /** Inputs with a value changed to another one of its type. */
  pairs(salt: string): readonly Case[] {
    return this.#changes(salt, (value, path) => neighbours(value, this.#known.values(path), this.#known.spoken));
  }

  /** Inputs with a value changed to one that its bytes do not hold. */
  losses(salt: string): readonly Case[] {
    return this.#changes(salt, misfits);
  }

  /** Any JSON for encoders, any bytes for decoders. */
  anything(operations: readonly Operation[]): readonly Case[] {
    const plain = this.#known.seeds.map(encoded);
    const nulled = this.accepted.flatMap((input) =>
      placesOf(input)
        .filter(({ path }) => path.length > 0)
        .map(({ path }) => encoded(put(input, path, null))),
    );
    return operations.flatMap((operation) => {
      if (operation !== 'encodeDownlink') return this.#frames(operation, `answers ${operation}`);
      const first = [
        encoded({}),
        ...this.#sample(nulled, 'nulls', this.#runs / 4),
        ...this.#sample(plain, 'seeds', this.#runs / 4),
      ];
      const draw = fc.constantFrom(...this.#known.seeds, {} as JsonObject).chain(mutated);
      return this.#fill(first, 'answers', [draw.map(encoded)]);
    });
  }

  /** Inputs, and what is changed around them. */
  varied(operations: readonly Operation[]): readonly Case[] {
    const variants = variantsFor(0).length;
    const share = Math.ceil(this.#runs / operations.length);
    return operations.flatMap((operation) => {
      const turns = Math.ceil(share / variants);
      const takenTurns = operation === 'encodeDownlink' && this.accepted.length > 0 ? Math.ceil((turns * 3) / 4) : 0;
      const others =
        operation === 'encodeDownlink'
          ? this.#known.seeds.map(encoded)
          : this.#frames(operation, `stable ${operation}`);
      const some = [
        ...inTurns(this.#sample(this.accepted, 'stable taken', takenTurns).map(encoded), takenTurns),
        ...inTurns(this.#sample(others, `stable ${operation}`, turns - takenTurns), turns - takenTurns),
      ];
      return some.flatMap((one, nth) => variantsFor(nth).map((variant): Case => ({ ...one, variant })));
    });
  }

  #frames(operation: Operation, salt: string): readonly Case[] {
    const known = this.#known.frames[operation] ?? [];
    const frameCase = (bytes: readonly number[], fPort: number): Case => ({ operation, given: { bytes, fPort } });
    const first = known.map((given): Case => ({ operation, given }));
    const ports = fc.constantFrom(...new Set(known.map(({ fPort }) => fPort as number)), 1);
    const random = fc
      .tuple(fc.uint8Array({ maxLength: 24 }), ports)
      .map(([bytes, port]) => frameCase([...bytes], port));
    const near = fc
      .tuple(fc.constantFrom(...known, { bytes: [], fPort: 1 }), fc.nat(30), fc.nat(255), fc.nat(3))
      .map(([given, index, byte, way]) => {
        const bytes = [...(given.bytes as number[])];
        if (way === 0) bytes.length = Math.min(bytes.length, index);
        else if (way === 1) bytes.push(byte);
        else if (bytes.length > 0) bytes[index % bytes.length] = byte;
        return frameCase(bytes, given.fPort as number);
      });
    const draw = fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: random });
    return this.#fill([frameCase([], 1), ...this.#sample(first, salt, this.#runs / 2)], salt, [draw]);
  }

  #changes(salt: string, of: (value: Json, path: Path) => fc.Arbitrary<Json>): readonly Case[] {
    const draw = (slot: Slot) => {
      const value = at(slot.input, slot.path)!;
      const from = fc.oneof(
        { weight: 2, arbitrary: fc.constant(value) },
        ...(typeof value === 'string' ? [{ weight: 1, arbitrary: fc.constant<Json>(long(value)) }] : []),
        { weight: 1, arbitrary: likely(value, this.#known.values(slot.path), this.#known.spoken) },
      );
      return from.chain((start) =>
        of(start, slot.path).map(
          (to): Case => ({
            ...encoded(put(slot.input, slot.path, start)),
            change: { at: slot.path, to },
          }),
        ),
      );
    };
    return this.#fill([], salt, this.#slots.map(draw));
  }

  /** The first cases, and as many from each draw until there are as many as runs were asked for. */
  #fill(first: readonly Case[], salt: string, draws: readonly fc.Arbitrary<Case>[]): readonly Case[] {
    const taken = this.#sample(first, salt, Math.max(1, this.#runs / 2));
    const missing = this.#runs - taken.length;
    const some = this.#sample(draws, `${salt} draws`, missing);
    const seed = seeded(`${this.#seed} ${salt}`);
    const numRuns = Math.ceil((missing / some.length) * SPARE);
    const drawn = some.map((draw, i) => fc.sample(draw, { seed: seed + i, numRuns }));
    const inTurn = (drawn[0] ?? []).flatMap((_, round) => drawn.map((cases) => cases[round]!));
    return distinct([...taken, ...inTurn]).slice(0, this.#runs);
  }

  #sample<T>(list: readonly T[], salt: string, most: number): readonly T[] {
    if (list.length <= most) return list;
    const shuffled = fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    return fc.sample(shuffled, { seed: seeded(`${this.#seed} ${salt}`), numRuns: 1 })[0]!.slice(0, most);
  }
}

/** A list again and again until it has so many items: few inputs come again, each time with another clock, chance and order. */
function inTurns<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: list.length === 0 ? 0 : count }, (_, nth) => list[nth % list.length]!);
}

function encoded(given: JsonObject): Case {
  return { operation: 'encodeDownlink', given };
}

/** Every place of the accepted inputs, once for each kind of input that has it: kinds differ in the script's own words. */
function slotsOf(accepted: readonly JsonObject[], spoken: ReadonlySet<Json>): Slot[] {
  const slots = new Map<string, Slot>();
  for (const input of accepted) {
    const places = placesOf(input).filter(({ path, value }) => path.length > 0 && value !== null);
    const words = places
      .flatMap(({ value }) => (typeof value === 'string' && spoken.has(value) ? [value] : []))
      .join(' ');
    for (const { path, value } of places) {
      if (typeof value === 'object' && !Array.isArray(value)) continue;
      const key = `${words}|${showPath(path)}|${typeof value === 'number' ? Math.sign(value) : typeof value}`;
      if (!slots.has(key)) slots.set(key, { input, path });
    }
  }
  return [...slots.values()];
}

/** A whole number from a text, to seed what is drawn. */
function seeded(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
