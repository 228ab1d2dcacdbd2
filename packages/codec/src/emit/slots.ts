import type { ChecksumNode, LengthNode } from '../tree/node.ts';
import { bytesOf } from '../tree/size.ts';
import { countRange } from '../values/count-range.ts';
import type { Body } from './body.ts';
import { checksumCode, fullWidth } from './checksum-code.ts';
import { type Code, js, lastly, literal } from './code.ts';
import { type ObjectCode, pathCode } from './object-code.ts';
import { bytesOfNumber, constantBytes, listOf, numberIn, type Piece, sizeOfPieces } from './pieces.ts';
import type { writeBitsCode } from './write-bits.ts';

/** A place in a list that waits until the list is whole: a length or a checksum. */
export type Slot =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'length'; readonly node: LengthNode; readonly says: Code | undefined }
  | { readonly kind: 'bits'; readonly bits: ReturnType<typeof writeBitsCode>; readonly size: number }
  | { readonly kind: 'checksum'; readonly node: ChecksumNode; readonly says: Code | undefined };

/** The pieces of a slot as far as their size goes. */
export function roughPieces(slot: Slot): readonly Piece[] {
  if (slot.kind === 'pieces') return slot.pieces;
  const size = slot.kind === 'bits' ? slot.size : slot.kind === 'length' ? bytesOf(slot.node.in) : slot.node.bytes;
  return [{ bytes: literal(null), size }];
}

/** Fills in lengths, then checksums, in the order in which they stand. */
export function settle(slots: readonly Slot[], object: ObjectCode, body: Body): readonly Piece[] {
  const lengthened = slots.map((slot, index): Slot => {
    const behind = sizeOfPieces(slots.slice(index + 1).flatMap(roughPieces));
    if (slot.kind === 'length') {
      const { node, says } = slot;
      const is = lengthCode(behind, node.add, countRange(node.in).most, object, body);
      requireSame(says, is, node.name, 'length', object, body);
      const number = numberIn(is);
      const little = node.in.order === 'le';
      const size = bytesOf(node.in);
      return {
        kind: 'pieces',
        pieces: number === undefined ? bytesOfNumber(is, size, little) : constantBytes(number, size, little),
      };
    }
    if (slot.kind === 'bits') {
      const known = slot.bits.lengths.map(({ node, says }) => {
        const is = lengthCode(behind, node.add, 2 ** node.bits - 1, object, body);
        requireSame(says, is, node.name, 'length', object, body);
        return is;
      });
      return { kind: 'pieces', pieces: slot.bits.pieces(known) };
    }
    return slot;
  });
  let done: readonly Piece[] = [];
  for (const slot of lengthened) {
    if (slot.kind === 'pieces') {
      done = [...done, ...slot.pieces];
    } else if (slot.kind === 'checksum') {
      const before = body.declare('before', listOf(done));
      const { node } = slot;
      const sum = checksumCode(node, before);
      const is = body.declare('sum', node.bytes < fullWidth(node) ? js`${sum} % ${2 ** (8 * node.bytes)}` : sum);
      requireSame(slot.says, is, node.name, 'checksum', object, body);
      const { known, isKnown } = sizeOfPieces(done);
      done = [
        isKnown ? { bytes: before, size: known } : { bytes: before },
        ...bytesOfNumber(is, node.bytes, node.order === 'le'),
      ];
    }
  }
  return done;
}

function lengthCode(
  behind: ReturnType<typeof sizeOfPieces>,
  add: number,
  most: number,
  object: ObjectCode,
  body: Body,
): Code {
  if (behind.isKnown && behind.known + add <= most) return literal(behind.known + add);
  return body.declare('length', js`lengthOf(${behind.code}, ${add}, ${most}${lastly(object.path)})`);
}

function requireSame(
  says: Code | undefined,
  is: Code,
  name: string | undefined,
  what: string,
  object: ObjectCode,
  body: Body,
): void {
  if (says !== undefined) body.add(js`same(${says}, ${is}, ${pathCode(object.path, name!)}, ${what});`);
}
