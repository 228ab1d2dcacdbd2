import type {
  BitField,
  BitPart,
  Derived,
  Either,
  Field,
  HexText,
  NarrowDerived,
  Optional,
  Part,
  When,
} from './field.ts';
import type { Add, At, Names, Nothing, Of, Tag } from './frame.ts';

/** What stands before the items of a part is not known where the part is made, only where it stands. */
export interface Outside {
  readonly [outside]: true;
}
declare const outside: unique symbol;

type Uncalled = (...inputs: never) => unknown;
type Lonely = 'only the one field of a frame may go without a name: { name: u8() }';

/** A sentence about a field of whole bytes, or never. */
type FieldProblem<T, N extends string> = T extends Field | Derived
  ? never
  : T extends BitField | NarrowDerived
    ? `${N} is narrower than a byte: put it inside bits(…)`
    : T extends Uncalled
      ? `${N}: call it, with () behind its name`
      : `${N} is not a field`;

type BitFieldProblem<T, N extends string> = T extends BitField | NarrowDerived
  ? never
  : T extends Field | Derived
    ? `${N} takes whole bytes: it cannot stand inside bits(…)`
    : T extends Uncalled
      ? `${N}: call it, with () behind its name`
      : `${N} is not a field`;

/** A sentence about names that are there already, or never. */
type NamesProblem<A, N extends string> = [N] extends [never]
  ? never
  : '' extends Names<A> | N
    ? [Names<A>] extends [never]
      ? never
      : Lonely
    : N extends Names<A>
      ? `${N} is in the frame twice`
      : never;

type ItemProblem<A, H> = H extends number
  ? never
  : H extends Derived
    ? never
    : H extends Field
      ? keyof A extends never
        ? never
        : Lonely
      : H extends BitField | NarrowDerived | BitPart
        ? 'bits(…) holds what is narrower than a byte'
        : H extends When<infer K, infer C>
          ? WhenProblem<A, K, C>
          : H extends Either<infer L>
            ? { [I in keyof L]: ListProblem<L[I], A> }[keyof L & number]
            : H extends Optional<infer F> | HexText<infer F>
              ? ListProblem<F, A>
              : H extends Part<infer D>
                ? NamesProblem<A, Names<D>>
                : H extends readonly unknown[]
                  ? ListProblem<H, A>
                  : H extends string
                    ? 'text is not a frame item: write bytes as numbers'
                    : H extends Uncalled
                      ? 'call it, with () behind its name'
                      : H extends object
                        ?
                            | NamesProblem<A, keyof H & string>
                            | { [N in keyof H & string]: FieldProblem<H[N], N> }[keyof H & string]
                        : 'not a frame item';

type WhenProblem<A, K extends string, C> = [At<A, K>] extends [never]
  ? A extends Outside
    ? { [P in keyof C & string]: ListProblem<C[P], A> }[keyof C & string]
    : `when: no field before it is called '${K}'`
  : {
      [P in keyof C & string]: [Tag<P, At<A, K>>] extends [never]
        ? `when: '${K}' is never '${P}'`
        : ListProblem<C[P], Of<A, K, Tag<P, At<A, K>>>>;
    }[keyof C & string];

type Spread = 'a spread list needs `as const`, or its fields are lost';

type ListProblem<F, A> = F extends readonly unknown[] ? (number extends F['length'] ? Spread : Problems<F, A>) : never;
type Problems<F, A, P = never> = F extends readonly [number, number, number, number, ...infer R]
  ? Problems<R, A, P>
  : F extends readonly [infer H, ...infer R]
    ? Problems<R, Add<A, H>, P | ItemProblem<A, H>>
    : P;

type Fit<A, H> = [ItemProblem<A, H>] extends [never] ? H : ItemProblem<A, H>;
type Fits<F, A, O extends readonly unknown[] = []> = F extends readonly [infer H, ...infer R]
  ? Fits<R, Add<A, H>, [...O, Fit<A, H>]>
  : O;

/** The list itself, or the list with a sentence in place of each item that does not fit. */
export type Checked<F, A = Nothing> = [ListProblem<F, A>] extends [never]
  ? F
  : F extends readonly unknown[]
    ? number extends F['length']
      ? Spread
      : Fits<F, A>
    : never;

/** What a list takes as its item: a field of whole bytes, or a frame. */
export type CheckedItem<I> = I extends Field ? I : I extends BitField ? 'an item is narrower than a byte' : Checked<I>;

type BitItemProblem<A, H> = H extends BitPart | NarrowDerived
  ? never
  : H extends BitField
    ? keyof A extends never
      ? never
      : 'only the one field of a frame may go without a name: { name: uint(4) }'
    : H extends Field | Derived | Part | readonly unknown[] | number | string
      ? 'bits(…) holds what is narrower than a byte; fixed bits are reserved(n, value)'
      : H extends Uncalled
        ? 'call it, with () behind its name'
        : H extends object
          ? NamesProblem<A, keyof H & string> | { [N in keyof H & string]: BitFieldProblem<H[N], N> }[keyof H & string]
          : 'bits(…) does not hold this';
type BitProblems<F, A, P = never> = F extends readonly [infer H, ...infer R]
  ? BitProblems<R, Add<A, H>, P | BitItemProblem<A, H>>
  : P;
type BitListProblem<F> = F extends readonly unknown[]
  ? number extends F['length']
    ? Spread
    : BitProblems<F, Nothing>
  : BitItemProblem<Nothing, F>;
type BitFit<A, H> = [BitItemProblem<A, H>] extends [never] ? H : BitItemProblem<A, H>;
type BitFits<F, A = Nothing, O extends readonly unknown[] = []> = F extends readonly [infer H, ...infer R]
  ? BitFits<R, Add<A, H>, [...O, BitFit<A, H>]>
  : O;

/** What `bits(…)` was given, or the same with a sentence in place of each item that does not fit. */
export type CheckedBits<F> = [BitListProblem<F>] extends [never]
  ? F
  : F extends readonly unknown[]
    ? number extends F['length']
      ? Spread
      : BitFits<F>
    : BitListProblem<F>;
