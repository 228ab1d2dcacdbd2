/** A place in a text: lines and columns are counted from 1; without a column, the whole line. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

const AROUND = 1;
/** So that a frame, indented as failures are, fits 80 columns up to line 999. */
const LONGEST = 65;

/** The line at fault with its neighbours and a mark below the place, headed by the name of the text. */
export function codeFrame(name: string, text: string, { line, column }: Place): string[] {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const digits = String(last).length;
  const shift = Math.max(0, (column ?? 0) - LONGEST + 8);
  const frame = [column === undefined ? `${name}:${line}` : `${name}:${line}:${column}`];
  for (let at = first; at <= last; at++) {
    const shown = lines[at - 1]!.slice(shift, shift + LONGEST).replaceAll('\t', ' ');
    frame.push(`${at === line ? '>' : ' '} ${String(at).padStart(digits)} | ${shown}`.trimEnd());
    if (at === line && column !== undefined) {
      frame.push(`  ${' '.repeat(digits)} | ${' '.repeat(Math.max(0, column - 1 - shift))}^`);
    }
  }
  return frame;
}

/** The place of a character in a text. */
export function placeAt(text: string, offset: number): Required<Place> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
