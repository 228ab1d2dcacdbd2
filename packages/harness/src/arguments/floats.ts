import type { FieldSchema, FloatWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import type { Counted } from './sample.ts';

/** Values of a float field of up to 32 bits: any within its limits, which come back as the shortest decimal of their bits. */
export function floats(schema: FieldSchema, wire: FloatWire): fc.Arbitrary<Counted> {
  return valuesWithin(schema, wire).map((given) => {
    const held = nearest(wire, given);
    return { given, canonical: shortest(wire, held), count: patternOf(wire, held) };
  });
}

/** Values of a float field of 64 bits. */
export function doubles(schema: FieldSchema, wire: FloatWire): fc.Arbitrary<number> {
  return valuesWithin(schema, wire);
}

function valuesWithin(schema: FieldSchema, wire: FloatWire): fc.Arbitrary<number> {
  const minimum = schema.minimum!;
  const maximum = schema.maximum!;
  const least = 2 ** (1 - biasOf(wire) - wire.mantissa);
  const normal = 2 ** (1 - biasOf(wire));
  const marks = [0, 1, 0.1, 1.5, least, least / 2, least * 1.5, normal, normal - least, 100.25, 65504, 16777217];
  const edges = [minimum, maximum, ...marks, ...marks.map((mark) => 0 - mark)];
  return fc.oneof(
    fc.constantFrom(...new Set(edges.filter((edge) => minimum <= edge && edge <= maximum).map((edge) => edge + 0))),
    fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0),
    fc.double({ min: Math.max(minimum, -1000), max: Math.min(maximum, 1000), noNaN: true }).map((value) => value + 0),
  );
}

/** The value nearest to another that the bits hold, halves to the even one. */
function nearest(wire: FloatWire, value: number): number {
  const magnitude = Math.abs(value);
  const exponent = Math.max(magnitude === 0 ? 0 : exponentOf(magnitude), 1 - biasOf(wire));
  const quantum = 2 ** (exponent - wire.mantissa);
  const steps = magnitude / quantum;
  const under = Math.floor(steps);
  const beyond = steps - under;
  const up = beyond > 0.5 || (beyond === 0.5 && under % 2 === 1);
  return Math.sign(value) * (under + (up ? 1 : 0)) * quantum + 0;
}

/** The decimal of fewest digits whose nearest value is one that the bits hold; of several, the closest. */
function shortest(wire: FloatWire, held: number): number {
  for (let digits = 1; digits < 17; digits++) {
    const [mantissa, exponent] = held.toExponential(digits - 1).split('e') as [string, string];
    const whole = Number(mantissa.replace('.', ''));
    const decimals = [whole, whole - 1, whole + 1].map((one) => Number(`${one}e${Number(exponent) - digits + 1}`));
    const [short] = decimals
      .filter((decimal) => nearest(wire, decimal) === held)
      .sort((one, other) => Math.abs(one - held) - Math.abs(other - held));
    if (short !== undefined) return short;
  }
  return held;
}

/** The bits of a value that they hold exactly. */
function patternOf(wire: FloatWire, held: number): number {
  const magnitude = Math.abs(held);
  const sign = held < 0 ? 2 ** (wire.exponent + wire.mantissa) : 0;
  const least = 1 - biasOf(wire);
  if (magnitude < 2 ** least) return sign + magnitude / 2 ** (least - wire.mantissa);
  const exponent = exponentOf(magnitude);
  return sign + (exponent - least + 1) * 2 ** wire.mantissa + (magnitude / 2 ** exponent - 1) * 2 ** wire.mantissa;
}

/** The power of two at or below a magnitude. */
function exponentOf(magnitude: number): number {
  const near = Math.floor(Math.log2(magnitude));
  if (2 ** near > magnitude) return near - 1;
  return 2 ** (near + 1) <= magnitude ? near + 1 : near;
}

function biasOf({ exponent }: FloatWire): number {
  return 2 ** (exponent - 1) - 1;
}
