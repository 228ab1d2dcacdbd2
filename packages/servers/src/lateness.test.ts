import { describe, expect, test } from 'vitest';
import { judgeTime } from './lateness.ts';

describe('the time of a script', () => {
  const rows = [
    { measured: 599, factor: 6, late: false },
    { measured: 600, factor: 6, late: false },
    { measured: 601, factor: 6, late: true },
    { measured: 1e9, factor: Number.POSITIVE_INFINITY, late: false },
    { measured: 101, factor: 1, late: true },
  ];
  for (const { measured, factor, late } of rows) {
    test(`of ${measured} ms at a factor of ${factor} is ${late ? 'too long' : 'in time'} for 100 ms`, () => {
      expect(judgeTime(measured, factor, 100) !== undefined).toBe(late);
    });
  }

  test('is reported with both figures', () => {
    expect(judgeTime(1200, 6, 100)).toEqual({
      measured_ms: 1200,
      factor: 6,
      server_ms: 200,
      limit_ms: 100,
      message: 'took 1200 ms here, about 200 ms on the server, which ends scripts after 100 ms',
    });
  });
});
