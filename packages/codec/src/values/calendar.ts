import type { Epoch } from '../tree/wire.ts';

/** Seconds from 1970-01-01 to each epoch, without leap seconds. */
const START: { readonly [E in Epoch]: number } = {
  unix: 0,
  gps: Date.UTC(1980, 0, 6) / 1000,
  2000: Date.UTC(2000, 0, 1) / 1000,
};

/** The days that begin just after a leap second, from the GPS epoch on (IERS Bulletin C). */
export const AFTER_LEAP: readonly number[] = [
  [1981, 7],
  [1982, 7],
  [1983, 7],
  [1985, 7],
  [1988, 1],
  [1990, 1],
  [1991, 1],
  [1992, 7],
  [1993, 7],
  [1994, 7],
  [1996, 1],
  [1997, 7],
  [1999, 1],
  [2006, 1],
  [2009, 1],
  [2012, 7],
  [2015, 7],
  [2017, 1],
].map(([year, month]) => Date.UTC(year!, month! - 1, 1) / 1000);

/** The count of a time in UTC, given as Unix seconds. */
export function countOfTime(epoch: Epoch, unixSeconds: number): number {
  const leaps = epoch === 'gps' ? AFTER_LEAP.filter((after) => after <= unixSeconds).length : 0;
  return unixSeconds - START[epoch] + leaps;
}

/** The Unix seconds of a count; undefined for a leap second itself, which has none. */
export function timeOfCount(epoch: Epoch, count: number): number | undefined {
  const passed = count + START[epoch];
  if (epoch !== 'gps') return passed;
  let leaps = 0;
  for (const after of AFTER_LEAP) {
    if (passed === after + leaps) return undefined;
    if (passed > after + leaps) leaps++;
  }
  return passed - leaps;
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/;

/** Reads `2026-11-23T03:16:00Z`, and nothing else, as Unix seconds; undefined for a day or hour that does not exist. */
export function parseTime(text: string): number | undefined {
  if (!TIME.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) || spellTime(milliseconds / 1000) !== text ? undefined : milliseconds / 1000;
}

export function spellTime(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().replace('.000Z', 'Z');
}

const MINUTE_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads `03:16` as minutes of the day. */
export function parseMinute(text: string): number | undefined {
  const parts = MINUTE_OF_DAY.exec(text);
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2]);
}

export function spellMinute(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
