import * as kit from '@downlink-kit/codec';
import type { FieldSchema } from '@downlink-kit/codec/tree';
import { listedValues } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { packed } from './bit-stretches.ts';
import type { Room } from './fields.ts';
import { frames } from './frames.ts';
import { leafFields, narrowFields } from './leaf-fields.ts';
import type { Names, Recipe } from './names.ts';
import { namedStretches, type Stretches, stretches } from './stretches.ts';

/** A choice, and parts that depend on its value; some values have none, and one case may be empty. */
export function dependentStretches(room: Room): Stretches {
  const ways = fc.array(
    fc.oneof(
      stretches(room),
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
export function layoutStretches(room: Room): Stretches {
  const ways = fc.array(namedStretches(room), { minLength: 2, maxLength: 3 });
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

/** Any of some settings, each with its own first byte. */
export function settingStretches(depth: number): Stretches {
  const setting = fc.oneof(
    { weight: 4, arbitrary: frames({ depth, greedy: false }) },
    { weight: 1, arbitrary: fc.constant(() => []) },
  );
  return fc.array(setting, { minLength: 1, maxLength: 4 }).map((settings) => (names: Names) => {
    const of = settings.map((frame, at) => [names.next(), [0x40 + at, ...frame()]] as const);
    return [kit.some(Object.fromEntries(of) as never)];
  });
}
