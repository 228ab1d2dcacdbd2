import { bytesOf } from '../tree/size.ts';
import type { BytesWire, LeafSchema, TextWire } from '../tree/wire.ts';
import { containerOf, isCountable } from '../values/count.ts';
import type { Body } from './body.ts';
import { type Code, js, literal } from './code.ts';
import { ordered } from './pieces.ts';
import { placeCode, readCount, unsignedCode } from './read-bytes.ts';
import { limited, valueCode } from './read-value.ts';
import { hold, type Stretch } from './stretch.ts';

/** Statements that read a field that holds no others; gives back the variable of its value. */
export function readLeafCode(schema: LeafSchema, path: Code, name: string, stretch: Stretch, body: Body): Code {
  const { wire } = schema;
  const { bytes, place } = stretch;
  if (isCountable(wire)) {
    const container = containerOf(wire);
    const value = body.declare(name, valueCode(schema, readCount(container, bytes, place, path), path, body));
    place.add += bytesOf(container);
    return value;
  }
  switch (wire.kind) {
    case 'integer': {
      const { minimum, maximum } = wire.text!;
      const taken = ordered(fixedSlice(8, stretch), wire.order === 'le');
      return body.declare(name, js`readWide(${taken}, ${path}, ${wire.signed === true}, ${minimum}, ${maximum})`);
    }
    case 'float': {
      const taken = ordered(fixedSlice(8, stretch), wire.order === 'le');
      const range = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };
      return body.declare(name, limited(schema, js`readDouble(${taken}, ${path})`, path, range));
    }
    case 'digits': {
      const taken = js`readDigits(${fixedSlice(wire.length, stretch)}, ${path})`;
      return body.declare(name, limited(schema, taken, path, { least: 0, most: 10 ** wire.length - 1 }));
    }
    case 'flags': {
      const read = wire.as === 'list' ? js`flagNames` : js`flagObject`;
      const taken = fixedSlice(wire.bits / 8, stretch);
      return body.declare(name, js`${read}(${taken}, ${path}, ${literal(wire.names)}, ${wire.order === 'le'})`);
    }
    case 'bytes': {
      const taken = ordered(slice(wire, path, stretch, body), wire.reverse === true);
      if (wire.form === 'ipv4') return body.declare(name, js`${taken}.join(".")`);
      return body.declare(name, js`hexText(${taken}, ${wire.form === 'eui'})`);
    }
    case 'text':
      return body.declare(name, textCode(wire, path, stretch, body));
    case 'constant':
      return literal(wire.value);
    default:
      throw new TypeError(`${wire.kind} is a count on air`);
  }
}

function textCode(wire: TextWire, path: Code, stretch: Stretch, body: Body): Code {
  const words = wire.charset === 'ascii' ? 'printable ASCII' : 'UTF-8';
  const taken =
    wire.end === undefined ? slice(wire, path, stretch, body) : endedSlice(wire, wire.end, path, stretch, body);
  const text = wire.pad === undefined ? taken : js`unpadded(${taken}, ${wire.pad})`;
  return js`readText(${text}, ${path}, ${wire.charset}, ${words})`;
}

/** So many bytes, as an expression. */
function fixedSlice(size: number, { bytes, place }: Stretch): Code {
  const taken = js`${bytes}.slice(${placeCode(place)}, ${placeCode(place, size)})`;
  place.add += size;
  return taken;
}

/** As many bytes as fixed, as the prefix says, or as are left. */
function slice(wire: BytesWire | TextWire, path: Code, stretch: Stretch, body: Body): Code {
  if (wire.length !== undefined) return fixedSlice(wire.length, stretch);
  const { bytes, place, at, end } = stretch;
  let length: Code;
  if (wire.prefix) {
    const size = bytesOf(wire.prefix);
    if (!stretch.safe) body.add(js`has(${placeCode(place)}, ${size}, ${end}, ${path});`);
    length = body.declare('length', unsignedCode(bytes, place, size, wire.prefix.order === 'le'));
    place.add += size;
    hold(stretch, body);
  } else {
    hold(stretch, body);
    length = body.declare('length', js`Math.max(0, ${end} - ${at})`);
  }
  if (wire.maxBytes !== undefined) body.add(js`notTooLong(${length}, ${wire.maxBytes}, ${path});`);
  body.add(js`has(${at}, ${length}, ${end}, ${path});`);
  const taken = body.declare('taken', js`${bytes}.slice(${at}, ${at} + ${length})`);
  body.add(js`${at} = ${at} + ${length};`);
  return taken;
}

/** The bytes up to the one that ends them. */
function endedSlice(wire: TextWire, ending: number, path: Code, stretch: Stretch, body: Body): Code {
  hold(stretch, body);
  const { bytes, at, end } = stretch;
  const stop = body.declare('stop', js`endOf(${bytes}, ${at}, ${end}, ${ending}, ${path})`);
  const taken = body.declare('taken', js`${bytes}.slice(${at}, ${stop})`);
  if (wire.maxBytes !== undefined) body.add(js`notTooLong(${taken}.length, ${wire.maxBytes}, ${path});`);
  body.add(js`${at} = ${stop} + 1;`);
  return taken;
}
