import { bytesOf } from '../tree/size.ts';
import type {
  DigitsWire,
  FieldSchema,
  FloatWire,
  IntegerWire,
  LeafSchema,
  SpecialWire,
  TimeWire,
} from '../tree/wire.ts';
import { byteTextForm } from '../values/byte-text.ts';
import { isBoolean } from '../values/choice.ts';
import { containerOf, isCountable } from '../values/count.ts';
import { countRange } from '../values/count-range.ts';
import { largestFloat } from '../values/float.ts';
import { hasWholeValues } from '../values/grid.ts';
import { expectedOf } from '../write/expected.ts';
import type { Body } from './body.ts';
import { type Code, js, literal } from './code.ts';
import { bytesOfNumber, ordered, type Piece } from './pieces.ts';

/** A field's value where it is used: the expression that reads it, its path, and a name for what is made of it. */
export interface Given {
  readonly value: Code;
  readonly path: Code;
  readonly name: string;
}

/** An expression for the count that a value goes out as; it refuses what cannot be sent. */
export function takenCount(schema: FieldSchema, { value, path }: Given): Code {
  const { wire } = schema;
  const { minimum, maximum } = schema as { minimum: number; maximum: number };
  switch (wire.kind) {
    case 'integer':
      return integerCode(wire, minimum, maximum, value, path);
    case 'float':
      return floatCode(wire, minimum, maximum, value, path);
    case 'digits':
      return js`parseInt(String(whole(${value}, ${path}, ${minimum}, ${maximum})), 16)`;
    case 'choice': {
      const counts = wire.of.map(([, count]) => count);
      if (isBoolean(wire)) {
        const [on, off] = [wire.of.find(([own]) => own === true)![1], wire.of.find(([own]) => own === false)![1]];
        return js`(truth(${value}, ${path}) ? ${on} : ${off})`;
      }
      const values = wire.of.map(([own]) => own);
      return js`chosen(${value}, ${path}, ${literal(values)}${countsCode(counts)})`;
    }
    case 'time':
      return takenTime(wire, value, path);
    case 'special':
      return takenSpecial(wire, value, path);
    default:
      throw new TypeError(`${wire.kind} is not a count on air`);
  }
}

/** The counts of values, left out where they are 0, 1, 2 … */
export function countsCode(counts: readonly number[]): Code {
  return counts.every((count, index) => count === index) ? js`` : js`, ${literal(counts)}`;
}

function integerCode(wire: IntegerWire, minimum: number, maximum: number, value: Code, path: Code): Code {
  const { step = 1, perUnit = 1, zero = 0, rounding } = wire;
  const taken = hasWholeValues(wire)
    ? js`whole(${value}, ${path}, ${minimum}, ${maximum})`
    : js`number(${value}, ${path}, ${minimum}, ${maximum})`;
  if (step === 1 && perUnit === 1 && zero === 0) return taken;
  if (rounding !== undefined) return js`rounded(${taken}, ${rounding}, ${step}, ${perUnit}, ${zero})`;
  return js`counted(${taken}, ${path}, ${step}, ${perUnit}, ${zero})`;
}

function floatCode(wire: FloatWire, minimum: number, maximum: number, value: Code, path: Code): Code {
  const taken = js`number(${value}, ${path}, ${minimum}, ${maximum})`;
  const { exponent, mantissa } = wire;
  const mayOverflow = Math.max(-minimum, maximum) >= largestFloat(wire);
  if (!mayOverflow) return js`floatPattern(${taken}, ${exponent}, ${mantissa})`;
  return js`floatCount(${taken}, ${path}, ${minimum}, ${maximum}, ${exponent}, ${mantissa})`;
}

function takenTime(wire: TimeWire, value: Code, path: Code): Code {
  const { minimum, maximum } = wire;
  if (wire.unit === 'minuteOfDay') return js`minutesOf(${value}, ${path}, ${minimum}, ${maximum})`;
  const taken = js`secondsOf(${value}, ${path}, ${minimum}, ${maximum})`;
  if (wire.epoch === 'gps') return js`gpsOf(${taken})`;
  return wire.epoch === '2000' ? js`${taken} - 946684800` : taken;
}

function takenSpecial(wire: SpecialWire, value: Code, path: Code): Code {
  const meanings = literal(wire.values.map(([meaning]) => meaning));
  const counts = literal(wire.values.map(([, count]) => count));
  const plain = takenCount(wire.of, { value, path, name: '' });
  return js`special(${value}, ${path}, ${expectedOf({ wire })}, ${meanings}, ${counts}, function () { return ${plain}; })`;
}

