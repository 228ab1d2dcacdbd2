import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const commands = ['open', 'guardFrost', 'reboot'];

test.each([
  ['opne', 'open'], // neighbours swapped
  ['poen', 'open'],
  ['ope', 'open'], // one left out
  ['openn', 'open'], // one too many
  ['oben', 'open'], // one changed
  ['OPEN', 'open'],
  ['gaurdFrots', 'guardFrost'], // two swaps in ten letters
  ['guardForst', 'guardFrost'],
  ['close', undefined],
  ['o', undefined],
  ['nepo', undefined], // two swaps and more in four letters
  ['', undefined],
])('%s is meant to be %s', (written, meant) => {
  expect(nearest(written, commands)).toBe(meant);
});
