import { CliError } from '../refusal/cli-error.ts';

/** Bytes as text; a byte order mark at the beginning is none of it. @throws {CliError} where they are not UTF-8 */
export function readText(what: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError('not_utf8', { what });
  }
}
