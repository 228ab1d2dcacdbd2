import { availableParallelism } from 'node:os';
import { type EngineInfo, openServers, type Servers } from '@downlink-kit/servers';
import { mayBeSlow, timeFinding } from './findings/observe.ts';
import type { LawName } from './laws/law.ts';
import type { LoadModule } from './load/device.ts';
import { load } from './load/load.ts';
import type { Loaded, Unloaded } from './load/loaded.ts';
import { type FormatterReport, type Report, totalsOf } from './report/report.ts';
import type { Slowest } from './run/caller.ts';
import { type Bench, testFormatter } from './test-formatter.ts';

/** How formatters are tested. */
export interface TestOptions {
  /** Servers, `NAME[@VERSION]` each; without any the newest The Things Stack. Several make a grid. */
  readonly servers?: readonly string[];
  /** Cases a law: 300. */
  readonly runs?: number;
  /** What all draws follow from: 1. */
  readonly seed?: number;
  /** Only these laws. */
  readonly laws?: readonly LawName[];
  /** How many workers run scripts; without it one a core. */
  readonly workers?: number;
  /** Loads modules that declare devices; without it `import`. */
  readonly loadModule?: LoadModule;
  /** Hears of each formatter when it is done, in the order of the paths. */
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Whether the reports are kept for the result; without them memory stays flat over any number of formatters. */
  readonly keep?: boolean;
}

/** What has been done, and how fast. */
export interface ProgressEvent {
  readonly done: number;
  /** How many formatters were found so far; `counting` while more may come. */
  readonly found: number;
  readonly counting: boolean;
  /** Formatters a second. */
  readonly rate: number;
  readonly reports: readonly FormatterReport[];
}

/** Tests all formatters of some paths on some servers, on all cores; equal seeds give equal reports. */
export async function testFormatters(paths: readonly string[], options: TestOptions = {}): Promise<Report> {
  const {
    servers: names = ['the-things-stack'],
    runs = 300,
    seed = 1,
    workers = availableParallelism(),
    keep = true,
  } = options;
  const own = await openServers({ workers });
  const fast = await openServers({ workers, standIn: true, guardMs: SEARCH_GUARD_MS });
  try {
    const benches = await Promise.all(names.map((name) => benchOf(name, own, fast)));
    const plain = await fast.server('ts013');
    const progress = new Progress(options);
    const kept: FormatterReport[] = [];
    const slow: { readonly report: FormatterReport; readonly bench: Bench; readonly slowest: Slowest }[] = [];
    await inOrder(
      loadAll(paths, options.loadModule, () => progress.find()),
      2 * workers,
      (loaded) =>
        Promise.all(
          benches.map(async (bench) => {
            if (loaded.kind === 'none') return { report: reportOfUnloaded(loaded, bench) };
            const others = benches.filter((other) => other !== bench);
            const laws = options.laws === undefined ? {} : { laws: options.laws };
            return testFormatter(loaded, { bench, others, plain, seed, runs, ...laws });
          }),
        ),
      (tested) => {
        tested.forEach(({ report, slowest }, at) => {
          const bench = benches[at]!;
          if (slowest !== undefined && mayBeSlow(bench.exact, slowest)) slow.push({ report, bench, slowest });
          if (keep) kept.push(report);
          else kept.push({ ...report, script: '', laws: report.laws.map(({ counterexample: _, ...law }) => law) });
        });
        progress.finish(tested.map(({ report }) => report));
      },
    );
    return withTimes(kept, await timeAll(slow));
  } finally {
    await Promise.all([own.close(), fast.close()]);
  }
}

/** Milliseconds for a call in the fast engine, which only searches: what takes longer is judged by the server's own. */
export const SEARCH_GUARD_MS = 300;

async function benchOf(name: string, own: Servers, fast: Servers): Promise<Bench> {
  const exact = await own.server(name);
  const { version } = exact.profile;
  const full = version === undefined ? exact.profile.name : `${exact.profile.name}@${version}`;
  return { name: full, exact, fast: await fast.server(name) };
}

async function* loadAll(
  paths: readonly string[],
  loadModule: LoadModule | undefined,
  found: () => void,
): AsyncGenerator<Loaded> {
  for (const path of paths) {
    for await (const loaded of load(path, loadModule)) {
      found();
      yield loaded;
    }
  }
}

/** Works on so many items at a time, and hands the results on in the order of the items. */
async function inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  done: (result: R) => void,
): Promise<void> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    running.push(work(item));
    if (running.length >= atOnce) done(await running.shift()!);
  }
  for (const last of running) done(await last);
}

/** Measures what seemed slow again, one after the other on one idle worker. */
async function timeAll(
  slow: readonly { readonly report: FormatterReport; readonly bench: Bench; readonly slowest: Slowest }[],
) {
  const times = new Map<string, FormatterReport['findings']>();
  if (slow.length === 0) return times;
  const alone = await openServers({ workers: 1 });
  try {
    for (const { report, bench, slowest } of slow) {
      const finding = await timeFinding(await alone.server(bench.name), report.script, slowest);
      if (finding !== undefined) times.set(`${report.path} ${report.server}`, [finding]);
    }
  } finally {
    await alone.close();
  }
  return times;
}

function withTimes(
  reports: readonly FormatterReport[],
  times: ReadonlyMap<string, FormatterReport['findings']>,
): Report {
  const formatters = reports.map((report) => ({
    ...report,
    findings: [...report.findings, ...(times.get(`${report.path} ${report.server}`) ?? [])],
  }));
  return { formatters, totals: totalsOf(formatters) };
}

function reportOfUnloaded({ path, findings }: Unloaded, { name, exact }: Bench): FormatterReport {
  const engine: EngineInfo = exact.engine;
  return {
    path,
    server: name,
    engine,
    examples: { passed: 0, failed: 0, failures: [] },
    laws: [],
    findings,
    script: '',
  };
}

class Progress {
  readonly #options: TestOptions;
  readonly #began = performance.now();
  #found = 0;
  #done = 0;

  constructor(options: TestOptions) {
    this.#options = options;
  }

  find(): void {
    this.#found += 1;
  }

  finish(reports: readonly FormatterReport[]): void {
    this.#done += 1;
    const rate = (this.#done * 1000) / (performance.now() - this.#began);
    this.#options.onProgress?.({
      done: this.#done,
      found: this.#found,
      counting: this.#done < this.#found,
      rate,
      reports,
    });
  }
}
