import * as kit from '@downlink-kit/codec';
import type { FieldSchema } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { grammar } from './grammar.ts';
import type { Names, Recipe } from './names.ts';

/** How the payloads of a device look, and whether it takes several commands in a frame. */
export interface Style {
  readonly payload: kit.Style;
  readonly several: boolean;
}

/** Makes a command, the nth of its device. */
export type CommandRecipe = (names: Names, nth: number) => { readonly static: unknown };

const DEPTH = 2;

/** Commands of all shapes: most begin with a byte of their own, some have a port of their own. */
export function commandRecipes({ payload, several }: Style): fc.Arbitrary<CommandRecipe> {
  const room = { depth: DEPTH, greedy: !several };
  const bare = grammar.bareFrames(room).map(
    (frame): Recipe<readonly unknown[]> =>
      () =>
        frame(),
  );
  const nothing = fc.constant<Recipe<readonly unknown[]>>(() => []);
  const frame =
    payload === 'flat'
      ? grammar.namedStretches(room)
      : fc.oneof(
          { weight: 8, arbitrary: grammar.stretches(room) },
          { weight: 2, arbitrary: bare },
          { weight: 1, arbitrary: nothing },
        );
  const about = fc.record({
    head: fc.constantFrom('opcode', 'opcode', 'opcode', 'type', 'length', 'none'),
    port: fc.constantFrom('shared', 'shared', 'own', 'data'),
    confirmed: fc.constantFrom<kit.Confirmation>('allowed', 'allowed', 'never', 'required'),
    many: fc.boolean(),
    ruled: fc.constantFrom(undefined, kit.atMost, kit.lessThan),
  });
  return fc.tuple(frame, about).map(([recipe, { head, port, confirmed, many, ruled }]) => (names, nth) => {
    const fPort = port === 'data' ? { [names.next()]: kit.u8({ minimum: 1, maximum: 99 }) } : 20 + nth;
    const items = [...HEADS[head]!(nth), ...recipe(names)];
    const rule = ruled && ruleFor(items, ruled);
    return kit.command({
      ...(port !== 'shared' && !several && { fPort }),
      frame: items as [],
      confirmed,
      ...(many && several && { many }),
      ...(rule && { rules: [rule] }),
    });
  });
}

const HEADS: Readonly<Record<string, (nth: number) => readonly unknown[]>> = {
  opcode: (nth) => [nth + 1],
  type: (nth) => [0xff, nth],
  length: (nth) => [nth + 1, kit.length(kit.u8())],
  none: () => [],
};

type MakeRule = (low: string, high: string) => kit.Rule;

/** A rule about the first two numbers of a frame that can keep it. */
function ruleFor(items: readonly unknown[], make: MakeRule): kit.Rule | undefined {
  const numbers = items.flatMap((item) =>
    Object.entries(item as Record<string, FieldSchema>).flatMap(([name, field]) => {
      const { minimum, maximum } = field?.wire === undefined || field.wire.kind === 'list' ? {} : field;
      return minimum === undefined || maximum === undefined ? [] : [{ name, minimum, maximum }];
    }),
  );
  const [low, high] = numbers;
  return low && high && low.minimum < high.maximum ? make(low.name, high.name) : undefined;
}
