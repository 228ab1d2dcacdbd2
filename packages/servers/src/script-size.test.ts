import { describe, expect, test } from 'vitest';
import { sizeOfScript } from './script-size.ts';
import { findServer } from './server-name.ts';

const rows = [
  { server: 'the-things-stack@3.34', script: 'x'.repeat(40_960), fits: true },
  { server: 'the-things-stack@3.34', script: 'x'.repeat(40_961), fits: false },
  { server: 'the-things-stack@3.34', script: 'é'.repeat(20_480), fits: true },
  { server: 'the-things-stack@3.34', script: 'é'.repeat(20_481), fits: false },
  { server: 'the-things-stack@3.35', script: 'x'.repeat(65_536), fits: true },
  { server: 'the-things-stack@3.35', script: 'x'.repeat(65_537), fits: false },
  { server: 'the-things-stack@3.35', script: '😀'.repeat(16_385), fits: false },
];

describe('the size of a script', () => {
  for (const { server, script, fits } of rows) {
    const [first] = script;
    test(`of ${[...script].length} times ${first} ${fits ? 'fits' : 'is too large for'} ${server}`, () => {
      expect(sizeOfScript(script, findServer(server).sizeLimit!).fits).toBe(fits);
    });
  }
});
