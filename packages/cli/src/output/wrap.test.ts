import { describe, expect, test } from 'vitest';
import { wrap } from './wrap.ts';

describe('wrap', () => {
  for (const [name, text, lines] of [
    ['breaks before the word that does not fit', 'one two three', ['one two', 'three']],
    ['fills a line to the last column', 'one two to', ['one two', 'to']],
    ['gives a long word a line of its own', 'a extraordinarily b', ['a', 'extraordinarily', 'b']],
    ['keeps line breaks', 'one\ntwo', ['one', 'two']],
    ['makes one line of nothing', '', ['']],
  ] as const) {
    test(name, () => expect(wrap(text, 9)).toEqual(lines));
  }
});
