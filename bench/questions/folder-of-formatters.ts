import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testFormatters } from '@downlink-kit/harness';
import { expected, generated, payloads } from '../formatters.ts';
import type { Question } from '../question.ts';
import { timed } from '../timed.ts';

/** How many examples each formatter has. */
const EXAMPLES = 4;

export const folderOfFormatters: Question = {
  name: 'formatter/folder',
  asks: 'how long does one formatter of a folder take, four examples each, from start to end?',
  against: 'a process an example',
  unit: 'ns',
  async prepare(size) {
    const { validate } = await import('../peers/validator.ts');
    const count = size === 'short' ? 2 : 64;
    const folder = mkdtempSync(join(tmpdir(), 'downlink-bench-'));
    const folders = Array.from({ length: count }, (_, at) => layOut(join(folder, `device-${at}`), at));
    const test = (workers: number) => async () => {
      const { formatters } = await testFormatters([folder], { laws: ['examples'], workers });
      return formatters.reduce((sum, { examples }) => sum + examples.passed, 0);
    };
    return {
      variants: {
        'a process an example': timed(
          () => validate(folders),
          () => count,
        ),
        'harness, 1 core': timed(test(1), () => count),
        'harness, 2 cores': timed(test(2), () => count),
      },
      rounds: size === 'short' ? 1 : 5,
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

/** A formatter with its examples, no two scripts alike. */
function layOut(folder: string, at: number): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'formatter.js'), `// Device ${at}\n${generated}`);
  const examples = payloads.slice(0, EXAMPLES).map((data, example) => ({
    type: 'downlink-encode',
    description: `example ${example}`,
    input: { data },
    output: { bytes: [...Buffer.from(expected[example]!, 'hex')], fPort: 10 },
  }));
  writeFileSync(join(folder, 'examples.json'), JSON.stringify(examples));
  return folder;
}
