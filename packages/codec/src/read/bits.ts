import { CodecError } from '../refusal/codec-error.ts';
import type { BitsNode } from '../tree/node.ts';
import { pathOf } from '../tree/path.ts';
import { widthOf, widthOfField } from '../tree/size.ts';
import type { FieldSchema } from '../tree/wire.ts';
import { containerOf, valueAtCount } from '../values/count.ts';
import { fromRaw } from '../values/raw.ts';
import { type Bounds, type Cursor, type Meaning, noteBits, take } from './cursor.ts';
import { checkedCount } from './integer-bytes.ts';
import { meaningOf } from './meaning.ts';
import type { ObjectRead } from './object.ts';

/** A length that stood in some bits: the number of bytes behind them, plus `add`. */
export interface LengthRead {
  readonly says: number;
  readonly add: number;
  /** Its path, or that of its object where it has no name. */
  readonly path: string;
}

/** Reads `bits(…)` into the object; gives back the length of what follows, where it says one. */
export function readBits(node: BitsNode, object: ObjectRead, cursor: Cursor, bounds: Bounds): LengthRead | undefined {
  const first = cursor.at * 8;
  const bytes = take(cursor, node.nodes.reduce((bits, bit) => bits + widthOf(bit), 0) / 8, bounds, object.path);
  const pieces = new Map<string, { raw: number; places: [from: number, width: number, raw: number][] }>();
  let length: LengthRead | undefined;
  let at = 0;
  for (const part of node.nodes) {
    const width = widthOf(part);
    const raw = bitsAt(node, bytes, at, width);
    const from = at;
    const noteAs = (meaning: Meaning) => notePieces(node, cursor, first, from, width, raw, meaning);
    switch (part.kind) {
      case 'field': {
        const path = pathOf(object.path, part.name);
        const value = valueOfRaw(part.schema, raw, path);
        object.data[part.name] = value;
        noteAs(meaningOf(part.schema, path, value));
        break;
      }
      case 'reserved':
        if (raw !== part.value)
          throw new CodecError('wrong_reserved', object.path, { value: raw, expected: part.value });
        noteAs({ path: null, value: raw });
        break;
      case 'has':
        object.announced.set(part.label, raw === 1);
        noteAs({ path: null, value: raw === 1 });
        break;
      case 'countBits':
        object.counts.set(part.label, raw);
        noteAs({ path: null, value: raw });
        break;
      case 'lengthBits':
        length = { says: raw, add: part.add, path: pathOf(object.path, part.name ?? '') };
        if (part.name !== undefined) object.data[part.name] = raw;
        noteAs({ path: part.name === undefined ? null : pathOf(object.path, part.name), value: raw });
        break;
      case 'slice': {
        const piece = pieces.get(part.name) ?? { raw: 0, places: [] };
        piece.raw += raw * 2 ** part.low;
        piece.places.push([at, width, raw]);
        pieces.set(part.name, piece);
        break;
      }
    }
    at += width;
  }
  for (const { name, schema } of node.sliced) {
    const { raw, places } = pieces.get(name)!;
    const path = pathOf(object.path, name);
    const value = valueOfRaw(schema, raw, path);
    object.data[name] = value;
    for (const [from, width, piece] of places)
      notePieces(node, cursor, first, from, width, piece, meaningOf(schema, path, value));
  }
  return length;
}

function valueOfRaw(schema: FieldSchema, raw: number, path: string): unknown {
  const container = { ...containerOf(schema.wire), bits: widthOfField(schema) };
  return valueAtCount(schema, checkedCount(fromRaw(container, raw), path), path);
}

function bitsAt(node: BitsNode, bytes: readonly number[], from: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < width; bit++) {
    const at = from + bit;
    const byte = bytes[Math.floor(at / 8)]!;
    const weight = node.order === 'down' ? 7 - (at % 8) : at % 8;
    const on = (byte >> weight) & 1;
    value += on * 2 ** (node.order === 'down' ? width - 1 - bit : bit);
  }
  return value;
}

/** Notes the bits of a part; those written from bit 0 up lie in pieces, one for each byte. */
function notePieces(
  node: BitsNode,
  cursor: Cursor,
  first: number,
  from: number,
  width: number,
  raw: number,
  meaning: Meaning,
): void {
  if (node.order === 'down') {
    noteBits(cursor, first + from, first + from + width, hexOfBits(raw, width), meaning);
    return;
  }
  for (let at = from; at < from + width; ) {
    const byte = Math.floor(at / 8) * 8;
    const to = Math.min(from + width, byte + 8);
    const piece = Math.floor(raw / 2 ** (at - from)) % 2 ** (to - at);
    noteBits(
      cursor,
      first + byte + (byte + 8 - to),
      first + byte + (byte + 8 - at),
      hexOfBits(piece, to - at),
      meaning,
    );
    at = to;
  }
}

function hexOfBits(raw: number, width: number): string {
  return raw.toString(16).padStart(Math.ceil(width / 4), '0');
}
