import { CliError } from '../refusal/cli-error.ts';

export const portFlag = { takes: 'N', says: 'the port it came or goes on, 1…223' } as const;

/** @throws {CliError} where the port is missing or no number */
export function readPort(port: string | undefined): number {
  if (port === undefined) throw new CliError('missing_argument', { argument: '--port N' });
  if (!/^\d{1,3}$/.test(port)) throw new CliError('bad_flag', { flag: '--port', value: port, needs: 'a port, 1…223' });
  return Number(port);
}
