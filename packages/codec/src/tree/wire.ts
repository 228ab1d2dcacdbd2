import type { Nodes } from './node.ts';

/**
 * How a field lies in the frame: the `wire` keyword of its schema. Plain data, a discriminated union by `kind`; an
 * exhaustive switch over it is what every walker ends in.
 */
export type Wire =
  | IntegerWire
  | FloatWire
  | ChoiceWire
  | SpecialWire
  | FlagsWire
  | BytesWire
  | TextWire
  | DigitsWire
  | TimeWire
  | ListWire
  | GroupWire
  | ConstantWire;

/** A field's schema: plain JSON Schema with `wire`. */
export interface FieldSchema {
  readonly wire: Wire;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly [keyword: string]: unknown;
}

/** A field that holds others in it. */
export type ListSchema = FieldSchema & { readonly wire: ListWire };
export type GroupSchema = FieldSchema & { readonly wire: GroupWire };

/** A field that holds no others. */
export type LeafSchema = FieldSchema & { readonly wire: Exclude<Wire, ListWire | GroupWire> };

/** Stands in wires of fields inside `bits(…)`, which are narrower than a byte. */
interface Placed {
  readonly within?: 'bits';
}

/** A whole number on air, the count, and how a value is made of it: value = (count − zero) × step / perUnit. */
export interface IntegerWire extends Placed {
  readonly kind: 'integer';
  readonly bits: number;
  readonly order?: 'le';
  readonly signed?: true;
  readonly sign?: 'magnitude' | 'byte';
  readonly step?: number;
  readonly perUnit?: number;
  readonly zero?: number;
  readonly rounding?: Rounding;
  readonly unit?: string;
  /** 64 bits: decimal text in the payload, with its limits, since doubles end at 2^53. */
  readonly text?: { readonly minimum: string; readonly maximum: string };
}

export type Rounding = 'nearest' | 'down' | 'up';

/** IEEE 754 with the widths given: 16, 32 and 64 bits in whole bytes, any small ones inside bits. */
export interface FloatWire extends Placed {
  readonly kind: 'float';
  readonly exponent: number;
  readonly mantissa: number;
  readonly unsigned?: true;
  readonly order?: 'le';
  readonly unit?: string;
}

export type ChoiceValue = string | number | boolean;

export interface ChoiceWire extends Placed {
  readonly kind: 'choice';
  readonly of: readonly (readonly [value: ChoiceValue, count: number])[];
  readonly in: IntegerWire;
}

/** Another field, some of whose counts stand for null or a word. */
export interface SpecialWire extends Placed {
  readonly kind: 'special';
  readonly of: FieldSchema;
  readonly values: readonly (readonly [value: string | null, count: number])[];
}

/** A mask: bit 0, the least significant, is the first name; null is a reserved bit. */
export interface FlagsWire {
  readonly kind: 'flags';
  readonly names: readonly (string | number | null)[];
  readonly bits: number;
  readonly order?: 'le';
  readonly as: 'list' | 'object';
}

export interface BytesWire {
  readonly kind: 'bytes';
  readonly form: 'hex' | 'eui' | 'ipv4';
  readonly length?: number;
  readonly prefix?: IntegerWire;
  readonly maxBytes?: number;
  readonly reverse?: true;
}

export interface TextWire {
  readonly kind: 'text';
  readonly charset: 'ascii' | 'utf8';
  readonly length?: number;
  readonly pad?: number;
  readonly end?: number;
  readonly prefix?: IntegerWire;
  readonly maxBytes?: number;
}

/** Decimal digits: one a byte in ASCII, or packed, four bits each (BCD). */
export interface DigitsWire extends Placed {
  readonly kind: 'digits';
  readonly length: number;
  readonly packed?: true;
  readonly unit?: string;
}

export type Epoch = 'unix' | 'gps' | '2000';

export interface TimeWire {
  readonly kind: 'time';
  readonly unit: 'second' | 'minuteOfDay';
  readonly epoch?: Epoch;
  readonly in: IntegerWire;
  readonly minimum: string;
  readonly maximum: string;
}

export interface ListWire {
  readonly kind: 'list';
  readonly item: ListItem;
  readonly count?: number;
  readonly prefix?: IntegerWire;
  readonly countedBy?: string;
}

export type ListItem =
  | { readonly schema: FieldSchema; readonly nodes?: undefined }
  | { readonly nodes: Nodes; readonly schema?: undefined };

export interface GroupWire {
  readonly kind: 'group';
  readonly nodes: Nodes;
}

/** A payload key that is always the same, without bytes. */
export interface ConstantWire {
  readonly kind: 'constant';
  readonly value: ChoiceValue | null;
}
