import { type Entry, entriesOf } from './entries.ts';
import { gridOf } from './grid.ts';
import type { Report } from './report.ts';
import type { Reporter } from './reporter.ts';
import { wrap } from './wrap.ts';

/** Colours or other marks for parts of a terminal report; nothing where they are not given. */
export interface Paint {
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** How a terminal report is laid out. */
export interface TerminalOptions {
  /** Lines of the screen; without it all is shown. */
  readonly lines?: number;
  /** Columns of the screen: 80. */
  readonly columns?: number;
  readonly paint?: Paint;
}

const unpainted: Paint = { bad: same, warn: same, dim: same, bold: same };

/** What an entry has at most of its message and input, where the screen has an end. */
const MOST_LINES = 3;
const INDENT = '    ';

/** A report for people: the worst first, as much as fits a screen. */
export function terminalReporter(options: TerminalOptions = {}): Reporter {
  const { lines = Number.POSITIVE_INFINITY, columns = 80, paint = unpainted } = options;
  const most = lines === Number.POSITIVE_INFINITY ? lines : MOST_LINES;
  return {
    write(report) {
      const entries = entriesOf(report.formatters);
      const foot = [...gridOf(report, columns), ...wrap(totals(report), columns)];
      const drawn = entries.map((entry) => draw(entry, columns, most, paint));
      const count = howMany(drawn, lines - foot.length - 2, entries, columns);
      const rest = restOf(entries.slice(count), columns);
      const body = [...drawn.slice(0, count).flat(), ...rest.map(paint.dim)];
      const last = foot.length - 1;
      return [
        ...body,
        ...(body.length === 0 ? [] : ['']),
        ...foot.map((line, i) => (i === last ? paint.bold(line) : line)),
      ].join('\n');
    },
  };
}

/** How many entries have room in so many lines, with what is said of the others below them. */
function howMany(
  drawn: readonly (readonly string[])[],
  room: number,
  entries: readonly Entry[],
  columns: number,
): number {
  if (room === Number.POSITIVE_INFINITY) return drawn.length;
  let used = 0;
  for (const [count, lines] of drawn.entries()) {
    used += lines.reduce((sum, line) => sum + rowsOf(line, columns), 0);
    const rest = restOf(entries.slice(count + 1), columns).length;
    if (used + rest > room && count > 0) return count;
  }
  return drawn.length;
}

/** How many lines of the screen a line takes, whose colours take none. */
function rowsOf(line: string, columns: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const { length } = line.replace(/\u001b\[\d+m/g, '');
  return Math.max(1, Math.ceil(length / columns));
}

function draw(
  { name, place, servers, severity, texts, command, frame }: Entry,
  columns: number,
  most: number,
  paint: Paint,
): string[] {
  const mark = { error: paint.bad('✗'), warning: paint.warn('!'), info: paint.dim('i') }[severity];
  const [first, ...more] = wrap(`${name} ${place} on ${servers.join(', ')}`, columns - 2);
  const said = texts.flatMap((text) => cut(wrap(text, columns - INDENT.length), most, columns - INDENT.length));
  // A command line is one, to be copied whole, however wide the screen.
  const copied = command === undefined ? [] : [command];
  return [
    `${mark} ${paint.bold(first!)}`,
    ...more.map((line) => `  ${line}`),
    ...said.map((line) => INDENT + line),
    ...frame.map((line) => paint.dim((INDENT + line).slice(0, columns))),
    ...copied.map((line) => INDENT + paint.dim(line)),
  ];
}

function cut(lines: readonly string[], most: number, columns: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, columns - 1)}…`];
}

/** What is not shown, by its name. */
function restOf(entries: readonly Entry[], columns: number): string[] {
  if (entries.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
  return wrap(`… and ${entries.length} more: ${names.join(', ')}; --json lists all`, columns);
}

function totals({ formatters, totals: all }: Report): string {
  const engines = formatters.map(({ engine: { name, version, stand_in, assumed } }) => {
    return `${name} ${version}${stand_in ? ', a stand-in' : ''}${assumed ? ', assumed' : ''}`;
  });
  const notRun = formatters.filter(({ findings }) => findings.some(({ rule }) => rule === 'not-run')).length;
  const tested = all.formatters - notRun;
  const notTried = all.not_tried === 0 ? '' : `, ${all.not_tried} not tried`;
  const others = `${notTried}${notRun === 0 ? '' : `, ${notRun} not run`}`;
  const sound = tested - all.failed - all.not_tried;
  const found = `${count(all.laws_failed, 'law', 'laws')} broken, ${count(all.errors, 'error', 'errors')}, ${count(all.warnings, 'warning', 'warnings')}`;
  return `${tested} tested: ${sound} sound, ${all.failed} not${others}; ${found} (${[...new Set(engines)].join('; ')})`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function same(text: string): string {
  return text;
}
