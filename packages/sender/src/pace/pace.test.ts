import { describe, expect, test } from 'vitest';
import { TurnedClock } from '../../test/turned-clock.ts';
import type { RateLimit } from '../reply/rate-limit.ts';
import { Pace } from './pace.ts';

const rate = (limit: number, available: number, reset: number, retry = 0): RateLimit => ({
  limit,
  available,
  reset,
  retry,
});

/** How long a turn has to wait, on a clock that is turned until it comes. */
function waitFor(pace: Pace, clock: TurnedClock, device = 'dev1'): number {
  const begun = clock.elapsed();
  for (let wait = pace.enter(device); wait > 0; wait = pace.enter(device)) clock.turn(wait);
  return clock.elapsed() - begun;
}

describe('a pace', () => {
  test('holds nothing back until it knows a rate', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    expect([waitFor(pace, clock), waitFor(pace, clock)]).toEqual([0, 0]);
  });

  test('keeps to the rate that it is told beforehand', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application', { perSecond: 2, burst: 2 });
    const waits = [waitFor(pace, clock), waitFor(pace, clock), waitFor(pace, clock), waitFor(pace, clock)];
    expect(waits).toEqual([0, 0, 500, 500]);
  });

  // Seen on a server with 6 calls a minute and a burst of 3: Available 2, 1, 0 with Reset 10, 19, 29.
  test('keeps to what the headers of a server with 6 calls a minute say', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    const waits: number[] = [];
    for (const [available, reset] of [
      [2, 10],
      [1, 19],
      [0, 29],
      [0, 29],
      [0, 29],
    ] as const) {
      waits.push(waitFor(pace, clock));
      pace.leave('dev1', clock.elapsed(), rate(3, available, reset), false);
    }
    expect(waits).toEqual([0, 0, 0, 10_000, 10_000]);
  });

  test('waits as long as a limited reply says and one second more', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(3, 0, 29, 9), true);
    expect(waitFor(pace, clock)).toBe(10_000);
  });

  test('holds back the whole application when one device meets its limit', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(3, 0, 29, 9), true);
    expect(waitFor(pace, clock, 'dev2')).toBe(10_000);
  });

  test('reckons with the calls that are under way', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    for (const device of ['dev1', 'dev2', 'dev3']) pace.enter(device);
    pace.leave('dev1', clock.elapsed(), rate(3, 2, 10), false);
    expect(waitFor(pace, clock, 'dev4')).toBe(11_000);
  });

  test('lets devices go their own ways once two of them have shown a burst each', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    for (const device of ['dev1', 'dev2']) {
      pace.enter(device);
      pace.leave(device, clock.elapsed(), rate(2, 1, 10), false);
    }
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(2, 0, 19, 9), true);
    expect(waitFor(pace, clock, 'dev3')).toBe(0);
    expect(waitFor(pace, clock, 'dev1')).toBe(10_000);
  });

  test('lets devices go their own ways from the start on a route that counts per device', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'device');
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(2, 1, 10), false);
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(2, 0, 19), false);
    expect(waitFor(pace, clock, 'dev2')).toBe(0);
    expect(waitFor(pace, clock, 'dev1')).toBe(10_000);
  });

  test('does not take a burst that has grown whole again for two of them', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    for (const device of ['dev1', 'dev2']) {
      pace.enter(device);
      pace.leave(device, clock.elapsed(), rate(5, 4, 1), false);
      clock.turn(1_050);
    }
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(5, 0, 4, 0), true);
    expect(waitFor(pace, clock, 'dev3')).toBeGreaterThanOrEqual(1_000);
  });

  test('takes devices together again when one of them is limited at its first call', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    for (const device of ['dev1', 'dev2']) {
      pace.enter(device);
      pace.leave(device, clock.elapsed(), rate(2, 1, 10), false);
    }
    pace.enter('dev3');
    pace.leave('dev3', clock.elapsed(), rate(2, 0, 19, 9), true);
    expect(waitFor(pace, clock, 'dev4')).toBe(10_000);
  });

  test('is not moved by a wall clock that jumps', () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, 'application');
    pace.enter('dev1');
    pace.leave('dev1', clock.elapsed(), rate(3, 0, 29, 9), true);
    clock.jump(-86_400_000);
    expect(waitFor(pace, clock)).toBe(10_000);
  });
});
