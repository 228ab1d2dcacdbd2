import type { CodecError } from '@downlink-kit/codec';
import type { SendError } from '@downlink-kit/sender';
import { CliError } from '../refusal/cli-error.ts';
import { Framed } from '../refusal/framed.ts';
import { saidBy } from '../refusal/said-by.ts';
import { isUnreadable } from '../refusal/sentences.ts';
import { strikeKeys } from '../refusal/strike-keys.ts';
import { reportOf } from '../sending/receipt-facts.ts';

/** A failure as `--json` prints it. */
export interface Report {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly details?: unknown;
}

/** A failure in all that can be said of it, and the exit code that it ends with. */
export interface Failure {
  readonly report: Report;
  readonly frame: readonly string[];
  /** What to do, where that is known already. */
  readonly next?: string;
  readonly exitCode: 1 | 2;
}

/** What went wrong, whoever threw it, without keys. What nobody meant to throw is a fault of this program, and says so. */
export function failureOf(error: unknown): Failure {
  return strikeKeys(toldOf(error));
}

function toldOf(error: unknown): Failure {
  if (error instanceof Framed) {
    const { message, where, frame, next } = error;
    const { report, exitCode } = failureOf(error.cause);
    const [, path] = where;
    return { report: { ...report, message, ...(path !== undefined && { path }) }, frame, next, exitCode };
  }
  if (isCodecError(error)) {
    const { code, message, path, details } = error;
    return { report: { code, message, ...(path !== '' && { path }), details }, frame: [], exitCode: 1 };
  }
  if (error instanceof CliError) {
    const { code, message, details, frame } = error;
    const report = { code, message, ...('path' in details && { path: details.path }), details };
    return { report, frame, exitCode: isUnreadable(code) ? 2 : 1 };
  }
  if (isSendError(error)) return { report: reportOf(error), frame: [], exitCode: 1 };
  if (isRefusal(error)) {
    const { code, message, details } = error;
    return { report: { code, message, details }, frame: [], exitCode: 1 };
  }
  const { why, stack } = saidBy(error);
  return { ...failureOf(new CliError('internal', { why })), frame: stack };
}

/** Whether this is a refusal of a package of the kit: they all have a code and details, so none need be loaded to tell. */
function isRefusal(error: unknown): error is Error & { readonly code: string; readonly details: unknown } {
  return error instanceof Error && 'code' in error && 'details' in error;
}

/** Whether this is an error of the codec, told without loading the codec. */
function isCodecError(error: unknown): error is CodecError {
  return error instanceof Error && error.name === 'CodecError' && 'path' in error && 'details' in error;
}

/** Whether this is an error of the sender, told without loading the sender. */
function isSendError(error: unknown): error is SendError {
  return error instanceof Error && error.name === 'SendError' && 'advice' in error;
}
