import { expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
});

test('tests are counted by how they ended, and a file that could not be loaded as one that failed', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed'),
    file('failed'),
  ];
  expect(countTests({ testResults })).toEqual({ passed: 3, failed: 2, left: 1 });
});
