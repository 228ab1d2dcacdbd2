import { describe, expect, test } from 'vitest';
import { isOnClock } from './moment.ts';
import { normalizePayload } from './things-stack/normalized-payload.ts';

const rows: readonly [time: string, there: boolean][] = [
  ['2026-02-28T00:00:00Z', true],
  ['2024-02-29T23:59:59+01:00', true],
  ['2026-03-27t12:00:00z', true],
  ['0000-01-01T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-02-30T00:00:00Z', false],
  ['2026-04-31T00:00:00Z', false],
  ['2026-13-01T00:00:00Z', false],
  ['2026-01-01T24:00:00Z', false],
  ['2026-01-01T00:60:00Z', false],
];

describe('a time', () => {
  for (const [time, there] of rows) {
    test(`of ${time} is ${there ? '' : 'not '}on any clock`, () => expect(isOnClock(time)).toBe(there));
  }

  test('that there is not normalizes no measurement', () => {
    expect(normalizePayload([{ time: '2026-02-30T00:00:00Z', air: { temperature: 1 } }])).toMatchObject({
      error: { kind: 'go' },
    });
  });
});
