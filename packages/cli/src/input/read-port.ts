import { CliError } from '../refusal/cli-error.ts';

/** @throws {CliError} where the port is missing or no number */
export function readPort(port: string | undefined): number {
  if (port === undefined) throw new CliError('missing_argument', { argument: '--port N' });
  if (!/^\d{1,3}$/.test(port)) throw new CliError('bad_flag', { flag: '--port', value: port, needs: 'a port, 1…223' });
  return Number(port);
}
