import type { Kind } from '@sinclair/typebox';

/** A field of whole bytes: a TypeBox schema with the `wire` keyword. `T` is the type of its value. */
export interface Field<T = unknown> {
  [Kind]: string;
  params: unknown[];
  static: T;
  wire: ByteWire;
}

/** A field narrower than a byte, for `bits(…)`. */
export interface BitField<T = unknown> {
  [Kind]: string;
  params: unknown[];
  static: T;
  wire: NarrowWire;
}

/** A field that may stand in whole bytes and inside `bits(…)` alike. */
export interface AnywhereField<T = unknown> {
  [Kind]: string;
  params: unknown[];
  static: T;
  // biome-ignore lint/suspicious/noExplicitAny: fits both kinds of wire
  wire: any;
  /** For types alone: tells it from fields that have one place. */
  place: 'anywhere';
}

export interface ByteWire {
  readonly kind: string;
  readonly within?: never;
}

export interface NarrowWire {
  readonly kind: string;
  readonly within: 'bits';
}

/** A part of a frame that is no field of its own. `D` is what it adds to the data. */
export interface Part<D = unknown> {
  readonly kind: string;
  static?: D;
}

/** A length or checksum: written when encoding, verified when decoding; under a name also part of the data. */
export interface Derived {
  readonly kind: 'length' | 'checksum';
  readonly derived: true;
  static: number;
}

/** The same inside `bits(…)`. */
export interface NarrowDerived {
  readonly kind: 'lengthBits';
  readonly derived: 'bits';
  static: number;
}

/** Bits that are no field of their own: reserved ones, announcements, counts, slices. */
export interface BitPart {
  readonly kind: string;
  readonly bitPart: true;
}

export interface When<K extends string, C> extends Part {
  readonly kind: 'when';
  readonly field: K;
  readonly cases: C;
}

export interface Either<L> extends Part {
  readonly kind: 'either';
  readonly layouts: L;
}

/** A stretch that is there or not: `given` and `optional`. */
export interface Optional<F> extends Part {
  readonly kind: 'given' | 'optional';
  readonly items: F;
}

export interface HexText<F> extends Part {
  readonly kind: 'hexText';
  readonly items: F;
}

/** The data of a command without fields. */
export type NoData = { readonly [name: string]: never };
