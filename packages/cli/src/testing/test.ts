import { isReplayPath, LAW_NAMES, type LawName, type TestOptions, testFormatters } from '@downlink-kit/harness';
import type { Given } from '../call.ts';
import type { testFlags } from '../calls/test.ts';
import { importModule } from '../device/import-module.ts';
import { readWhole } from '../input/read-whole.ts';
import { ProgressLine } from '../output/progress-line.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { progressWords } from './progress-words.ts';
import { reporterNamed } from './reporters.ts';
import { typedHere } from './typed-here.ts';

const MOST_RUNS = 1_000_000;
/** Milliseconds after which progress is worth a line. */
const PATIENCE = 1000;

/** Tests what lies at the paths that were typed, and reports. */
export async function testPaths(given: Given<typeof testFlags>, terminal: Terminal): Promise<number> {
  const reporter = reporterNamed(given.flags.json ? 'json' : (given.flags.report ?? 'terminal'), terminal.out);
  const options = optionsFrom(given.flags);
  const progress = new ProgressLine(terminal.err, performance.now() + PATIENCE);
  const report = await testFormatters(given.words as readonly string[], {
    ...options,
    loadModule: importModule,
    onProgress: (event) => progress.show(() => progressWords(event)),
  });
  progress.clear();
  const text = reporter.write(typedHere(report));
  if (text !== '') terminal.out.write(`${text}\n`);
  return report.totals.failed > 0 ? 1 : 0;
}

function optionsFrom({ server, runs, seed, law, path, report, json }: Given<typeof testFlags>['flags']): TestOptions {
  if (json && report !== undefined) throw new CliError('not_both', { one: '--json', other: '--report' });
  const laws = law.map(lawNamed);
  if (path !== undefined) {
    if (!isReplayPath(path))
      throw new CliError('bad_flag', { flag: '--path', value: path, needs: 'numbers, such as 17:0:3' });
    if (laws.length !== 1) throw new CliError('missing_argument', { argument: '--law LAW' });
  }
  return {
    ...(server.length > 0 && { servers: server }),
    ...(runs !== undefined && { runs: readWhole('--runs', runs, 1, MOST_RUNS) }),
    ...(seed !== undefined && { seed: readWhole('--seed', seed, 0, 2 ** 31 - 1) }),
    ...(laws.length > 0 && { laws }),
    ...(path !== undefined && { replay: path }),
  };
}

function lawNamed(name: string): LawName {
  const law = LAW_NAMES.find((one) => one === name);
  if (law === undefined)
    throw new CliError('bad_flag', { flag: '--law', value: name, needs: `one of ${LAW_NAMES.join(', ')}` });
  return law;
}
