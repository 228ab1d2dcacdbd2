import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testFormatters } from '../test-formatters.ts';
import { examplesReporter } from './examples-reporter.ts';

const script = (check: string) =>
  `function encodeDownlink(input) {
  var data = input.data || {};
  if (typeof data.zone !== 'number'${check}) return { errors: ['zone is 0 to 255'] };
  return { bytes: [data.zone], fPort: 10 };
}
`;
const MENDED = script(' || !(data.zone >= 0 && data.zone <= 255) || data.zone % 1 !== 0');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('what is kept fails until the formatter is mended, and holds then, whatever the words', async () => {
  const path = join(folder, 'zone.js');
  await writeFile(path, script(''));
  const options = { runs: 60, workers: 1 };
  const kept = examplesReporter.write(await testFormatters([path], options));
  const inputs = (JSON.parse(kept) as { input: object }[]).map(({ input }) => JSON.stringify(input));
  expect(inputs.length).toBeGreaterThan(0);
  expect(new Set(inputs).size).toBe(inputs.length);
  await writeFile(join(folder, 'examples.json'), kept);
  const judged = async () => (await testFormatters([path], { ...options, laws: ['examples'] })).formatters[0]!.examples;
  expect(await judged()).toMatchObject({ passed: 0, failed: inputs.length });
  await writeFile(path, MENDED);
  expect(await judged()).toMatchObject({ passed: inputs.length, failed: 0 });
});
