import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { badLine } from './bad-line.ts';
import type { Entry } from './entry.ts';

const FORM = 'device_id,f_port,frm_payload,priority,confirmed';
const COLUMNS = FORM.split(',');

/** More than any row can have. */
const LONGEST = 64 * 1024;

type Row = { readonly [column: string]: string };

/**
 * Reads CSV headed `device_id,f_port,frm_payload,priority,confirmed`, in any order, the last two optional, one downlink a
 * row; of a clear `device_id` alone. Without a priority it is `NORMAL`. @throws {CliError} `bad_line`
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  needed: readonly string[],
): AsyncGenerator<Entry, void, void> {
  const parser = parse({
    columns: (header: string[]) => checkedHeader(header, needed),
    info: true,
    max_record_size: LONGEST,
    skip_empty_lines: true,
    trim: true,
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: Row; info: Info }>) {
      yield entryIn(record, info.lines);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badLine(Number(error.lines ?? 1), error.message);
  } finally {
    source.destroy();
  }
}

function checkedHeader(header: readonly string[], needed: readonly string[]): string[] {
  const unknown = header.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) throw badLine(1, `there is no column "${unknown}"; the head is ${FORM}`);
  const missing = needed.find((name) => !header.includes(name));
  if (missing !== undefined) throw badLine(1, `the column ${missing} is missing; the head is ${FORM}`);
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw badLine(1, `the column ${twice} is there twice`);
  return [...header];
}

function entryIn(row: Row, line: number): Entry {
  const { device_id: deviceId = '', f_port: port, frm_payload: payload, priority, confirmed } = row;
  if (port === undefined && payload === undefined) return { line, deviceId };
  if (!/^\d{1,9}$/.test(port ?? '')) throw badLine(line, `f_port is "${port}"; a whole number is needed`);
  if (confirmed && confirmed !== 'true' && confirmed !== 'false') {
    throw badLine(line, `confirmed is "${confirmed}"; true or false is needed`);
  }
  const downlink = {
    f_port: Number(port),
    frm_payload: payload,
    priority: priority || 'NORMAL',
    ...(confirmed === 'true' && { confirmed: true }),
  };
  return { line, deviceId, downlinks: [downlink] };
}
