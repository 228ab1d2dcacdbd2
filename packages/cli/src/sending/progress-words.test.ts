import { describe, expect, test } from 'vitest';
import { progressWords } from './progress-words.ts';

const progress = { done: 1200, underWay: 16, queued: 1190, refused: 9, unknown: 1, perSecond: 48.2, seconds: 25 };

describe('progressWords', () => {
  for (const [name, given, total, words] of [
    [
      'tells of rate, time left and outcomes',
      { ...progress, secondsLeft: 600 },
      30000,
      '1200 of 30000 · 48/s · 10 min left · 1190 queued, 9 refused, 1 unknown',
    ],
    ['leaves out what is not known', progress, undefined, '1200 done · 48/s · 1190 queued, 9 refused, 1 unknown'],
    [
      'leaves out outcomes that there are none of',
      { ...progress, refused: 0, unknown: 0, perSecond: 0.25, secondsLeft: 12.4 },
      5,
      '1200 of 5 · 0.3/s · 13 s left · 1190 queued',
    ],
  ] as const) {
    test(name, () => expect(progressWords(given, total)).toBe(words));
  }
});
