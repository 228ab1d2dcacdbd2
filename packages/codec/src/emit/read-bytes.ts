import type { BitsNode } from '../tree/node.ts';
import { widthOf } from '../tree/size.ts';
import type { IntegerWire } from '../tree/wire.ts';
import { type Code, joined, js, literal, operand } from './code.ts';

/** A place in the bytes: a variable, and so many bytes behind it. */
export interface Place {
  base: Code | undefined;
  add: number;
}

/** The expression of a place, or of one so many bytes behind it. */
export function placeCode({ base, add }: Place, behind = 0): Code {
  if (base === undefined) return literal(add + behind);
  return add + behind === 0 ? base : js`${base} + ${add + behind}`;
}

/** A number without sign in so many bytes. */
export function unsignedCode(bytes: Code, place: Place, size: number, little: boolean): Code {
  if (size === 1) return js`${bytes}[${placeCode(place)}]`;
  return js`${little ? js`lowFirst` : js`highFirst`}(${bytes}, ${placeCode(place)}, ${size})`;
}

/** The count that the bytes of an integer stand for. */
export function readCount(wire: IntegerWire, bytes: Code, place: Place, path: Code): Code {
  const little = wire.order === 'le';
  const size = wire.bits / 8;
  if (wire.sign === 'byte') {
    const behind = { base: place.base, add: place.add + 1 };
    return js`signByte(${bytes}[${placeCode(place)}], ${unsignedCode(bytes, behind, size, little)}, ${path})`;
  }
  return signedCode(wire, unsignedCode(bytes, place, size, little), wire.bits, path);
}

/** The count that bits without sign stand for. */
export function signedCode(wire: IntegerWire, raw: Code, bits: number, path: Code): Code {
  if (!wire.signed) return raw;
  const half = 2 ** (bits - 1);
  return wire.sign === 'magnitude' ? js`magnitude(${raw}, ${half}, ${path})` : js`signed(${raw}, ${half})`;
}

/** Some bits of `bits(…)` as a number without sign. */
export function bitsCode(node: BitsNode, bytes: Code, place: Place, from: number, width: number): Code {
  const parts: { code: Code; weight: number }[] = [];
  for (let at = from; at < from + width; ) {
    const byte = Math.floor(at / 8);
    const to = Math.min(from + width, byte * 8 + 8);
    const shift = node.order === 'down' ? byte * 8 + 8 - to : at - byte * 8;
    const whole = js`${bytes}[${placeCode(place, byte)}]`;
    const moved = shift === 0 ? whole : js`${whole} >> ${shift}`;
    const topmost = shift + (to - at) === 8;
    const code = topmost ? moved : js`${moved} & ${2 ** (to - at) - 1}`;
    parts.push({ code, weight: node.order === 'down' ? from + width - to : at - from });
    at = to;
  }
  if (parts.length === 1) return parts[0]!.code;
  return joined(
    parts.map(({ code, weight }) => (weight === 0 ? operand(code) : js`${operand(code)} * ${2 ** weight}`)),
    '+',
  );
}

/** The bits of `bits(…)` in all. */
export function bitsInAll(node: BitsNode): number {
  return node.nodes.reduce((bits, bit) => bits + widthOf(bit), 0);
}
