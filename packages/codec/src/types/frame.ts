import type {
  BitField,
  BitPart,
  Derived,
  Either,
  Field,
  HexText,
  NarrowDerived,
  NoData,
  Optional,
  Part,
  When,
} from './field.ts';

// biome-ignore lint/complexity/noBannedTypes: the start of an intersection
export type Nothing = {};

/** Flattens an intersection, so that hovers and declarations print plain data. */
export type Show<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;

/** All names of an object, or of every member of a union. */
export type Names<A> = A extends unknown ? keyof A & string : never;

type Values<G> = {
  -readonly [K in keyof G as K extends string ? K : never]: G[K] extends { static: infer T } ? T : never;
};
export type At<A, K extends string> = A extends { [P in K]: infer V } ? V : never;

/** The value that a case's name stands for: 'true' for true, '3' for 3, 'null' for null. */
export type Tag<P, V> = V extends unknown
  ? P extends V
    ? V
    : `${P & (string | number)}` extends `${V & (string | number | boolean | null)}`
      ? V
      : never
  : never;

/** A, with K narrowed to V. */
export type Of<A, K extends string, V> = A extends { [P in K]: infer U }
  ? [Extract<U, V>] extends [never]
    ? never
    : Show<Omit<A, K> & { [P in K]: V }>
  : never;
type Rest<A, K extends string, C> = Exclude<At<A, K>, { [P in keyof C]: Tag<P, At<A, K>> }[keyof C]>;
type Without<A, K extends string> = A extends { [P in K]: unknown } ? never : A;
type Cases<A, K extends string, C> =
  | { [P in keyof C]: Walk<C[P], Of<A, K, Tag<P, At<A, K>>>> }[keyof C]
  | ([Rest<A, K, C>] extends [never] ? never : Of<A, K, Rest<A, K, C>>)
  | Without<A, K>;

/** What is new beside A may be missing; what stood before, perhaps narrowed by a case, stays. */
type Loosened<A, W> = W extends unknown ? Show<Pick<W, keyof W & Names<A>> & Partial<Omit<W, Names<A>>>> : never;

/** Data so far, and what an item adds to it; the one unnamed field goes under the empty name. */
export type Add<A, H> = H extends number
  ? A
  : H extends Derived | NarrowDerived | BitPart
    ? A
    : H extends Field<infer T> | BitField<infer T>
      ? A & { readonly '': T }
      : H extends When<infer K, infer C>
        ? Cases<A, K, C>
        : H extends Either<infer L>
          ? { [I in keyof L]: Walk<L[I], A> }[keyof L & number]
          : H extends Optional<infer F>
            ? Loosened<A, Walk<F, A>>
            : H extends HexText<infer F>
              ? Walk<F, A>
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

type Unwrap<A> = A extends { readonly '': infer T } ? T : Show<A>;

/** The data that a frame carries: an object, or the bare value of its one unnamed field. */
export type DataOf<F> = [Names<Walk<F, Nothing>>] extends [never] ? NoData : Unwrap<Walk<F, Nothing>>;

/** Whether the data of a frame is one unnamed field's value that is an object. */
export type IsWhole<F> =
  '' extends Names<Walk<F, Nothing>>
    ? [DataOf<F>] extends [readonly unknown[]]
      ? false
      : [DataOf<F>] extends [object]
        ? true
        : false
    : false;

/** What `bits(…)` adds to the data. */
export type BitsData<F, S> = Show<
  (F extends readonly unknown[] ? Walk<F, Nothing> : Values<F>) & ([S] extends [never] ? Nothing : Values<S>)
>;

/** What `some` adds to the data: a property for each stretch, `true` where it has no fields. */
export type SomeData<S> = {
  -readonly [N in keyof S]?: [Names<Walk<S[N], Nothing>>] extends [never] ? true : DataOf<S[N]>;
};