/** Statements that take a field that holds no others, and the bytes that it goes out as. */
export function takeLeaf(schema: LeafSchema, given: Given, body: Body): readonly Piece[] {
  const { wire } = schema;
  if (isCountable(wire)) return takeCount(schema, given, body).pieces;
  const { value, path, name } = given;
  switch (wire.kind) {
    case 'integer': {
      const { minimum, maximum } = wire.text!;
      const form = 'a whole number as decimal text, like "1234"';
      const bytes = body.declare(
        name,
        ordered(
          js`wideBytes(${value}, ${path}, ${expectedOf(schema)}, ${form}, ${minimum}, ${maximum})`,
          wire.order === 'le',
        ),
      );
      return [{ bytes, size: 8 }];
    }
    case 'float': {
      const taken = js`number(${value}, ${path}, ${schema.minimum!}, ${schema.maximum!})`;
      const bytes = body.declare(name, ordered(js`doubleBytes(${taken})`, wire.order === 'le'));
      return [{ bytes, size: 8 }];
    }
    case 'digits':
      return [takeDigits(schema, wire, given, body)];
    case 'flags': {
      const size = wire.bits / 8;
      const little = wire.order === 'le';
      const bytes =
        wire.as === 'list'
          ? js`flagBytes(${value}, ${path}, ${literal(wire.names)}, ${size}, ${little})`
          : js`flagObjectBytes(${value}, ${path}, ${literal(wire.names)}, ${size}, ${little})`;
      return [{ bytes: body.declare(name, bytes), size }];
    }
    case 'bytes': {
      const expected = byteTextForm(wire);
      const taken =
        wire.form === 'ipv4'
          ? js`addressBytes(${value}, ${path}, ${expected})`
          : js`hexBytes(${value}, ${path}, ${expected}, ${wire.length ?? -1}, ${wire.maxBytes ?? -1})`;
      const bytes = body.declare(name, ordered(taken, wire.reverse === true));
      return [...prefixed(wire.prefix, bytes, path, body), sized(bytes, wire.length)];
    }
    case 'text': {
      const { charset, length = -1, maxBytes, end = -1, pad = -1 } = wire;
      const maximum = wire.length ?? maxBytes ?? -1;
      const bytes = body.declare(
        name,
        js`textBytes(${value}, ${path}, ${charset}, ${length}, ${maximum}, ${end}, ${pad})`,
      );
      const ending: readonly Piece[] = wire.end === undefined ? [] : [{ byte: literal(wire.end) }];
      return [...prefixed(wire.prefix, bytes, path, body), sized(bytes, wire.length), ...ending];
    }
    case 'constant':
      body.add(js`exactly(${value}, ${path}, ${wire.value}, ${JSON.stringify(wire.value)});`);
      return [];
    default:
      throw new TypeError(`${wire.kind} is a count on air`);
  }
}

function sized(bytes: Code, size: number | undefined): Piece {
  return size === undefined ? { bytes } : { bytes, size };
}

/** The length before bytes, once it is sure that its field holds it. */
function prefixed(prefix: IntegerWire | undefined, bytes: Code, path: Code, body: Body): readonly Piece[] {
  if (prefix === undefined) return [];
  body.add(js`fitting(${bytes}, ${countRange(prefix).most}, ${path});`);
  return bytesOfNumber(js`${bytes}.length`, bytesOf(prefix), prefix.order === 'le');
}

function takeDigits(schema: LeafSchema, wire: DigitsWire, { value, path, name }: Given, body: Body): Piece {
  const number = js`whole(${value}, ${path}, ${schema.minimum!}, ${schema.maximum!})`;
  return { bytes: body.declare(name, js`letters(asDigits(${number}, ${wire.length}))`), size: wire.length };
}

/** Statements that take a countable field; the variable that holds its count, and its bytes. */
export function takeCount(
  schema: FieldSchema,
  given: Given,
  body: Body,
): { readonly count: Code; readonly pieces: readonly Piece[] } {
  const count = body.declare(given.name, takenCount(schema, given));
  const container = containerOf(schema.wire);
  const little = container.order === 'le';
  const bytes = container.bits / 8;
  if (container.sign === 'byte') {
    return {
      count,
      pieces: [{ byte: js`${count} < 0 ? 1 : 0` }, ...bytesOfNumber(js`Math.abs(${count})`, bytes, little)],
    };
  }
  return { count, pieces: bytesOfNumber(rawCode(container, count, bytes === 1), bytes, little) };
}

/** The bits of a count as a number without sign, where shifts and masks do not see to that. */
export function rawCode(container: IntegerWire, count: Code, alone: boolean): Code {
  if (container.sign === 'magnitude') return js`(${count} < 0 ? ${2 ** (container.bits - 1)} - ${count} : ${count})`;
  return container.signed && alone ? js`${count} & 255` : count;
}
