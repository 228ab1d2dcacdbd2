import type { TimeWire } from '../tree/wire.ts';
import { countOfTime, parseMinute, parseTime, spellMinute, spellTime, timeOfCount } from './calendar.ts';

type Shape = Pick<TimeWire, 'unit' | 'epoch'>;

/** The count of a time as it is written in the payload; undefined for what is no time. */
export function timeCount(wire: Shape, text: string): number | undefined {
  if (wire.unit === 'minuteOfDay') return parseMinute(text);
  const unixSeconds = parseTime(text);
  return unixSeconds === undefined ? undefined : countOfTime(wire.epoch!, unixSeconds);
}

/** How a count is written in the payload; undefined where it has no spelling: a leap second, minute 1440. */
export function spellTimeCount(wire: Shape, count: number): string | undefined {
  if (wire.unit === 'minuteOfDay') return count < 1440 ? spellMinute(count) : undefined;
  const unixSeconds = timeOfCount(wire.epoch!, count);
  return unixSeconds === undefined || unixSeconds > 253402300799 ? undefined : spellTime(unixSeconds);
}
