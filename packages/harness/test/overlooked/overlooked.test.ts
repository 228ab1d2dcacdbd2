import { afterAll, expect, test } from 'vitest';
import type { FormatterReport } from '../../src/report/report.ts';
import { brokenIn, openJudge } from '../seeded/judge.ts';
import { bool, forgiven, overlooked } from './scripts.ts';

const { judge, close } = await openJudge();
afterAll(close);

test('the formatter that all else is made of gives no alarm', async () => {
  expect(brokenIn(await judge('bool.js', bool(), 1))).toEqual([]);
});

test.each(overlooked)('$name: $breaks', async ({ name, script, breaks, says = '' }) => {
  const report = await judge(`${name}.js`, script, 1);
  expect(brokenIn(report)).toEqual([breaks].flat());
  const messages = [...report.laws.map(({ counterexample }) => counterexample?.message ?? ''), ...messagesOf(report)];
  expect(messages).toContainEqual(expect.stringContaining(says));
});

test.each(forgiven)('%s give no alarm', async (name, script) => {
  expect(brokenIn(await judge(`${name}.js`, script, 1))).toEqual([]);
});

function messagesOf({ findings }: FormatterReport): string[] {
  return findings.map(({ message }) => message);
}
