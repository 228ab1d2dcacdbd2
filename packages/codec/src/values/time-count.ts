import { CodecError } from '../refusal/codec-error.ts';
import type { TimeWire } from '../tree/wire.ts';
import { isText } from './is-text.ts';
import { spellTimeCount, timeCount } from './time.ts';
import { timeForm } from './time-form.ts';

export function timeFieldCount(wire: TimeWire, value: unknown, path: string): number {
  if (!isText(value)) throw new CodecError('wrong_type', path, { value, expected: timeForm(wire.unit) });
  const count = timeCount(wire, value);
  if (count === undefined) throw new CodecError('wrong_form', path, { value, form: timeForm(wire.unit) });
  requireTimeWithin(wire, value, path);
  return count;
}

export function timeFieldValue(wire: TimeWire, count: number, path: string): string {
  const value = spellTimeCount(wire, count);
  if (value === undefined) throw new CodecError('no_such_time', path, { count });
  requireTimeWithin(wire, value, path);
  return value;
}

/** The spellings have a fixed width, so that their order as text is their order in time. */
function requireTimeWithin(wire: TimeWire, value: string, path: string): void {
  const { minimum, maximum } = wire;
  if (value < minimum || value > maximum) throw new CodecError('out_of_range', path, { value, minimum, maximum });
}
