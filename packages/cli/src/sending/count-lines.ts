import { chunksOf } from '../input/read-file.ts';
import { areJsonLines } from './json-lines.ts';
import { textOf } from './text-of.ts';

/** How many lines a file has to send: JSON lines, or the rows of CSV below the head. Empty lines count too. */
export async function countLines(file: string): Promise<number> {
  let lines = 0;
  let start = '';
  let last = '\n';
  for await (const text of textOf(file, await chunksOf(file))) {
    if (start.trim() === '') start += text;
    last = text.at(-1) ?? last;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  }
  if (last !== '\n') lines += 1;
  return areJsonLines(start) ? lines : Math.max(0, lines - 1);
}
