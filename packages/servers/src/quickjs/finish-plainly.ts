import type { OutcomeError } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Operation } from '../call.ts';
import { endings } from '../profiles/endings.ts';
import { innermostFrame } from './frames.ts';
import type { Thrown } from './guest/text.ts';
import type { PlainReport } from './report.ts';

/** The outcome of a call on a server that takes results as they are, or nearly so. */
export function finishPlainly(report: PlainReport, operation: Operation, givenPort: number): Outcome {
  if ('thrown' in report) return { error: errorOfThrown(report.thrown) };
  if ('entry' in report) return { error: { kind: 'script', message: `there is no function ${operation}` } };
  if ('failed' in report) {
    const { kind, message, thrown } = report.failed;
    if (thrown?.exhausted === 'memory') return { error: { kind: 'memory', message: endings.memory } };
    if (thrown?.exhausted === 'stack')
      return { error: { kind: 'panic', message: 'the result is nested too deeply to be read' } };
    return { error: { kind: kind === 'runtime' ? 'output' : kind, message: message + (thrown?.text ?? '') } };
  }
  if (report.errors.length > 0) return { error: { kind: 'output_errors', message: report.errors.join(', ') } };
  if ('bytes' in report) {
    const { fPort, bytes, warnings = [] } = report;
    return { f_port: fPort ?? givenPort, frm_payload_hex: bytes, warnings };
  }
  const { data, warnings = [] } = report as Extract<PlainReport, { data: unknown }>;
  if (operation === 'decodeDownlink') return { data, warnings };
  return { data, warnings, normalized: null, normalized_warnings: [] };
}

function errorOfThrown({ text, stack, exhausted }: Thrown): OutcomeError {
  if (exhausted === 'stack') return { kind: 'script', message: 'InternalError: stack overflow' };
  if (exhausted === 'memory') return { kind: 'memory', message: endings.memory };
  const frame = innermostFrame(stack);
  const shown = text ?? 'an exception that has no text';
  if (frame === undefined) return { kind: 'script', message: shown, text: shown };
  const at = ` at ${frame.name ?? '<anonymous>'} (${frame.place ?? 'native'})`;
  return { kind: 'script', message: shown + at, text: shown, stack: at };
}
