import type { Json, Operation, Outcome, OutcomeError } from '@downlink-kit/goja';
import { isObject } from '../is-object.ts';
import { endings } from '../profiles/endings.ts';
import type { Thrown } from '../quickjs/guest/text.ts';
import type { DecodeReport, EncodeReport, FailedReport, Report, UplinkReport } from '../quickjs/report.ts';
import { outputError, thingsStackError } from './errors.ts';
import { normalizePayload } from './normalized-payload.ts';
import { messageOf, positionOf } from './position.ts';

/** What the server makes of a report: the rest of what it does in Go, after the conversions (tts-formatters §2, §8). */
export function finishReport(report: Report, operation: Operation, givenPort: number): Outcome {
  if ('thrown' in report) return { error: errorOfThrown(report.thrown) };
  if ('crashed' in report) return { error: thingsStackError('runtime', report.crashed) };
  if ('entry' in report) return { error: thingsStackError('entrypoint_not_found') };
  if ('nothing' in report) return { error: outputError(thingsStackError('no_script_output')) };
  if ('failed' in report) return { error: errorOfFailure(report.failed) };
  if (operation === 'encodeDownlink') return finishEncode(report as EncodeReport, givenPort);
  if (operation === 'decodeUplink') return finishUplink(report as UplinkReport);
  const decoded = report as DecodeReport;
  const error = errorOfDecoded(decoded);
  return error === undefined ? { data: dataOf(decoded), warnings: decoded.warnings } : { error };
}

/** The error of a script that threw. */
export function errorOfThrown(thrown: Thrown): OutcomeError {
  if (thrown.exhausted === 'stack') return thingsStackError('script_timeout');
  if (thrown.exhausted === 'memory') return { kind: 'memory', message: endings.memory };
  if (thrown.text === null) return thingsStackError('runtime', messageOf(thrown));
  const stack = positionOf(thrown.stack);
  // Go leaves out a text that is empty.
  const text = thrown.text === '' ? {} : { text: thrown.text };
  return { ...thingsStackError('script', messageOf(thrown)), ...text, ...(stack === undefined ? {} : { stack }) };
}

function errorOfFailure({ kind, message, thrown }: FailedReport['failed']): OutcomeError {
  if (thrown?.exhausted === 'memory') return { kind: 'memory', message: endings.memory };
  const text = message + (thrown === null ? '' : messageOf(thrown));
  return kind === 'runtime' ? outputError(thingsStackError('runtime', text)) : { kind, message: text };
}

function finishEncode(report: EncodeReport, givenPort: number): Outcome {
  if (report.errors.length > 0) return { error: thingsStackError('output_errors', report.errors.join(', ')) };
  return { f_port: report.fPort ?? (givenPort || 1), frm_payload_hex: report.bytes, warnings: report.warnings };
}

function finishUplink({ decoded, normalized }: UplinkReport): Outcome {
  const error = errorOfDecoded(decoded);
  if (error !== undefined) return { error };
  const result = { data: dataOf(decoded), warnings: decoded.warnings };
  if (normalized === null) {
    const tried = normalizePayload([result.data]);
    if ('error' in tried) return { ...result, normalized: null, normalized_warnings: [] };
    return { ...result, normalized: tried.measurements, normalized_warnings: tried.warnings };
  }
  if (normalized.errors.length > 0) return { error: thingsStackError('output_errors', normalized.errors.join(', ')) };
  if (normalized.later !== null) return { error: errorOfLater(normalized.later) };
  if (normalized.data === null) return { ...result, normalized: null, normalized_warnings: [] };
  const list = Array.isArray(normalized.data) ? normalized.data : [normalized.data];
  if (!list.every(isObject)) return { error: outputError() };
  const checked = normalizePayload(list);
  if ('error' in checked) return { error: outputError(checked.error) };
  const warnings = [...normalized.warnings, ...checked.warnings];
  return { ...result, normalized: checked.measurements, normalized_warnings: warnings };
}

function errorOfDecoded({ errors, later, invalid }: DecodeReport): OutcomeError | undefined {
  if (errors.length > 0) return thingsStackError('output_errors', errors.join(', '));
  if (later !== null) return errorOfLater(later);
  return invalid.length > 0 ? thingsStackError('output_encoding', invalid.join(', ')) : undefined;
}

function errorOfLater({ kind, message }: NonNullable<DecodeReport['later']>): OutcomeError {
  if (kind === 'panic') return { kind, message };
  if (kind === 'unfit') return outputError();
  return outputError(kind === 'go' ? { kind, message } : thingsStackError('stack_depth_exceeded'));
}

function dataOf({ data }: DecodeReport): { readonly [key: string]: Json } {
  return data as { readonly [key: string]: Json };
}
