import { availableParallelism } from 'node:os';
import { type EngineInfo, nameOf, openServers, type Servers } from '@downlink-kit/servers';
import { mayBeSlow, timeFinding } from './findings/observe.ts';
import type { Formatter } from './formatter/formatter.ts';
import type { LawName } from './laws/law.ts';
import type { LoadModule } from './load/device.ts';
import { loadAll } from './load/load.ts';
import type { Unloaded } from './load/loaded.ts';
import { type FormatterReport, type Report, together, totalsOf } from './report/report.ts';
import type { Slowest } from './run/caller.ts';
import { inOrder } from './run/in-order.ts';
import { Progress, type ProgressEvent } from './run/progress.ts';
import { type Bench, type Tested, type TestSettings, testFormatter } from './test-formatter.ts';

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
  /** The `path` of a counterexample, `17:0:3`: only that case is judged. */
  readonly replay?: string;
  /** How many workers run scripts; without it one a core. */
  readonly workers?: number;
  /** Loads modules that declare devices; without it `import`. */
  readonly loadModule?: LoadModule;
  /** Hears of each formatter when it is done, in the order of the paths. */
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Whether reports are kept for the result: yes. Without them it has the totals, and memory stays flat over any number. */
  readonly keep?: boolean;
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
    const narrowed = {
      ...(options.laws === undefined ? {} : { laws: options.laws }),
      ...(options.replay === undefined ? {} : { replay: options.replay }),
    };
    const progress = new Progress(paths, options.onProgress);
    const kept: FormatterReport[] = [];
    let dropped = totalsOf([]);
    const slow: { readonly report: FormatterReport; readonly bench: Bench; readonly slowest: Slowest }[] = [];
    await inOrder(
      loadAll(paths, options.loadModule),
      2 * workers,
      (loaded) =>
        Promise.all(
          benches.map(async (bench) => {
            if (loaded.kind === 'none') return { report: reportOfUnloaded(loaded, bench) };
            // The first is compared with all others; to compare these with it would say the same once more.
            const others = bench === benches[0] ? benches.slice(1) : [];
            return testSafely(loaded, { bench, others, plain, seed, runs, ...narrowed });
          }),
        ),
      (tested) => {
        tested.forEach(({ report, slowest }, at) => {
          const bench = benches[at]!;
          const seemsSlow = slowest !== undefined && mayBeSlow(bench.exact, slowest);
          if (seemsSlow) slow.push({ report, bench, slowest });
          if (keep || seemsSlow) kept.push(report);
          else dropped = together(dropped, totalsOf([report]));
        });
        progress.finish(tested.map(({ report }) => report));
      },
    );
    const { formatters, totals } = withTimes(kept, await timeAll(slow));
    return { formatters, totals: together(totals, dropped) };
  } finally {
    await Promise.all([own.close(), fast.close()]);
  }
}

/** Milliseconds for a call in the fast engine, which only searches: what takes longer is judged by the server's own. */
export const SEARCH_GUARD_MS = 200;

async function benchOf(name: string, own: Servers, fast: Servers): Promise<Bench> {
  const exact = await own.server(name);
  return { name: nameOf(exact.profile), exact, fast: await fast.server(name) };
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
      const finding = await timeFinding(await alone.server(bench.name), slowest);
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
  };
}

/** A fault of the harness on one formatter is told of, and the others are tested. */
async function testSafely(formatter: Formatter, settings: TestSettings): Promise<Tested> {
  try {
    return await testFormatter(formatter, settings);
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    const finding = {
      rule: 'harness-fault',
      severity: 'error',
      message: `the harness failed on it: ${message}`,
    } as const;
    return { report: reportOfUnloaded({ path: formatter.path, kind: 'none', findings: [finding] }, settings.bench) };
  }
}
