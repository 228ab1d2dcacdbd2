import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;
const BRACE = 0x7b;

/** How many lines a file has to send: JSON lines, or the rows of CSV below the head. Empty lines count too. */
export async function countLines(path: string): Promise<number> {
  let lines = 0;
  let first: number | undefined;
  let last: number | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    first ??= chunk[0];
    last = chunk.at(-1);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  if (last !== undefined && last !== NEWLINE) lines += 1;
  return first === BRACE ? lines : Math.max(0, lines - 1);
}
