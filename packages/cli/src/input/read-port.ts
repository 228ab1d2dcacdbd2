import { CliError } from '../refusal/cli-error.ts';
import { readWhole } from './read-whole.ts';

/** @throws {CliError} where the port is missing, or is none that a downlink can have */
export function readPort(port: string | undefined): number {
  if (port === undefined) throw new CliError('missing_argument', { argument: '--port N' });
  return readWhole('--port', port, 1, 223);
}
