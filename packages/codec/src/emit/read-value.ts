import type { FieldSchema, IntegerWire, SpecialWire, TimeWire } from '../tree/wire.ts';
import { isBoolean } from '../values/choice.ts';
import { countRange } from '../values/count-range.ts';
import { largestFloat } from '../values/float.ts';
import { valueAt } from '../values/grid.ts';
import type { Body } from './body.ts';
import { type Code, js, literal, operand } from './code.ts';
import { countsCode } from './take.ts';

/** An expression for the value of a count that came in; it refuses what would not be sent. */
export function valueCode(schema: FieldSchema, count: Code, path: Code, body: Body): Code {
  const { wire } = schema;
  switch (wire.kind) {
    case 'integer':
      return limited(schema, unscaled(wire, count), path, wholeRange(wire));
    case 'float':
      return limited(schema, js`readFloat(${count}, ${path}, ${wire.exponent}, ${wire.mantissa})`, path, {
        least: wire.unsigned ? 0 : -largestFloat(wire),
        most: largestFloat(wire),
      });
    case 'digits':
      return limited(schema, js`packedDigits(${count}, ${path})`, path, { least: 0, most: 10 ** wire.length - 1 });
    case 'choice': {
      const counts = wire.of.map(([, own]) => own);
      const values = wire.of.map(([value]) => value);
      if (isBoolean(wire) && wire.in.bits === 1)
        return js`${operand(count)} === ${wire.of.find(([value]) => value === true)![1]}`;
      return js`named(${count}, ${path}, ${literal(values)}${countsCode(counts)})`;
    }
    case 'time':
      return readTime(wire, count, path);
    case 'special':
      return readSpecial(wire, count, path, body);
    default:
      throw new TypeError(`${wire.kind} is not a count on air`);
  }
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** A value, checked where the limits are narrower than what the bits hold. */
export function limited(schema: FieldSchema, value: Code, path: Code, range: Range): Code {
  const minimum = schema.minimum!;
  const maximum = schema.maximum!;
  return minimum > range.least || maximum < range.most ? js`within(${value}, ${path}, ${minimum}, ${maximum})` : value;
}

function wholeRange(wire: IntegerWire): Range {
  const { least, most } = countRange(wire);
  const ends = [valueAt(wire, least), valueAt(wire, most)] as const;
  return { least: Math.min(...ends), most: Math.max(...ends) };
}

/** (count − zero) × step / perUnit, what is 1 or 0 left out; never −0. */
export function unscaled({ step = 1, perUnit = 1, zero = 0 }: IntegerWire, count: Code): Code {
  if (step === 1 && perUnit === 1 && zero === 0) return count;
  const moved = zero === 0 ? operand(count) : js`(${operand(count)} - ${zero})`;
  const stepped = step === 1 ? moved : js`${moved} * ${step}`;
  const divided = perUnit === 1 ? stepped : js`${stepped} / ${perUnit}`;
  return step < 0 ? js`${divided} + 0` : divided;
}

function readTime(wire: TimeWire, count: Code, path: Code): Code {
  const { minimum, maximum } = wire;
  if (wire.unit === 'minuteOfDay') return js`readMinutes(${count}, ${path}, ${minimum}, ${maximum})`;
  const { epoch } = wire;
  const read = epoch === 'gps' ? js`readGpsSeconds` : epoch === '2000' ? js`readSecondsOf2000` : js`readSeconds`;
  return js`${read}(${count}, ${path}, ${minimum}, ${maximum})`;
}

function readSpecial(wire: SpecialWire, count: Code, path: Code, body: Body): Code {
  const held = /^\w+$/.test(count.text) ? count : body.declare('count', count);
  const plain = valueCode(wire.of, held, path, body);
  return wire.values.reduceRight(
    (otherwise, [meaning, own]) => js`(${held} === ${own} ? ${meaning} : ${otherwise})`,
    plain,
  );
}
