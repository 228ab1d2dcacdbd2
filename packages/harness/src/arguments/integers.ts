import type { FieldSchema, IntegerWire } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import type { Counted } from './sample.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** The value of a count: (count − zero) × step / perUnit. */
export function valueOfCount({ zero = 0, step = 1, perUnit = 1 }: IntegerWire, count: number): number {
  return ((count - zero) * step) / perUnit + 0;
}

/** The distance between two values that can be sent. */
export function unitOf({ step = 1, perUnit = 1 }: IntegerWire): number {
  return Math.abs(step) / perUnit;
}

/** The counts of the limits of a field, the lesser first. */
export function countLimits(schema: FieldSchema, wire: IntegerWire): readonly [least: number, most: number] {
  const { zero = 0, step = 1, perUnit = 1 } = wire;
  const [one, other] = [schema.minimum!, schema.maximum!].map((value) => Math.round((value * perUnit) / step + zero));
  return [Math.min(one!, other!), Math.max(one!, other!)];
}

/** Values of an integer field, on their counts and, where it forgives or rounds, beside them. */
export function integers(schema: FieldSchema, wire: IntegerWire): fc.Arbitrary<Counted> {
  const counts = wholeNumbers(...countLimits(schema, wire));
  return fc.tuple(counts, besides(wire)).map(([count, beside]) => {
    const canonical = valueOfCount(wire, count);
    const near = canonical + (Math.abs(count) < 2 ** 20 ? beside : 0);
    const given = schema.minimum! <= near && near <= schema.maximum! ? near : canonical;
    return { given, canonical, count };
  });
}

/** How far from the value of a count something may lie and still go out as that count. */
function besides(wire: IntegerWire): fc.Arbitrary<number> {
  const unit = unitOf(wire);
  const noise = Number.isInteger(unit) ? 0 : 4e-7;
  const [back, forth] = {
    none: [-noise, noise] as const,
    nearest: [-0.49, 0.49] as const,
    down: [-noise, 0.99] as const,
    up: [-0.99, noise] as const,
  }[wire.rounding ?? 'none'];
  const whole = (beside: number) => (Number.isInteger(unit) ? Math.trunc(beside * unit) : beside * unit);
  const some = fc.constantFrom(back, forth, back / 2, forth / 2);
  return fc.oneof(fc.constant(0), some.map(whole));
}
