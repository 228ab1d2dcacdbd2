import type { Receipt, SendError } from '@downlink-kit/sender';
import type { Report } from '../output/report.ts';
import { inOurWords } from './in-our-words.ts';

/** A receipt as `--json` prints it; where it went wrong, the line that it is for stands among the details. */
export function factsOf({ deviceId, correlationId, outcome, status, error }: Receipt, line?: number): object {
  return {
    device_id: deviceId,
    correlation_id: correlationId,
    outcome,
    ...(status !== undefined && { status }),
    ...(error !== undefined && { error: reportOf(error, line) }),
  };
}

/** An error of the sender as `--json` prints it. */
export function reportOf(error: SendError, line?: number): Report {
  const { code, message, path, ...details } = error.toJSON();
  return {
    code: code as string,
    message: inOurWords(message as string),
    ...(path !== undefined && { path: path as string }),
    details: { ...(line !== undefined && { line }), ...details, advice: inOurWords(error.advice) },
  };
}
