import type { OutcomeError } from '@downlink-kit/goja';

const javascript = 'pkg/messageprocessors/javascript';
const scripting = 'pkg/scripting/javascript';
const normalized = 'pkg/messageprocessors/normalizedpayload';

/** The name of an error of the formatter layer (tts-formatters §4). */
export type ErrorKind =
  | 'input'
  | 'output'
  | 'output_errors'
  | 'output_encoding'
  | 'script'
  | 'runtime'
  | 'no_script_output'
  | 'script_timeout'
  | 'entrypoint_not_found'
  | 'stack_depth_exceeded'
  | 'unknown_field'
  | 'field_type';

/** The errors that the formatter layer defines: namespace, code and, where it is fixed, message (tts-formatters §4, §8). */
const definitions: Readonly<Record<ErrorKind, readonly [namespace: string, code: string, message: string]>> = {
  input: [javascript, 'invalid_argument', 'invalid input'],
  output: [javascript, 'unknown', 'invalid output'],
  output_errors: [javascript, 'aborted', ''],
  output_encoding: [javascript, 'invalid_argument', ''],
  script: [scripting, 'aborted', ''],
  runtime: [scripting, 'aborted', ''],
  no_script_output: [scripting, 'aborted', 'no script output'],
  script_timeout: [scripting, 'deadline_exceeded', 'script timeout'],
  entrypoint_not_found: [scripting, 'not_found', 'entrypoint `main` not found'],
  stack_depth_exceeded: ['pkg/goproto', 'resource_exhausted', 'stack depth exceeded'],
  unknown_field: [normalized, 'invalid_argument', ''],
  field_type: [normalized, 'invalid_argument', ''],
};

/** An error of the formatter layer. */
export function thingsStackError(kind: ErrorKind, message?: string): OutcomeError {
  const [namespace, code, fixed] = definitions[kind];
  return { kind, namespace, code, message: message ?? fixed };
}

/** The error of an input that the server does not take. */
export function inputError(problem: string): OutcomeError {
  return { ...thingsStackError('input'), cause: { kind: 'go', message: problem } };
}

/** The error of a result that cannot be taken, around its cause. */
export function outputError(cause?: OutcomeError): OutcomeError {
  return cause === undefined ? thingsStackError('output') : { ...thingsStackError('output'), cause };
}
