import type { IntegerWire, Rounding } from '../tree/wire.ts';
import { decimalOf } from './decimal.ts';

/** How far from a count a value may lie and still be that count: a millionth, which is float noise. */
export const NOISE = 1e-6;

/** The counts that lie beside a value, between which none is near enough. */
export interface Between {
  readonly below: number;
  readonly above: number;
}

/** The value of a count: (count − zero) × step / perUnit, with one division. */
export function valueAt(wire: IntegerWire, count: number): number {
  const value = ((count - (wire.zero ?? 0)) * (wire.step ?? 1)) / (wire.perUnit ?? 1);
  return value === 0 ? 0 : value;
}

/** Whether all values are whole numbers. */
export function hasWholeValues(wire: IntegerWire): boolean {
  return (wire.step ?? 1) % (wire.perUnit ?? 1) === 0;
}

/** The count of a value, rounded if the field says so; else the values beside it. */
export function countAt(wire: IntegerWire, value: number): number | Between {
  const exact = (value * (wire.perUnit ?? 1)) / (wire.step ?? 1) + (wire.zero ?? 0);
  const near = Math.round(exact);
  if (hasWholeValues(wire) ? exact === near : Math.abs(near - exact) <= NOISE) return near;
  const under = Math.floor(exact);
  const over = under + 1;
  if (wire.rounding !== undefined) return rounded(wire, wire.rounding, exact, under, over);
  const values = [valueAt(wire, under), valueAt(wire, over)] as const;
  return { below: Math.min(...values), above: Math.max(...values) };
}

/** `nearest` takes halves away from zero; `down` and `up` are meant for values, not for counts. */
function rounded(wire: IntegerWire, rounding: Rounding, exact: number, under: number, over: number): number {
  const rising = (wire.step ?? 1) > 0;
  if (rounding === 'down') return rising ? under : over;
  if (rounding === 'up') return rising ? over : under;
  const beyond = exact - under;
  if (Math.abs(beyond - 0.5) > NOISE) return beyond < 0.5 ? under : over;
  return Math.abs(valueAt(wire, under)) > Math.abs(valueAt(wire, over)) ? under : over;
}

/** The count of a value that is written in a declaration, by decimal arithmetic; undefined where it falls between two. */
export function exactCount(wire: Pick<IntegerWire, 'step' | 'perUnit' | 'zero'>, value: number): number | undefined {
  const { digits, scale } = decimalOf(value);
  const over = digits * BigInt(wire.perUnit ?? 1);
  const under = scale * BigInt(wire.step ?? 1);
  return over % under === 0n ? Number(over / under) + (wire.zero ?? 0) : undefined;
}
