import type { FloatWire } from '../tree/wire.ts';

type Widths = Pick<FloatWire, 'exponent' | 'mantissa' | 'unsigned'>;

/** All bits of a float: sign, unless it has none, exponent and mantissa. */
export function floatBits(wire: Widths): number {
  return (wire.unsigned ? 0 : 1) + wire.exponent + wire.mantissa;
}

/** The bits of the float nearest to a value, halves to even, by IEEE 754; undefined beyond its largest value. At most 32. */
export function patternOf(wire: Widths, value: number): number | undefined {
  const bias = 2 ** (wire.exponent - 1) - 1;
  let magnitude = Math.abs(value);
  let exponent = 0;
  while (magnitude >= 2 && exponent <= bias) {
    magnitude /= 2;
    exponent++;
  }
  while (magnitude < 1 && exponent > 1 - bias) {
    magnitude *= 2;
    exponent--;
  }
  const normal = magnitude >= 1;
  const fraction = roundHalfToEven((normal ? magnitude - 1 : magnitude) * 2 ** wire.mantissa);
  const pattern = (normal ? exponent + bias : 0) * 2 ** wire.mantissa + fraction;
  if (pattern >= (2 ** wire.exponent - 1) * 2 ** wire.mantissa) return undefined;
  return value < 0 && pattern !== 0 ? pattern + 2 ** (wire.exponent + wire.mantissa) : pattern;
}

function roundHalfToEven(value: number): number {
  const under = Math.floor(value);
  const beyond = value - under;
  return beyond > 0.5 || (beyond === 0.5 && under % 2 === 1) ? under + 1 : under;
}

/** Exactly what the bits say; NaN for what is no number, -0 for a zero with a sign. */
export function floatAt(wire: Widths, pattern: number): number {
  const bias = 2 ** (wire.exponent - 1) - 1;
  const unsigned = pattern % 2 ** (wire.exponent + wire.mantissa);
  const sign = unsigned === pattern ? 1 : -1;
  const exponent = Math.floor(unsigned / 2 ** wire.mantissa);
  const fraction = unsigned % 2 ** wire.mantissa;
  if (exponent === 2 ** wire.exponent - 1) return Number.NaN;
  const scaled = exponent === 0 ? fraction : fraction + 2 ** wire.mantissa;
  return sign * scaled * 2 ** (Math.max(exponent, 1) - bias - wire.mantissa);
}

/** The shortest decimal that goes out as these bits, the closest of several: 0.1, not 0.10000000149011612. */
export function shortestFloat(wire: Widths, pattern: number): number {
  const exact = floatAt(wire, pattern);
  for (let digits = 1; digits < 17; digits++) {
    const short = bothSides(exact, digits).find((value) => patternOf(wire, value) === pattern);
    if (short !== undefined) return short;
  }
  return exact;
}

/**
 * The nearest decimal of so many digits, and the one after it, away from zero: a power of two stands nearer to the
 * float below it than to the one above, so that the second can go out as its bits where the first does not.
 */
function bothSides(value: number, digits: number): readonly [number, number] {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  const after = Number(mantissa.replace('.', '')) + Math.sign(value);
  return [Number(`${mantissa}e${exponent}`), Number(`${after}e${Number(exponent) - digits + 1}`)];
}

/** The largest value in a schema: its shortest decimal, or the value itself where that is larger. */
export function largestFloat(wire: Widths): number {
  if (floatBits(wire) === 64) return Number.MAX_VALUE;
  const pattern = (2 ** wire.exponent - 1) * 2 ** wire.mantissa - 1;
  return Math.max(floatAt(wire, pattern), shortestFloat(wire, pattern));
}
