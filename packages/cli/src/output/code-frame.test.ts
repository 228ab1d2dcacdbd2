import { describe, expect, test } from 'vitest';
import { codeFrame, placeAt } from './code-frame.ts';

const text = 'first\nsecond\nthird\nfourth';

describe('codeFrame', () => {
  test('marks a column in its line, between its neighbours', () => {
    expect(codeFrame('a.ts', text, { line: 2, column: 3 })).toEqual([
      'a.ts:2:3',
      '  1 | first',
      '> 2 | second',
      '    |   ^',
      '  3 | third',
    ]);
  });

  test('marks a whole line', () => {
    expect(codeFrame('a.ts', text, { line: 4 })).toEqual(['a.ts:4', '  3 | third', '> 4 | fourth']);
  });

  test('shows the part of a long line in which the fault lies', () => {
    const [, line, mark] = codeFrame('a.ts', `${'x'.repeat(200)}?`, { line: 1, column: 201 });
    expect(line!.length).toBeLessThan(80);
    expect(line![mark!.indexOf('^')]).toBe('?');
  });
});

describe('placeAt', () => {
  test('counts lines and columns from 1', () => {
    expect(placeAt(text, 0)).toEqual({ line: 1, column: 1 });
    expect(placeAt(text, 8)).toEqual({ line: 2, column: 3 });
  });
});
