import { CsvError, parse } from 'csv-parse';
import { badLine } from './bad-line.ts';
import type { Entry } from './entry.ts';

const FORM = 'device_id,f_port,frm_payload,priority,confirmed';
const COLUMNS = FORM.split(',');

/** More than any row can have. */
const LONGEST = 64 * 1024;

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads CSV headed `device_id,f_port,frm_payload,priority,confirmed`, in any order, the last two optional, one downlink a
 * row; of a clear `device_id` alone. Without a priority it is `NORMAL`; what no cell of its column can be is left for the
 * check of the body to refuse. @throws {CliError} `bad_line`, behind all rows that stand before it
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  needed: readonly string[],
): AsyncGenerator<Entry, void, void> {
  let header: readonly string[] | undefined;
  for await (const { cells, line } of rowsIn(chunks)) {
    if (header === undefined) {
      header = checkedHeader(cells, line, needed);
      continue;
    }
    if (cells.length !== header.length) {
      throw badLine(line, `it has ${counted(cells.length)}, and the head ${header.length}`);
    }
    yield entryIn(Object.fromEntries(header.map((name, at) => [name, cells[at]!])), line);
  }
}

/** The rows as the parser comes to them: a stream of them would drop those that stand before a fault. */
async function* rowsIn(chunks: AsyncIterable<string>): AsyncGenerator<Row, void, void> {
  const rows: Row[] = [];
  const parser = parse({
    max_record_size: LONGEST,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells, line: lines });
      return null;
    },
  });
  // Each fault comes to the callback of what was given last as well.
  parser.on('error', () => {});
  const given = (give: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | null | undefined>((resolve) => give(resolve));
  for await (const chunk of chunks) {
    const fault = await given((done) => parser.write(chunk, done));
    yield* rows.splice(0);
    if (fault) throw asBadLine(fault);
  }
  const fault = await given((done) => parser.end(done));
  yield* rows.splice(0);
  if (fault) throw asBadLine(fault);
}

function asBadLine(fault: Error): Error {
  if (!(fault instanceof CsvError)) return fault;
  return badLine(Number(fault.lines ?? 1), sentenceFor(fault.code));
}

function sentenceFor(code: CsvError['code']): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'it opens a quote that nothing closes';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'it is longer than the 64 KiB that a row may have';
  return 'a quote stands amid a cell; a cell with quotes begins and ends with one, and those inside are doubled';
}

function checkedHeader(header: readonly string[], line: number, needed: readonly string[]): readonly string[] {
  const [first = ''] = header;
  if (first.startsWith('[')) {
    throw badLine(line, 'it is a JSON list; give a line {"device_id": …, "downlinks": […]} for each device');
  }
  const parting = [';', '\t'].find((other) => header.length === 1 && first.includes(other));
  if (parting !== undefined) {
    throw badLine(
      line,
      `its cells are parted by ${parting === ';' ? '";"' : 'tabs'}; commas are needed, as in ${FORM}`,
    );
  }
  const unknown = header.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) throw badLine(line, `there is no column "${unknown}"; the head is ${FORM}`);
  const missing = needed.find((name) => !header.includes(name));
  if (missing !== undefined) throw badLine(line, `the column ${missing} is missing; the head is ${FORM}`);
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw badLine(line, `the column ${twice} is there twice`);
  return header;
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function entryIn(row: { readonly [column: string]: string }, line: number): Entry {
  const { device_id: deviceId = '', f_port: port, frm_payload: payload, priority, confirmed } = row;
  if (port === undefined && payload === undefined) return { line, deviceId };
  const downlink = {
    f_port: /^\d{1,9}$/.test(port ?? '') ? Number(port) : (port ?? null),
    frm_payload: payload,
    priority: priority || 'NORMAL',
    ...(confirmed && { confirmed: truthOf(confirmed) }),
  };
  return { line, deviceId, downlinks: [downlink] };
}

/** True or false in any case, as tables write it; anything else as it is. */
function truthOf(cell: string): boolean | string {
  const word = cell.toLowerCase();
  return word === 'true' || (word === 'false' ? false : cell);
}
