import { CliError } from '../refusal/cli-error.ts';

/** Bytes as they come, as text; a byte order mark at the beginning is none of it. @throws {CliError} `not_utf8` */
export async function* textOf(what: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new CliError('not_utf8', { what });
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}
