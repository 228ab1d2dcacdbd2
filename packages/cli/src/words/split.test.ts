import { describe, expect, test } from 'vitest';
import { type Piece, split } from './split.ts';

const argument = (text: string): Piece => ({ kind: 'argument', text });
const flag = (name: string, value?: string): Piece => ({ kind: 'flag', name, value });

describe('split', () => {
  for (const [name, words, pieces] of [
    ['keeps arguments in their places', ['a', '--on', 'b'], [argument('a'), flag('--on'), argument('b')]],
    ['gives a flag the word behind it', ['--to', '5', 'b'], [flag('--to', '5'), argument('b')]],
    ['gives a flag what stands behind its equals sign', ['--to=a=b', 'c'], [flag('--to', 'a=b'), argument('c')]],
    ['gives a flag an empty value', ['--to='], [flag('--to', '')]],
    ['leaves texts as typed', ['--to', '007', '1e3'], [flag('--to', '007'), argument('1e3')]],
    ['takes a negative number for a value', ['--to', '-5'], [flag('--to', '-5')]],
    ['takes a negative number for an argument', ['-5', '-.5'], [argument('-5'), argument('-.5')]],
    ['takes a lone hyphen for an argument', ['-', '--to', '-'], [argument('-'), flag('--to', '-')]],
    ['never takes a flag for a value', ['--to', '--on'], [flag('--to'), flag('--on')]],
    ['takes all for arguments behind two hyphens', ['--', '--on'], [argument('--on')]],
    ['takes the two hyphens for no value', ['--to', '--', 'a'], [flag('--to'), argument('a')]],
  ] as const) {
    test(name, () => expect(split(words, (typed) => typed === '--to')).toEqual(pieces));
  }
});
