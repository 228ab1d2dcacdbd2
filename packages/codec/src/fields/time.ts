import { CodecError } from '../refusal/codec-error.ts';
import type { Epoch, FieldSchema, TimeWire } from '../tree/wire.ts';
import type { Field } from '../types/field.ts';
import type { Annotations } from '../types/options.ts';
import { countRange } from '../values/count-range.ts';
import { spellTimeCount, timeCount } from '../values/time.ts';
import { timeForm } from '../values/time-form.ts';
import { makeField } from './make-field.ts';
import { countWire, isPlainCount } from './prefix.ts';
import { isWholeBetween, requireKnownOptions, requireOption } from './require.ts';

export interface TimeOptions extends Annotations<string> {
  /** The earliest and the latest, as they are written in the payload. */
  readonly minimum?: string;
  readonly maximum?: string;
}

export interface SecondsOptions extends TimeOptions {
  /** Unix: from 1970. 2000: from 2000-01-01. GPS: from 1980-01-06, leap seconds included. */
  readonly epoch: Epoch;
}

const LATEST_YEAR = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** Seconds since an epoch, written `2026-11-23T03:16:00Z` in the payload. */
export function seconds(on: Field<number>, options: SecondsOptions): Field<string> {
  requireKnownOptions(options ?? {}, ['epoch', 'minimum', 'maximum']);
  requireOption(['unix', 'gps', '2000'].includes(options?.epoch), 'epoch', options?.epoch, '"unix", "gps" or "2000"');
  return make('second', on, options, options.epoch);
}

/** Minutes since midnight, written `03:16` in the payload. */
export function minutesOfDay(on: Field<number>, options: TimeOptions = {}): Field<string> {
  requireKnownOptions(options, ['minimum', 'maximum']);
  return make('minuteOfDay', on, options);
}

function make(unit: TimeWire['unit'], on: Field<number>, options: TimeOptions, epoch?: Epoch): Field<string> {
  const container = countWire(on, 'the field of a time');
  const shape = { kind: 'time', unit, ...(epoch && { epoch }), in: container } as const;
  const wire: TimeWire = {
    ...shape,
    minimum: options.minimum ?? spellTimeCount(shape, 0)!,
    maximum: options.maximum ?? latest(shape),
  };
  return timeField(wire, options) as unknown as Field<string>;
}

function latest(shape: Omit<TimeWire, 'minimum' | 'maximum'>): string {
  const { most } = countRange(shape.in);
  if (shape.unit === 'minuteOfDay') return spellTimeCount(shape, Math.min(most, 1439))!;
  const lastCount = timeCount(shape, new Date(LATEST_YEAR * 1000).toISOString().replace('.000Z', 'Z'))!;
  return spellTimeCount(shape, Math.min(most, lastCount))!;
}

/** The field of a time wire, its limits checked. */
export function timeField(wire: TimeWire, annotations: Annotations): FieldSchema {
  requireOption(
    isPlainCount(wire.in) && wire.in.bits <= 40,
    'the field of a time',
    wire.in,
    'an unsigned integer field of up to 40 bits, without scale',
  );
  const { most } = countRange(wire.in);
  for (const option of ['minimum', 'maximum'] as const) {
    const value = wire[option];
    const count = typeof value === 'string' ? timeCount(wire, value) : undefined;
    requireOption(count !== undefined, option, value, timeForm(wire.unit));
    if (!isWholeBetween(count, 0, most)) {
      const why = `which ${wire.in.bits} bits hold`;
      throw new CodecError('limit_outside', '', {
        option,
        value,
        minimum: spellTimeCount(wire, 0)!,
        maximum: latest(wire),
        why,
      });
    }
  }
  requireOption(wire.minimum <= wire.maximum, 'minimum', wire.minimum, `at most the maximum, ${wire.maximum}`);
  return makeField(wire, {}, annotations);
}
