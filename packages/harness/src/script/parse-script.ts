import { type Comment, type Options, type Program, parse } from 'acorn';

/** A script that acorn could read. */
export interface ParsedScript {
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

/** Reads a script as a sloppy one, else as a module; nothing where it is neither. */
export function parseScript(text: string): ParsedScript | undefined {
  for (const sourceType of ['script', 'module'] as const) {
    const comments: Comment[] = [];
    const options: Options = { ecmaVersion: 2025, sourceType, locations: true, allowHashBang: false };
    try {
      return { text, program: parse(text, { ...options, onComment: comments }), comments };
    } catch (error) {
      if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
