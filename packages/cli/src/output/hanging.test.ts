import { describe, expect, test } from 'vitest';
import { hanging } from './hanging.ts';

describe('hanging', () => {
  for (const [what, mark, text, lines] of [
    ['sets a text behind a mark', 'error: ', 'one two', 'error: one two\n'],
    ['indents the lines that follow', '→ ', 'one two three', '→ one two\n  three\n'],
    ['gives colours no room', '\u001b[31m→\u001b[39m ', 'one two three', '\u001b[31m→\u001b[39m one two\n  three\n'],
  ] as const) {
    test(what, () => expect(hanging(mark, text, mark === 'error: ' ? 20 : 10)).toBe(lines));
  }
});
