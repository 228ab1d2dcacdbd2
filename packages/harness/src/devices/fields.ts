import * as kit from '@downlink-kit/codec';
import type { Wire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { frames } from './frames.ts';
import { leafFields, restFields } from './leaf-fields.ts';
import type { Recipe } from './names.ts';

type Fields = fc.Arbitrary<Recipe<unknown>>;

/** How deep things may lie in each other, and whether what is made may take all that is left. */
export interface Room {
  readonly depth: number;
  readonly greedy: boolean;
}

/** Fields of whole bytes of every kind. */
export function fields({ depth, greedy }: Room): Fields {
  const kinds: { readonly [K in Wire['kind']]: Fields | undefined } = {
    ...leafFields,
    list: depth > 0 ? lists(depth - 1) : undefined,
    group: depth > 0 ? groups({ depth: depth - 1, greedy }) : undefined,
  };
  const known = Object.values(kinds).filter((kind) => kind !== undefined);
  const rest = depth > 0 ? fc.oneof(restFields, restLists(depth - 1)) : restFields;
  return greedy
    ? fc.oneof({ weight: 2, arbitrary: fc.oneof(...known) }, { weight: 1, arbitrary: rest })
    : fc.oneof(...known);
}

type ItemRecipe = fc.Arbitrary<Recipe<(options: kit.ListOptions) => unknown>>;

/** Lists that are counted by themselves. */
function lists(depth: number): Fields {
  const counts = fc.constantFrom<() => kit.ListOptions>(
    () => ({ count: 1 }),
    () => ({ count: 3 }),
    () => ({ prefix: kit.u8() }),
    () => ({ prefix: kit.u16le(), maxItems: 4 }),
    () => ({ prefix: kit.u8(), minItems: 2, maxItems: 5 }),
  );
  return fc.tuple(itemsOf(depth), counts).map(
    ([of, count]) =>
      (names) =>
        of(names)(count()),
  );
}

function restLists(depth: number): Fields {
  const limits = fc.constantFrom<kit.ListOptions>({}, { minItems: 1 }, { maxItems: 3 });
  return fc.tuple(itemsOf(depth), limits).map(
    ([of, limit]) =>
      (names) =>
        of(names)(limit),
  );
}

/** Lists of one field or of frames, still to be told how they are counted. */
export function itemsOf(depth: number): ItemRecipe {
  const ofFields = fields({ depth, greedy: false }).map(
    (field): Recipe<(options: kit.ListOptions) => unknown> =>
      (names) =>
      (options) =>
        kit.list(field(names) as kit.Field<unknown>, options),
  );
  const ofFrames = frames({ depth, greedy: false }).map(
    (frame): Recipe<(options: kit.ListOptions) => unknown> =>
      () =>
      (options) =>
        kit.list(frame() as [], options),
  );
  return fc.oneof(ofFields, ofFrames);
}

function groups(room: Room): Fields {
  return frames(room).map((frame) => () => kit.group(frame() as []));
}
