import type { EngineInfo, Operation, Outcome } from '@downlink-kit/servers';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Json } from '../formatter/json.ts';
import type { ExamplesResult } from '../laws/examples.ts';
import { type LawName, NOTHING_ACCEPTED } from '../laws/law.ts';

/** The least input that breaks a law. */
export interface Counterexample {
  readonly operation: Operation;
  /** `decoded_payload` for encoders, hex digits for decoders. */
  readonly input: Json;
  readonly f_port?: number;
  readonly outcome: Outcome;
  readonly expected?: Json;
  readonly message: string;
  /** Of two inputs that are compared, the other one. */
  readonly beside?: Json;
  /** The case drawn, and the simpler ones taken: `17:0:3`. */
  readonly path: string;
  /** A command line that finds it again. */
  readonly command: string;
}

/** How one law came out on one formatter. */
export interface LawReport {
  readonly law: LawName;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly runs: number;
  readonly seed: number;
  readonly reason?: string;
  readonly counterexample?: Counterexample;
}

/** A formatter on a server, judged. */
export interface FormatterReport {
  readonly path: string;
  readonly server: string;
  readonly engine: EngineInfo;
  readonly examples: ExamplesResult;
  readonly laws: readonly LawReport[];
  readonly findings: readonly Finding[];
}

/** All formatters, judged; where reports are not kept, only those in which a slow call was measured again. */
export interface Report {
  readonly formatters: readonly FormatterReport[];
  readonly totals: Totals;
}

export interface Totals {
  readonly formatters: number;
  /** Formatters with a law broken or an error found. */
  readonly failed: number;
  /** Formatters of which no input was found that is taken, so that nothing failed and hardly anything was tried. */
  readonly not_tried: number;
  readonly laws_failed: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Adds up what was judged. */
export function totalsOf(formatters: readonly Pick<FormatterReport, 'laws' | 'findings'>[]): Totals {
  const count = (severity: Severity) =>
    formatters.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
  return {
    formatters: formatters.length,
    failed: formatters.filter(isFailed).length,
    not_tried: formatters.filter((one) => !isFailed(one) && isHardlyTried(one)).length,
    laws_failed: formatters.flatMap(({ laws }) => laws).filter(({ status }) => status === 'failed').length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** Whether a law is broken or an error was found. */
export function isFailed({ laws, findings }: Pick<FormatterReport, 'laws' | 'findings'>): boolean {
  return laws.some(({ status }) => status === 'failed') || findings.some(({ severity }) => severity === 'error');
}

function isHardlyTried({ laws }: Pick<FormatterReport, 'laws'>): boolean {
  return laws.some(({ reason }) => reason === NOTHING_ACCEPTED);
}

/** Two sums as one. */
export function together(one: Totals, other: Totals): Totals {
  return {
    formatters: one.formatters + other.formatters,
    failed: one.failed + other.failed,
    not_tried: one.not_tried + other.not_tried,
    laws_failed: one.laws_failed + other.laws_failed,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
  };
}
