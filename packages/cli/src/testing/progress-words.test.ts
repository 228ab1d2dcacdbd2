import { describe, expect, test } from 'vitest';
import { progressWords } from './progress-words.ts';

const event = { done: 30, found: 300, counting: false, rate: 4.5, failed: 21, reports: [] };

describe('progressWords', () => {
  for (const [name, given, words] of [
    ['tells of rate, time left and failures', event, '30 of 300 · 4.5/s · 60 s left · 21 failed'],
    ['leaves the time out while more may be found', { ...event, counting: true }, '30 of 300+ · 4.5/s · 21 failed'],
    [
      'tells of long times in minutes',
      { ...event, found: 3000, rate: 12 },
      '30 of 3000 · 12/s · 5 min left · 21 failed',
    ],
  ] as const) {
    test(name, () => expect(progressWords(given)).toBe(words));
  }
});
