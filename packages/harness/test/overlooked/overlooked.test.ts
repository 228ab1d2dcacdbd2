import { afterAll, expect, test } from 'vitest';
import { brokenIn, openJudge } from '../seeded/judge.ts';
import { bool, overlooked } from './scripts.ts';

const { judge, close } = await openJudge();
afterAll(close);

test('the formatter that all else is made of gives no alarm', async () => {
  expect(brokenIn(await judge('bool.js', bool(), 1))).toEqual([]);
});

test.each(overlooked)('$name: $breaks', async ({ name, script, breaks }) => {
  expect(brokenIn(await judge(`${name}.js`, script, 1))).toEqual([breaks].flat());
});
