// Says how many tests passed and failed, from the result that vitest wrote as JSON: the closing line of .ci/run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that could not be loaded holds no tests, and counts as one that failed. */
export function countTests({ testResults }) {
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed' ? ['failed'] : assertionResults.map((test) => test.status),
  );
  const count = (status) => statuses.filter((one) => one === status).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    left: statuses.length - count('passed') - count('failed'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, left } = countTests(JSON.parse(readFileSync(process.argv[2], 'utf8')));
  if (left > 0) console.log(`${left} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
}
