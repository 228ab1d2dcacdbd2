import { describe, expect, test } from 'vitest';
import { ProgressLine } from './progress-line.ts';
import { streamOf } from './terminal.ts';

describe('ProgressLine', () => {
  const drawn = (isTTY: boolean, ...times: number[]) => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) > 0, isTTY, columns: 20 };
    const line = new ProgressLine(streamOf(stream as NodeJS.WriteStream, {}), 1000);
    for (const time of times) line.show(() => '30 of 300 · 4.5/s · 21 failed', time);
    line.clear();
    line.clear();
    return written;
  };
  const once = '\r\u001b[2K30 of 300 · 4.5/s ·';

  test('is not drawn before its time', () => expect(drawn(true, 400, 999)).toEqual([]));

  test('is drawn five times a second at most, within the width, and taken away once', () => {
    expect(drawn(true, 1000, 1100, 1200)).toEqual([once, once, '\r\u001b[2K']);
  });

  test('is drawn on terminals alone', () => expect(drawn(false, 1000, 2000)).toEqual([]));
});
