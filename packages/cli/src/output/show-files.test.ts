import { describe, expect, test } from 'vitest';
import { showFiles } from './show-files.ts';
import { keptStream } from './terminal.ts';

describe('showFiles', () => {
  for (const [what, size, maxBytes, warns] of [
    ['four fifths of a limit', 32_768, 40_960, true],
    ['less than four fifths of it', 32_767, 40_960, false],
    ['less than four fifths of a larger limit', 33_000, 65_536, false],
    ['four fifths of a larger limit', 53_000, 65_536, true],
    ['any size where there is no limit', 900_000, undefined, false],
  ] as const) {
    test(`${warns ? 'warns' : 'does not warn'} of ${what}`, () => {
      const err = keptStream();
      const file = { name: 'formatter.js', text: 'x'.repeat(size), ...(maxBytes !== undefined && { maxBytes }) };
      showFiles('made', [file], keptStream(), err);
      expect(err.kept() !== '').toBe(warns);
    });
  }
});
