import type { Json } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Operation } from '../call.ts';
import type { EntryReport, FailedReport, ThrownReport } from '../quickjs/report.ts';
import { errorOfThrown } from '../things-stack/finish.ts';
import { messageOf } from '../things-stack/position.ts';

/** What the program inside of QuickJS tells of a direct call. */
export type DirectReport = ThrownReport | FailedReport | EntryReport | { readonly output: Json };

/** The outcome of a direct call in the stand-in that gave no output. */
export function outcomeOfReport(report: ThrownReport | FailedReport | EntryReport, operation: Operation): Outcome {
  if ('thrown' in report) return { error: errorOfThrown(report.thrown) };
  if ('entry' in report) {
    return { error: { kind: 'entrypoint_not_found', message: `entrypoint \`${operation}\` not found` } };
  }
  const { kind, message, thrown } = report.failed;
  return { error: { kind, message: message + (thrown === null ? '' : messageOf(thrown)) } };
}
