import { CliError } from '../refusal/cli-error.ts';
import { nearest } from '../refusal/nearest.ts';

/** What can be done to the queue of a device. */
export const operations = ['push', 'replace', 'clear'] as const;

export type Operation = (typeof operations)[number];

/** @throws {CliError} `unknown_action` */
export function operationNamed(name: string): Operation {
  const found = operations.find((operation) => operation === name);
  if (found !== undefined) return found;
  const close = nearest(name, operations);
  throw new CliError('unknown_action', {
    action: name,
    actions: operations,
    ...(close !== undefined && { nearest: close }),
  });
}
