import { describe, expect, test } from 'vitest';
import { streamOf } from '../output/terminal.ts';
import { ProgressLine, progressWords } from './progress-line.ts';

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

describe('ProgressLine', () => {
  const drawn = (isTTY: boolean) => {
    const written: string[] = [];
    const line = new ProgressLine(
      streamOf({ write: (text: string) => written.push(text) > 0, isTTY, columns: 20 } as NodeJS.WriteStream, {}),
      5000,
    );
    line.show(progress, 1000);
    line.show(progress, 1100);
    line.show(progress, 1200);
    line.clear();
    line.clear();
    return written;
  };

  test('is drawn five times a second at most, within the width, and taken away once', () => {
    expect(drawn(true)).toEqual(['\r\u001b[2K1200 of 5000 · 48/s', '\r\u001b[2K1200 of 5000 · 48/s', '\r\u001b[2K']);
  });

  test('is drawn on terminals alone', () => expect(drawn(false)).toEqual([]));
});
