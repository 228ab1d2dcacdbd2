import type { BitField, BitPart, Derived, Either, Field, NarrowDerived, NoData, Part, When } from './field.ts';

// biome-ignore lint/complexity/noBannedTypes: the start of an intersection
export type Nothing = {};

/** Flattens an intersection, so that hovers and declarations print plain data. */
export type Show<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

type Values<G> = {
  -readonly [K in keyof G as K extends string ? K : never]: G[K] extends { static: infer T } ? T : never;
};
type At<A, K extends string> = A extends { [P in K]: infer V } ? V : never;

/** The value that a case's name stands for: 'true' for true, '3' for 3. */
type Tag<P, V> = V extends unknown
  ? P extends V
    ? V
    : `${P & (string | number)}` extends `${V & (string | number | boolean)}`
      ? V
      : never
  : never;

/** A, with K narrowed to V. */
type Of<A, K extends string, V> = A extends { [P in K]: infer U }
  ? [Extract<U, V>] extends [never]
    ? never
    : Show<Omit<A, K> & { [P in K]: V }>
  : never;
type Rest<A, K extends string, C> = Exclude<At<A, K>, { [P in keyof C]: Tag<P, At<A, K>> }[keyof C]>;
type Cases<A, K extends string, C> =
  | { [P in keyof C]: Walk<C[P], Of<A, K, Tag<P, At<A, K>>>> }[keyof C]
  | ([Rest<A, K, C>] extends [never] ? never : Of<A, K, Rest<A, K, C>>);

/** Data so far, and what an item adds to it; the one unnamed field goes under the empty name. */
type Add<A, H> = H extends number
  ? A
  : H extends Derived | NarrowDerived | BitPart
    ? A
    : H extends Field<infer T> | BitField<infer T>
      ? A & { readonly '': T }
      : H extends When<infer K, infer C>
        ? Cases<A, K, C>
        : H extends Either<infer L>
          ? { [I in keyof L]: Walk<L[I], A> }[keyof L & number]
          : H extends readonly unknown[]
            ? Walk<H, A>
            : H extends Part<infer D>
              ? unknown extends D
                ? A
                : A & D
              : A & Values<H>;

/** The data of a list of items. Four literals at a time keep long frames within the compiler's depth. */
export type Walk<F, A> = F extends readonly [number, number, number, number, ...infer R]
  ? Walk<R, A>
  : F extends readonly [infer H, ...infer R]
    ? Walk<R, Add<A, H>>
    : A;

type Names<A> = A extends unknown ? keyof A & string : never;
type Unwrap<A> = A extends { readonly '': infer T } ? T : Show<A>;

/** The data that a frame carries: an object, or the bare value of its one unnamed field. */
export type DataOf<F> = [Names<Walk<F, Nothing>>] extends [never] ? NoData : Unwrap<Walk<F, Nothing>>;

/** A sentence, or never. */
type FieldProblem<T, N extends string> = T extends Field | Derived
  ? never
  : T extends BitField | NarrowDerived
    ? `${N} is narrower than a byte: put it inside bits(…)`
    : T extends (...inputs: never) => unknown
      ? `${N}: call it, with () behind its name`
      : `${N} is not a field`;

type BitFieldProblem<T, N extends string> = T extends BitField | NarrowDerived
  ? never
  : T extends Field | Derived
    ? `${N} takes whole bytes: it cannot stand inside bits(…)`
    : T extends (...inputs: never) => unknown
      ? `${N}: call it, with () behind its name`
      : `${N} is not a field`;

