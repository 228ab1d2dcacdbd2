import type { TimeWire } from '../tree/wire.ts';

/** What a time looks like, for sentences. */
export function timeForm(unit: TimeWire['unit']): string {
  return unit === 'second' ? 'a time in UTC like 2026-11-23T03:16:00Z' : 'a time of day like 03:16';
}
