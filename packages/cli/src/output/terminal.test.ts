import { describe, expect, test } from 'vitest';
import { streamOf } from './terminal.ts';

const write = () => true;

describe('a stream', () => {
  for (const [name, isTTY, env, coloured] of [
    ['a terminal', true, { TERM: 'xterm' }, true],
    ['a terminal where NO_COLOR is set', true, { TERM: 'xterm', NO_COLOR: '1' }, false],
    ['a terminal where NO_COLOR is empty', true, { TERM: 'xterm', NO_COLOR: '' }, true],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
    ['a pipe', false, { TERM: 'xterm', CI: '1', FORCE_COLOR: '1' }, false],
  ] as const) {
    test(`to ${name} is ${coloured ? 'coloured' : 'plain'}`, () => {
      const { colors } = streamOf({ write, isTTY, columns: 100 }, env);
      expect(colors.red('stop')).toBe(coloured ? '\u001b[31mstop\u001b[39m' : 'stop');
    });
  }

  test('is as wide as its terminal, else 80', () => {
    expect(streamOf({ write, isTTY: true, columns: 123 }, {}).width).toBe(123);
    expect(streamOf({ write } as unknown as NodeJS.WriteStream, {}).width).toBe(80);
  });
});
