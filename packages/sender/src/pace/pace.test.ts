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
async function waitFor(pace: Pace, clock: TurnedClock, device = 'dev1'): Promise<number> {
  const begun = clock.elapsed();
  let hasTurn = false;
  const turn = pace.turn(device).then(() => {
    hasTurn = true;
  });
  await tick();
  while (!hasTurn) {
    clock.turn(100);
    await tick();
  }
  await turn;
  return clock.elapsed() - begun;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a pace', () => {
  test('holds nothing back until it knows a rate', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    expect([await waitFor(pace, clock), await waitFor(pace, clock)]).toEqual([0, 0]);
  });

  test('keeps to the rate that it is told beforehand', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock, { perSecond: 2, burst: 2 });
    const waits = [
      await waitFor(pace, clock),
      await waitFor(pace, clock),
      await waitFor(pace, clock),
      await waitFor(pace, clock),
    ];
    expect(waits).toEqual([0, 0, 500, 500]);
  });

  // Seen on a server with 6 calls a minute and a burst of 3: Available 2, 1, 0 with Reset 10, 19, 29.
  test('keeps to what the headers of a server with 6 calls a minute say', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    const waits: number[] = [];
    for (const [available, reset] of [
      [2, 10],
      [1, 19],
      [0, 29],
      [0, 29],
      [0, 29],
    ] as const) {
      waits.push(await waitFor(pace, clock));
      pace.learn('dev1', rate(3, available, reset), false);
    }
    expect(waits).toEqual([0, 0, 0, 10_000, 10_000]);
  });

  test('waits as long as a limited reply says and one second more', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    await pace.turn('dev1');
    pace.learn('dev1', rate(3, 0, 29, 9), true);
    expect(await waitFor(pace, clock)).toBe(10_000);
  });

  test('holds back the whole application when one device meets its limit', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    await pace.turn('dev1');
    pace.learn('dev1', rate(3, 0, 29, 9), true);
    expect(await waitFor(pace, clock, 'dev2')).toBe(10_000);
  });

  test('reckons with the calls that are under way', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    for (const device of ['dev1', 'dev2', 'dev3']) await pace.turn(device);
    pace.learn('dev1', rate(3, 2, 10), false);
    expect(await waitFor(pace, clock, 'dev4')).toBe(11_000);
  });

  test('lets devices go their own ways once two of them have shown a burst each', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    for (const device of ['dev1', 'dev2']) {
      await pace.turn(device);
      pace.learn(device, rate(2, 1, 10), false);
    }
    await pace.turn('dev1');
    pace.learn('dev1', rate(2, 0, 19, 9), true);
    expect(await waitFor(pace, clock, 'dev3')).toBe(0);
    expect(await waitFor(pace, clock, 'dev1')).toBe(10_000);
  });

  test('ends a wait when the caller breaks off', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    await pace.turn('dev1');
    pace.learn('dev1', rate(3, 0, 29, 9), true);
    const caller = new AbortController();
    const turn = pace.turn('dev1', caller.signal);
    caller.abort();
    await expect(turn).resolves.toBeUndefined();
  });

  test('is not moved by a wall clock that jumps', async () => {
    const clock = new TurnedClock();
    const pace = new Pace(clock);
    await pace.turn('dev1');
    pace.learn('dev1', rate(3, 0, 29, 9), true);
    clock.jump(-86_400_000);
    expect(await waitFor(pace, clock)).toBe(10_000);
  });
});
