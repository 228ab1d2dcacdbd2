import { codeFrame, type Server } from '@downlink-kit/servers';
import type { Finding } from './findings/finding.ts';
import { observe } from './findings/observe.ts';
import { readFindings } from './findings/read-findings.ts';
import { switchedOff } from './findings/switched-off.ts';
import type { Formatter } from './formatter/formatter.ts';
import { gather, nothingKnown } from './inputs/gather.ts';
import { Inputs } from './inputs/inputs.ts';
import { put } from './inputs/path.ts';
import { changeOf } from './laws/changed.ts';
import { tryExamples } from './laws/examples.ts';
import { type Context, LAW_NAMES, type LawName } from './laws/law.ts';
import { laws } from './laws/laws.ts';
import { replayLaw } from './laws/replay.ts';
import { type LawResult, tryLaw } from './laws/try-law.ts';
import { commandLine } from './report/command-line.ts';
import { type Counterexample, type FormatterReport, isFailed, type LawReport } from './report/report.ts';
import { Caller, inputOf, type Slowest } from './run/caller.ts';
import { offerOf } from './script/functions.ts';
import { parseScript } from './script/parse-script.ts';

/** A server twice: its own engine, and the fast one that behaves like it. */
export interface Bench {
  /** As it was asked for, `NAME[@VERSION]`. */
  readonly name: string;
  readonly exact: Server;
  readonly fast: Server;
}

/** How a formatter is tested. */
export interface TestSettings {
  readonly bench: Bench;
  /** The other servers that were named, to compare with. */
  readonly others: readonly Bench[];
  /** The server that brings the language and nothing else, where scripts are followed. */
  readonly plain: Server;
  readonly seed: number;
  readonly runs: number;
  /** Only these laws. */
  readonly laws?: readonly LawName[];
  /** The choices that lead to one case of a law, which alone is judged: `17:0:3`. */
  readonly replay?: string;
  /** Whether inputs are learnt from the script; without it only those of the declaration, schema and examples. */
  readonly learns?: boolean;
}

/** The report on a formatter, and the call to be measured again when nothing else runs, where that is not switched off. */
export interface Tested {
  readonly report: FormatterReport;
  readonly slowest?: Slowest;
}

/** Tests a formatter on one server: examples, laws and findings. */
export async function testFormatter(formatter: Formatter, settings: TestSettings): Promise<Tested> {
  const { bench, others, plain, seed, runs, learns = true } = settings;
  const { script } = formatter;
  const parsed = parseScript(script);
  const offer = parsed === undefined ? { functions: [], exported: [] } : offerOf(parsed);
  const caller = new Caller(script, parsed, bench.exact, bench.fast);
  const read = [...formatter.findings, ...readFindings(script, parsed, offer, bench.exact.profile)];
  const examples = await tryExamples(formatter, bench.exact);
  const wanted = settings.laws ?? LAW_NAMES;
  const results: LawReport[] = wanted.includes('examples') ? [examplesLaw(examples, seed)] : [];
  let observed: Finding[] = [];
  if (parsed !== undefined) {
    const sources = { formatter, parsed, offer, caller, plain, seed, runs, learns };
    const known = wanted.some((law) => law !== 'examples') ? await gather(sources) : nothingKnown;
    const inputs = new Inputs(known, seed, runs);
    const otherCallers = others.map(({ exact, fast }) => new Caller(script, parsed, exact, fast));
    const context: Context = { formatter, offer, caller, others: otherCallers, inputs, seed, runs };
    for (const law of laws) {
      if (!wanted.includes(law.name)) continue;
      const result =
        settings.replay === undefined ? await tryLaw(law, context) : await replayLaw(law, context, settings.replay);
      results.push(reportOf(result, formatter, settings, read));
    }
    if (settings.laws === undefined) observed = await observe(context, isFailed({ laws: results, findings: read }));
  } else {
    results.push(...unread(wanted, seed));
  }
  const { off, complaints } = switchedOff(parsed);
  const found = [...read, ...observed].filter(({ rule }) => !off.has(rule));
  const findings = [...found, ...complaints].map((finding) => framed(finding, script));
  const report = {
    path: formatter.path,
    server: bench.name,
    engine: bench.exact.engine,
    examples,
    laws: results,
    findings,
  };
  const { slowest } = caller;
  return { report, ...(slowest === undefined || off.has('too-slow') ? {} : { slowest }) };
}

/** The laws of a script that no parser could read, which no server loads either. */
function unread(wanted: readonly LawName[], seed: number): LawReport[] {
  const names = wanted.filter((law) => law !== 'examples');
  return names.map((law) => ({ law, status: 'skipped', runs: 0, seed, reason: 'the script cannot be read' }));
}

function framed(finding: Finding, script: string): Finding {
  const { severity, line, column } = finding;
  if (severity !== 'error' || line === undefined) return finding;
  return { ...finding, frame: codeFrame(script, { line, ...(column === undefined ? {} : { column }) }) };
}

function examplesLaw({ passed, failed, failures }: FormatterReport['examples'], seed: number): LawReport {
  const about = { law: 'examples', runs: passed + failed, seed } as const;
  if (passed + failed === 0) return { ...about, status: 'skipped', reason: 'there are no examples' };
  if (failed === 0) return { ...about, status: 'passed' };
  return {
    ...about,
    status: 'failed',
    reason: `${failed} of ${passed + failed} examples give something else, the first ${JSON.stringify(failures[0]!.name)}`,
  };
}

/** A size that no input changes fails `fits` by itself. */
function reportOf(
  { found, ...result }: LawResult,
  formatter: Formatter,
  settings: TestSettings,
  read: readonly Finding[],
): LawReport {
  const oversize = read.find(({ rule, severity }) => rule === 'too-large' && severity === 'error');
  if (result.law === 'fits' && oversize !== undefined) return { ...result, status: 'failed', reason: oversize.message };
  if (found === undefined) return result;
  const { one, violation, path } = found;
  const { seed, runs, others } = settings;
  const server = settings.bench.name;
  const changed = one.change === undefined ? violation.given : put(one.given, one.change.at, changeOf(one).to);
  const { decoded_payload, frm_payload_hex, f_port } = inputOf({ operation: one.operation, given: changed });
  const counterexample: Counterexample = {
    operation: one.operation,
    input: decoded_payload ?? frm_payload_hex ?? null,
    ...(f_port === undefined ? {} : { f_port }),
    outcome: violation.outcome,
    ...(violation.expected === undefined ? {} : { expected: violation.expected }),
    message: violation.message,
    ...(one.change === undefined ? {} : { beside: one.given }),
    path,
    command: commandLine({
      named: formatter.named ?? formatter.path,
      servers: result.law === 'agrees' ? [server, ...others.map(({ name }) => name)] : [server],
      ...{ runs, seed, law: result.law },
      path,
    }),
  };
  return { ...result, counterexample };
}
