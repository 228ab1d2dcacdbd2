import type { FieldSchema, IntegerWire } from './wire.ts';

/** What a frame is made of, from left to right as it goes on air. */
export type Node =
  | LiteralNode
  | FieldNode
  | ScopeNode
  | BitsNode
  | WhenNode
  | EitherNode
  | SomeNode
  | GivenNode
  | OptionalNode
  | LengthNode
  | CountNode
  | ChecksumNode
  | PadNode
  | HexTextNode;

/** A list of nodes: lengths, checksums and padding look at the list they stand in. */
export type Nodes = readonly Node[];

export interface LiteralNode {
  readonly kind: 'literal';
  readonly bytes: readonly number[];
}

/** A field under its name; the name is empty where the value itself is the data. */
export interface FieldNode {
  readonly kind: 'field';
  readonly name: string;
  readonly schema: FieldSchema;
}

export interface ScopeNode {
  readonly kind: 'scope';
  readonly nodes: Nodes;
}

/** Whole bytes of fields narrower than one: `down` from the most significant bit, `up` from bit 0 of the first byte. */
export interface BitsNode {
  readonly kind: 'bits';
  readonly order: 'down' | 'up';
  readonly nodes: readonly BitNode[];
  /** Fields that lie in pieces, in the order declared; `slice` nodes say where. */
  readonly sliced: readonly FieldNode[];
}

export type BitNode =
  | FieldNode
  | { readonly kind: 'reserved'; readonly bits: number; readonly value: number }
  | { readonly kind: 'has'; readonly label: string }
  | { readonly kind: 'lengthBits'; readonly bits: number; readonly add: number; readonly name?: string }
  | { readonly kind: 'countBits'; readonly bits: number; readonly label: string }
  | { readonly kind: 'slice'; readonly name: string; readonly high: number; readonly low: number };

/** A part that depends on a field before it; `is` is the field's value as text. */
export interface WhenNode {
  readonly kind: 'when';
  readonly field: string;
  readonly cases: readonly { readonly is: string; readonly nodes: Nodes }[];
}

export interface EitherNode {
  readonly kind: 'either';
  readonly layouts: readonly Nodes[];
}

export interface SomeNode {
  readonly kind: 'some';
  readonly of: readonly { readonly name: string; readonly nodes: Nodes }[];
}

/** Fields that come together, announced by the bit `has(label)`. */
export interface GivenNode {
  readonly kind: 'given';
  readonly label: string;
  readonly nodes: Nodes;
}

export interface OptionalNode {
  readonly kind: 'optional';
  readonly nodes: Nodes;
}

/** The number of bytes behind it in its list, plus `add`. */
export interface LengthNode {
  readonly kind: 'length';
  readonly in: IntegerWire;
  readonly add: number;
  readonly name?: string;
}

/** The number of items of the list that is `countedBy` this label. */
export interface CountNode {
  readonly kind: 'count';
  readonly in: IntegerWire;
  readonly label: string;
}

/** Over what stands before it in its list, without the first `skip` bytes. */
export interface ChecksumNode {
  readonly kind: 'checksum';
  readonly algorithm: ChecksumName;
  readonly bytes: number;
  readonly order?: 'le';
  readonly skip: number;
  readonly name?: string;
}

/** Names as in the catalogue of parametrised CRC algorithms. */
export type ChecksumName =
  | 'sum8'
  | 'xor8'
  | 'crc8/smbus'
  | 'crc8/maxim-dow'
  | 'crc16/modbus'
  | 'crc16/kermit'
  | 'crc16/xmodem'
  | 'crc16/ccitt-false'
  | 'crc16/arc'
  | 'crc16/x25'
  | 'crc16/en-13757'
  | 'crc32/iso-hdlc'
  | 'crc32/jamcrc';

export interface PadNode {
  readonly kind: 'pad';
  readonly to: number;
  readonly with: number;
}

/** A stretch as hex digits in ASCII. */
export interface HexTextNode {
  readonly kind: 'hexText';
  readonly nodes: Nodes;
  readonly upper?: true;
}

/** A command of a device: what it says, where it goes, and its frame. */
export interface CommandNode {
  readonly kind: 'command';
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly fPort: PortNode;
  readonly frame: Nodes;
  readonly confirmed: Confirmation;
  readonly many?: true;
  readonly rules: readonly Rule[];
  readonly examples: readonly Example[];
  /** What the device says for all its commands, kept here so that a command alone can be encoded. */
  readonly payload: PayloadStyle;
  readonly several: boolean;
  readonly maxBytes: number;
}

/** A port, or a field of the data that is the port. */
export type PortNode = number | FieldNode;

/** Whether a command may, must or must not be sent confirmed. */
export type Confirmation = 'never' | 'allowed' | 'required';

/** What must hold between two fields of a command. */
export interface Rule {
  readonly kind: 'atMost' | 'lessThan';
  readonly low: string;
  readonly high: string;
}

export interface Example {
  readonly description?: string;
  readonly data: unknown;
  readonly hex: string;
}

export type PayloadStyle =
  | { readonly style: 'tagged'; readonly tag: string }
  | { readonly style: 'keyed' }
  | { readonly style: 'flat' };
