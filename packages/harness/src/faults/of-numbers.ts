import type { FieldSchema, IntegerWire } from '@downlink-kit/codec/tree';
import { countLimits, unitOf, valueOfCount } from '../arguments/integers.ts';
import { type Fault, faults, NO_JSON, NOT_NUMBERS, NOT_TEXT } from './fault.ts';

/** What is wrong for an integer field. */
export function integerFaults(schema: FieldSchema, wire: IntegerWire): readonly Fault[] {
  if (wire.text) return wideFaults(wire.text);
  const [least, most] = countLimits(schema, wire);
  const outside = [valueOfCount(wire, least - 1), valueOfCount(wire, most + 1)];
  const whole = Number.isInteger(unitOf(wire));
  return [
    ...faults('one count outside the limits', outside),
    ...faults(
      'far outside the limits',
      [1e300, -1e300, 2 ** 53 + 2, -(2 ** 53) - 2].filter((far) => isOutside(schema, far)),
    ),
    ...faults('between two counts', betweenCounts(wire, least, most)),
    ...faults(
      'nearly whole',
      whole ? [schema.minimum! + 1e-7, schema.maximum! - 1e-7].filter((near) => near % 1 !== 0) : [],
    ),
    ...noNumbers(),
  ];
}

/** What is wrong for a float field. */
export function floatFaults(schema: FieldSchema): readonly Fault[] {
  const { minimum, maximum } = schema as { minimum: number; maximum: number };
  const beside = [minimum - stepFrom(minimum), maximum + stepFrom(maximum)];
  return [
    ...faults(
      'just outside the limits',
      beside.filter((value) => Number.isFinite(value) && isOutside(schema, value)),
    ),
    ...noNumbers(),
  ];
}

/** What is wrong for digits. */
export function digitsFaults(schema: FieldSchema): readonly Fault[] {
  const { minimum, maximum } = schema as { minimum: number; maximum: number };
  return [
    ...faults('one count outside the limits', [minimum - 1, maximum + 1]),
    ...faults('between two counts', [minimum + 0.5]),
    ...noNumbers(),
  ];
}

function noNumbers(): readonly Fault[] {
  return [...faults('another type', NOT_NUMBERS), ...faults('no JSON', NO_JSON)];
}

function isOutside({ minimum, maximum }: FieldSchema, value: number): boolean {
  return value < minimum! || value > maximum!;
}

function betweenCounts(wire: IntegerWire, least: number, most: number): readonly number[] {
  if (wire.rounding !== undefined || least === most) return [];
  const pairs = [least, most - 1].map((count) => [valueOfCount(wire, count), valueOfCount(wire, count + 1)] as const);
  return pairs.flatMap(([one, other]) =>
    [0.5, 0.01].map((part) => one + (other - one) * part).filter((value) => value !== one && value !== other),
  );
}

/** The distance to the next double, away from zero or from it. */
function stepFrom(value: number): number {
  return value === 0 ? Number.MIN_VALUE : Math.abs(value) * 2 ** -52;
}

function wideFaults({ minimum, maximum }: { minimum: string; maximum: string }): readonly Fault[] {
  const outside = [String(BigInt(minimum) - 1n), String(BigInt(maximum) + 1n), `${maximum}0`, '9'.repeat(400)];
  const spellings = ['', ' 1', '1 ', '+1', '-0', '01', '00', '1.0', '1e3', '0x1', '-', 'one', '１'];
  return [
    ...faults('one count outside the limits', outside),
    ...faults('another spelling', spellings),
    ...faults('another type', NOT_TEXT),
  ];
}
