import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

/** The vectors of RFC 4648, section 10. */
const rows = [
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
] as const;

describe('base64', () => {
  for (const [text, base64] of rows) {
    test(`writes and reads "${text}"`, () => {
      const bytes = new TextEncoder().encode(text);
      expect(toBase64(bytes)).toBe(base64);
      expect(fromBase64(base64)).toEqual(bytes);
    });
  }

  for (const broken of ['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Z===', 'Zm 9', 'Zm9v\n', '_-==']) {
    test(`refuses ${JSON.stringify(broken)}`, () => expect(fromBase64(broken)).toBeUndefined());
  }
});
