import * as kit from '@downlink-kit/codec';
import type { FieldSchema } from '@downlink-kit/codec/tree';
import { listedValues } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import { leafFields, narrowFields } from './leaf-fields.ts';
import { namesBy, type Recipe } from './names.ts';
import type { Grammar, Room, Stretches } from './room.ts';

/** A choice, and parts that depend on its value; some values have none, and one case may be empty. */
export function dependentStretches(grammar: Grammar, room: Room): Stretches {
  const ways = fc.array(
    fc.oneof(
      grammar.stretches(room),
      fc.constant<Recipe<readonly unknown[]>>(() => []),
    ),
    { minLength: 1, maxLength: 3 },
  );
  const inBytes = leafFields.choice.map((make) => ({ make, bits: false }));
  const inBits = narrowFields.choice.map((make) => ({ make, bits: true }));
  return fc.tuple(fc.oneof(inBytes, inBits), ways).map(([{ make, bits }, cases]) => (names) => {
    const name = names.next();
    const field = make() as FieldSchema;
    const values = listedValues(field)!.slice(0, cases.length).map(String);
    const forks = names.fork(values.length);
    const made = values.map((value, at) => [value, cases[at]!(forks[at]!)] as const);
    names.join(forks);
    const head = bits ? packed(false, [{ [name]: field }], undefined, 0) : { [name]: field };
    return [head, kit.when(name, Object.fromEntries(made) as never)];
  });
}

/** Layouts told apart by their first byte, and by a name of their own or by a word. */
export function layoutStretches(grammar: Grammar, room: Room): Stretches {
  const ways = fc.array(grammar.namedStretches(room), { minLength: 2, maxLength: 3 });
  return fc.tuple(ways, fc.constantFrom('names', 'constants', 'choices')).map(([layouts, apart]) => (names) => {
    if (apart === 'names')
      return [kit.either(...(layouts.map((layout, at) => [0x10 + at, ...layout(names)]) as never[]))];
    const word = names.next();
    const forks = names.fork(layouts.length);
    const made = layouts.map((layout, at) => [...wordOf(apart, word, at), ...layout(forks[at]!)]);
    names.join(forks);
    return [kit.either(...(made as never[]))];
  });
}

function wordOf(apart: string, name: string, at: number): readonly unknown[] {
  if (apart === 'constants') return [0x20 + at, { [name]: kit.constant(`layout ${at}`) }];
  return [{ [name]: kit.oneOf({ [`word ${at}`]: at, [`other ${at}`]: 0x80 + at }) }];
}

/** Any of some settings, each with its own first byte, or told apart by the bytes that can stand first. */
export function settingStretches(grammar: Grammar, depth: number): Stretches {
  const room = { depth, greedy: false };
  const setting = fc.oneof(
    { weight: 4, arbitrary: grammar.frames(room) },
    { weight: 1, arbitrary: fc.constant(() => []) },
  );
  const headed = fc
    .array(setting, { minLength: 1, maxLength: 4 })
    .map((settings) => settings.map((frame, at) => [0x40 + at, ...frame()]));
  const salted = fc.array(fc.tuple(fc.nat(29), grammar.stretches(room)), { minLength: 2, maxLength: 4 });
  const told = fc.tuple(fc.constantFrom(...TELLS), salted).map(([tell, settings]) =>
    settings.map(([salt, stretch], at) => {
      const own = namesBy(salt);
      return [tell(own.next(), at), ...stretch(own)];
    }),
  );
  return fc
    .oneof({ weight: 2, arbitrary: headed }, { weight: 1, arbitrary: told })
    .map((settings) => (names) => [kit.some(Object.fromEntries(settings.map((of) => [names.next(), of])) as never)]);
}

/** First bytes by which settings are told apart, though none of them is fixed: by limits, by words, by some bits. */
const TELLS: readonly ((name: string, at: number) => unknown)[] = [
  (name, at) => ({ [name]: kit.u8({ minimum: at * 40, maximum: at * 40 + 30 }) }),
  (name, at) => wordOf('choices', name, at)[0],
  (name, at) => packed(false, [kit.reserved(4, at + 1), { [name]: kit.uint(4) }], undefined, 0),
];
