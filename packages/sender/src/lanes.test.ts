import { expect, test } from 'vitest';
import { Lanes } from './lanes.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('one lane runs one after the other in the order of asking, also after a failure', async () => {
  const lanes = new Lanes();
  const seen: string[] = [];
  const work =
    (name: string, milliseconds: number, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await pause(milliseconds);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    lanes.run('dev1', work('first', 10, true)),
    lanes.run('dev1', work('second', 1)),
    lanes.run('dev1', work('third', 0)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});

test('different lanes do not wait for each other', async () => {
  const lanes = new Lanes();
  const seen: string[] = [];
  await Promise.all([
    lanes.run('dev1', async () => {
      await pause(10);
      seen.push('dev1');
    }),
    lanes.run('dev2', async () => void seen.push('dev2')),
  ]);
  expect(seen).toEqual(['dev2', 'dev1']);
});
