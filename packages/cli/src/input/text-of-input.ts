import type { Terminal } from '../output/terminal.ts';
import { readText } from './read-text.ts';

/** A text from the command line: itself, or `-` for what stdin holds. */
export async function textOfInput(given: string, { readInput }: Terminal): Promise<string> {
  return given === '-' ? readText('stdin', await readInput()) : given;
}
