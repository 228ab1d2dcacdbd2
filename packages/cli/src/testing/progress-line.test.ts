import { describe, expect, test } from 'vitest';
import { streamOf } from '../output/terminal.ts';
import { ProgressLine, progressWords } from './progress-line.ts';

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

describe('ProgressLine', () => {
  const drawn = (isTTY: boolean, ...times: number[]) => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) > 0, isTTY, columns: 20 };
    const line = new ProgressLine(streamOf(stream as NodeJS.WriteStream, {}), 0);
    for (const time of times) line.show(event, time);
    line.clear();
    return written;
  };
  const once = '\r\u001b[2K30 of 300 · 4.5/s ·';

  test('is not drawn for what takes less than a second', () => expect(drawn(true, 400, 999)).toEqual([]));

  test('is drawn five times a second at most, within the width, and taken away', () => {
    expect(drawn(true, 1000, 1100, 1200)).toEqual([once, once, '\r\u001b[2K']);
  });

  test('is drawn on terminals alone', () => expect(drawn(false, 1000, 2000)).toEqual([]));
});
