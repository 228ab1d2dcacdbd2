import { describe, expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

describe('inOrder', () => {
  test('gives results in the order of the items, and works on so many at once and no more', async () => {
    let underWay = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (wait: number) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, wait));
      underWay -= 1;
      return wait;
    };
    for await (const result of inOrder([20, 1, 10, 2, 3], 3, work)) results.push(result);
    expect({ results, most }).toEqual({ results: [20, 1, 10, 2, 3], most: 3 });
  });

  test('tells of what failed after what came before it', async () => {
    const results: number[] = [];
    const run = async () => {
      const work = async (n: number) => (n === 2 ? Promise.reject(new Error('two')) : n);
      for await (const result of inOrder([1, 2, 3], 3, work)) results.push(result);
    };
    await expect(run()).rejects.toThrow('two');
    expect(results).toEqual([1]);
  });
});