type ItemProblem<A, H> = H extends number
  ? never
  : H extends Derived
    ? never
    : H extends Field
      ? keyof A extends never
        ? never
        : 'only the one field of a frame may go without a name: { name: u8() }'
      : H extends BitField | NarrowDerived | BitPart
        ? 'bits(…) holds what is narrower than a byte'
        : H extends When<infer K, infer C>
          ? WhenProblem<A, K, C>
          : H extends Either<infer L>
            ? { [I in keyof L]: ListProblem<L[I], A> }[keyof L & number]
            : H extends Part
              ? never
              : H extends readonly unknown[]
                ? ListProblem<H, A>
                : H extends string
                  ? 'text is not a frame item: write bytes as numbers'
                  : H extends (...inputs: never) => unknown
                    ? 'call it, with () behind its name'
                    : H extends object
                      ? {
                          [N in keyof H & string]: N extends Names<A>
                            ? `${N} is in the frame twice`
                            : FieldProblem<H[N], N>;
                        }[keyof H & string]
                      : 'not a frame item';

type WhenProblem<A, K extends string, C> = [At<A, K>] extends [never]
  ? `when: no field before it is called '${K}'`
  : {
      [P in keyof C & string]: [Tag<P, At<A, K>>] extends [never]
        ? `when: '${K}' is never '${P}'`
        : ListProblem<C[P], Of<A, K, Tag<P, At<A, K>>>>;
    }[keyof C & string];

type ListProblem<F, A> = F extends readonly unknown[]
  ? number extends F['length']
    ? 'a spread list needs `as const`, or its fields are lost'
    : Problems<F, A>
  : never;
type Problems<F, A, P = never> = F extends readonly [number, number, number, number, ...infer R]
  ? Problems<R, A, P>
  : F extends readonly [infer H, ...infer R]
    ? Problems<R, Add<A, H>, P | ItemProblem<A, H>>
    : P;

type Fit<A, H> = [ItemProblem<A, H>] extends [never] ? H : ItemProblem<A, H>;
type Fits<F, A = Nothing, O extends readonly unknown[] = []> = F extends readonly [infer H, ...infer R]
  ? Fits<R, Add<A, H>, [...O, Fit<A, H>]>
  : O;

/** The list itself, or the list with a sentence in place of each item that does not fit. */
export type Checked<F> = [ListProblem<F, Nothing>] extends [never]
  ? F
  : F extends readonly unknown[]
    ? number extends F['length']
      ? ListProblem<F, Nothing>
      : Fits<F>
    : never;

type BitItemProblem<A, H> = H extends BitPart
  ? never
  : H extends NarrowDerived
    ? never
    : H extends BitField
      ? keyof A extends never
        ? never
        : 'only the one field of a frame may go without a name: { name: uint(4) }'
      : H extends Field | Derived | Part | readonly unknown[] | number | string
        ? 'bits(…) holds what is narrower than a byte; fixed bits are reserved(n, value)'
        : H extends (...inputs: never) => unknown
          ? 'call it, with () behind its name'
          : H extends object
            ? {
                [N in keyof H & string]: N extends Names<A> ? `${N} is in the frame twice` : BitFieldProblem<H[N], N>;
              }[keyof H & string]
            : 'bits(…) does not hold this';
type BitFit<A, H> = [BitItemProblem<A, H>] extends [never] ? H : BitItemProblem<A, H>;
type BitFits<F, A = Nothing, O extends readonly unknown[] = []> = F extends readonly [infer H, ...infer R]
  ? BitFits<R, Add<A, H>, [...O, BitFit<A, H>]>
  : O;

/** What `bits(…)` was given, or the same with a sentence in place of each item that does not fit. */
export type CheckedBits<F> = F extends readonly unknown[]
  ? number extends F['length']
    ? 'a spread list needs `as const`, or its fields are lost'
    : BitFits<F>
  : BitFit<Nothing, F>;

/** What `bits(…)` adds to the data. */
export type BitsData<F, S> = Show<
  (F extends readonly unknown[] ? Walk<F, Nothing> : Values<F>) & ([S] extends [never] ? Nothing : Values<S>)
>;

/** What a stretch adds to the data, all of it optional. */
export type Optionally<F> = Show<Partial<Walk<F, Nothing>>>;

/** What a stretch adds to the data. */
export type Stretch<F> = Walk<F, Nothing>;
