import { countedList, givenPart } from '../tree/labels.ts';
import { allNames } from '../tree/names.ts';
import type { BitNode, BitsNode, FieldNode } from '../tree/node.ts';
import { widthOf, widthOfField } from '../tree/size.ts';
import { containerOf } from '../values/count.ts';
import type { Body } from './body.ts';
import { type Code, joined, js, literal } from './code.ts';
import { givenCode, givenField, noteTaken, type ObjectCode, pathCode } from './object-code.ts';
import { numberIn, type Piece } from './pieces.ts';
import { bitsInAll } from './read-bytes.ts';
import { takeCount } from './take.ts';

/** Takes a field and names what it counts; shared with the code for whole bytes. */
export type NeedField = (node: FieldNode | { name: string }, object: ObjectCode, body: Body) => void;

/** A length in some bits, to be filled in once the list is whole. */
export interface BitLength {
  readonly node: Extract<BitNode, { kind: 'lengthBits' }>;
  readonly says: Code | undefined;
}

/** Statements that take the fields of `bits(…)`; then, given the length if there is one, its bytes. */
export function writeBitsCode(
  node: BitsNode,
  object: ObjectCode,
  body: Body,
  need: NeedField,
): { readonly lengths: readonly BitLength[]; readonly pieces: (lengths: readonly Code[]) => readonly Piece[] } {
  const sliced = new Map<string, Code>();
  for (const field of node.sliced) sliced.set(field.name, takeRaw(field, object, body, need));
  const lengths: BitLength[] = [];
  const values = node.nodes.map((bit): Code | undefined => {
    if (bit.kind !== 'lengthBits') return bitCode(bit, object, sliced, body, need);
    const says = bit.name === undefined ? undefined : claim(bit.name, object, body, need);
    lengths.push({ node: bit, says });
    return undefined;
  });
  return {
    lengths,
    pieces: (known) => {
      let next = 0;
      const filled = values.map((value) => value ?? known[next++]!);
      return bytesOfBits(node, filled);
    },
  };
}

/** The bits of a part, as a number without sign. */
function bitCode(
  bit: Exclude<BitNode, { kind: 'lengthBits' }>,
  object: ObjectCode,
  sliced: ReadonlyMap<string, Code>,
  body: Body,
  need: NeedField,
): Code {
  switch (bit.kind) {
    case 'field':
      return takeRaw(bit, object, body, need);
    case 'reserved':
      return literal(bit.value);
    case 'has':
      return js`(anyGiven(${object.data}, ${literal(allNames(givenPart(object.nodes, bit.label)!.nodes))}) ? 1 : 0)`;
    case 'countBits':
      return js`countOf(${givenCode(object, countedList(object.nodes, bit.label)!.name)})`;
    case 'slice':
      return sliced.get(bit.name)!;
  }
}

/** What the data says of a derived value under a name. */
export function claim(name: string, object: ObjectCode, body: Body, need: NeedField): Code {
  need({ name }, object, body);
  return body.declare(name, js`claimed(${givenCode(object, name)}, ${pathCode(object.path, name)})`);
}

function takeRaw(field: FieldNode, object: ObjectCode, body: Body, need: NeedField): Code {
  need(field, object, body);
  const { count } = takeCount(field.schema, givenField(object, field), body);
  noteTaken(object, field.name, field.schema, count);
  const container = containerOf(field.schema.wire);
  if (container.sign !== 'magnitude') return count;
  return js`(${count} < 0 ? ${2 ** (widthOfField(field.schema) - 1)} - ${count} : ${count})`;
}

/** The bytes of bits: each the or of the pieces that lie in it. */
function bytesOfBits(node: BitsNode, values: readonly Code[]): readonly Piece[] {
  return Array.from({ length: bitsInAll(node) / 8 }, (_, byte): Piece => {
    let fixed = 0;
    const parts: Code[] = [];
    let at = 0;
    node.nodes.forEach((bit, index) => {
      const width = widthOf(bit);
      const from = Math.max(at, byte * 8);
      const to = Math.min(at + width, byte * 8 + 8);
      if (from < to) {
        const low = (bit.kind === 'slice' ? bit.low : 0) + (node.order === 'down' ? at + width - to : from - at);
        const shift = node.order === 'down' ? byte * 8 + 8 - to : from - byte * 8;
        const constant = numberIn(values[index]!);
        if (constant === undefined)
          parts.push(pieceCode(bit, values[index]!, { low, width: to - from, isWide: isWide(bit, node) }, shift));
        else fixed |= (Math.floor(constant / 2 ** low) % 2 ** (to - from)) << shift;
      }
      at += width;
    });
    if (fixed !== 0 || parts.length === 0) parts.push(literal(fixed));
    return { byte: joined(parts, '|') };
  });
}

/** Some bits of a value at their place in a byte. Shifts see 32 bits only. */
function pieceCode(
  bit: BitNode,
  value: Code,
  { low, width, isWide }: { readonly low: number; readonly width: number; readonly isWide: boolean },
  shift: number,
): Code {
  const below = isWide ? js`Math.floor(${value} / ${2 ** low})` : js`${value} >>> ${low}`;
  const moved = low === 0 ? value : below;
  const whole = bit.kind !== 'slice' && low === 0 && width === widthOf(bit) && !mayBeNegative(bit);
  const masked = whole ? moved : js`(${moved} & ${2 ** width - 1})`;
  return shift === 0 ? masked : js`${masked} << ${shift}`;
}

function isWide(bit: BitNode, { sliced }: BitsNode): boolean {
  const field = bit.kind === 'slice' ? sliced.find(({ name }) => name === bit.name)! : bit;
  return field.kind === 'field' && widthOfField(field.schema) > 32;
}

function mayBeNegative(bit: BitNode): boolean {
  return (
    bit.kind === 'field' &&
    containerOf(bit.schema.wire).signed === true &&
    containerOf(bit.schema.wire).sign === undefined
  );
}
