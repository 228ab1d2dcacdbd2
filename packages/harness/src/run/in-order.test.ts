import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

async function* counting() {
  yield 1;
  await new Promise((resolve) => setTimeout(resolve, 20));
  yield 2;
}

test('what fails before its turn is told in its turn, and ends nothing else', async () => {
  const done: number[] = [];
  const work = async (n: number) => {
    if (n === 1) throw new Error('one');
    return n;
  };
  await expect(inOrder(counting(), 4, work, (n) => done.push(n))).rejects.toThrow('one');
  expect(done).toEqual([]);
});
