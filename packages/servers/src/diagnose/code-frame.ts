/** A place in a script as its author sees it: line and column from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** How many lines are shown before and after the one in question. */
const AROUND = 2;
const WIDEST = 120;

/** The lines around a place, with a mark below it. */
export function codeFrame(script: string, { line, column }: Place): string {
  const lines = script.split(/\r\n|[\n\r\u2028\u2029]/);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = lines[number - 1]!;
    // A minified line is shown from a little before the column on.
    const cut = number === line && column !== undefined && column > WIDEST ? column - WIDEST / 2 : 0;
    shown.push(
      `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text.slice(cut, cut + WIDEST)}`.trimEnd(),
    );
    if (number !== line || column === undefined) continue;
    const indent = text.slice(cut, column - 1).replace(/[^\t]/g, ' ');
    shown.push(`  ${' '.repeat(width)} | ${indent}^`);
  }
  return shown.join('\n');
}
