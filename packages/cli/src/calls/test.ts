import { isReplayPath, LAW_NAMES, type LawName, type TestOptions, testFormatters } from '@downlink-kit/harness';
import { type Call, call, type Given } from '../call.ts';
import { importModule } from '../device/import-module.ts';
import { readWhole } from '../input/read-whole.ts';
import { CliError } from '../refusal/cli-error.ts';
import { ProgressLine } from '../testing/progress-line.ts';
import { reporterNamed, reporterNames } from '../testing/reporters.ts';
import { typedHere } from '../testing/typed-here.ts';

const MOST_RUNS = 1_000_000;

const flags = {
  server: {
    takes: 'NAME@VERSION',
    says: 'a network server; the-things-stack, unless told; may be repeated',
    many: true,
  },
  runs: { takes: 'N', says: 'cases a law; 300, unless told' },
  seed: { takes: 'N', says: 'what all draws follow from; 1, unless told' },
  law: { takes: 'LAW', says: `only this law: ${LAW_NAMES.join(', ')}; may be repeated`, many: true },
  path: { takes: 'PATH', says: 'with one law: only the case that this path of a counterexample leads to' },
  report: { takes: 'FORM', says: `${reporterNames.join(', ')}; terminal, unless told` },
} as const;

export const testCall: Call = call({
  name: 'test',
  summary: "Try to break payload formatters, anyone's: by their examples, by ten laws, and by reading them.",
  arguments: [
    {
      name: 'PATH',
      says: 'a script, a declared device, a description with examples, or a folder of these',
      many: true,
    },
  ],
  flags,
  examples: [
    ['test formatter.js', 'on The Things Stack'],
    ['test formatters/ \\\n    --server the-things-stack@3.33.0 --server chirpstack', 'a folder, on two servers'],
    ['test formatter.js --report github', 'annotations for a workflow'],
    ['test formatter.js --report examples', 'what broke a law, as examples to keep'],
  ],
  async run(given, terminal) {
    const reporter = reporterNamed(given.flags.json ? 'json' : (given.flags.report ?? 'terminal'), terminal.out);
    const options = optionsFrom(given.flags);
    const progress = new ProgressLine(terminal.err);
    const report = await testFormatters(given.words as readonly string[], {
      ...options,
      loadModule: importModule,
      onProgress: (event) => progress.show(event),
    });
    progress.clear();
    const text = reporter.write(typedHere(report));
    if (text !== '') terminal.out.write(`${text}\n`);
    return report.totals.failed > 0 ? 1 : 0;
  },
});

function optionsFrom({ server, runs, seed, law, path, report, json }: Given<typeof flags>['flags']): TestOptions {
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
