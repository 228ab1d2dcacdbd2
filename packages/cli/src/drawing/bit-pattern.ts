import type { Group } from './group.ts';

const MOST_BYTES = 3;

/** The bits of a span within its group, `·` for the bits of others: `1··· ····`. Of long groups, their numbers. */
export function bitPattern({ from, to }: Group, [first, end]: readonly [number, number], bytes: Uint8Array): string {
  if (to - from > MOST_BYTES) return end - first === 1 ? `bit ${first}` : `bits ${first}…${end - 1}`;
  let pattern = '';
  for (let bit = from * 8; bit < to * 8; bit++) {
    if (bit % 4 === 0 && bit > from * 8) pattern += ' ';
    const value = (bytes[bit >> 3]! >> (7 - (bit & 7))) & 1;
    pattern += bit >= first && bit < end ? value : '·';
  }
  return pattern;
}
