import { describe, expect, test } from 'vitest';
import { checkSyntax } from './check-syntax.ts';

const rows: readonly [code: string, found: string | undefined][] = [
  ['/(?s:a)/', 'regexpModifiers'],
  ['/(?i-m:a)/', 'regexpModifiers'],
  ['/(?-i:a)/', 'regexpModifiers'],
  ['/a(?:b)(?m:c)/', 'regexpModifiers'],
  ['/\\\\(?s:a)/', 'regexpModifiers'],
  ['/[)](?s:a)/', 'regexpModifiers'],
  ['/\\(?s:/', undefined],
  ['/[(?s:]/', undefined],
  ['/[\\](?s:]/', undefined],
  ['/(?:a)/', undefined],
  ['/(?=:)(?!:)(?<s>:)/', undefined],
];

describe('the modifiers of a regular expression', () => {
  for (const [code, found] of rows) {
    test(`are ${found === undefined ? 'not ' : ''}seen in ${code}`, () => {
      expect(checkSyntax(code, 'script', ['regexpModifiers'])?.feature).toBe(found);
    });
  }
});
