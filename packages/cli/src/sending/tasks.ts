import type { Body } from '@downlink-kit/codec';
import { CliError } from '../refusal/cli-error.ts';
import { badLine } from './bad-line.ts';
import { csvRows } from './csv-rows.ts';
import type { Entry } from './entry.ts';
import { areJsonLines, jsonLines } from './json-lines.ts';
import type { Operation } from './operation.ts';
import { textOf } from './text-of.ts';

/** A thing to do for one of many devices, and the line that asks for it. */
export type LineTask =
  | { readonly line: number; readonly deviceId: string; readonly operation: 'clear' }
  | {
      readonly line: number;
      readonly deviceId: string;
      readonly operation: 'push' | 'replace';
      readonly downlinks: Body;
    };

/**
 * Reads what is to be done from JSON lines or CSV, whichever it is by its first letter.
 * @throws {CliError} `bad_line`, behind all that stands before it; `no_lines`
 */
export async function* tasksIn(
  what: string,
  chunks: AsyncIterable<Uint8Array>,
  operation: Operation,
): AsyncGenerator<LineTask, void, void> {
  const seen = new Set<string>();
  let isEmpty = true;
  for await (const entry of entriesIn(textOf(what, chunks), operation)) {
    isEmpty = false;
    if (operation === 'replace') {
      // The second one would drop what the first one queued.
      if (seen.has(entry.deviceId)) throw badLine(entry.line, twice(entry.deviceId));
      seen.add(entry.deviceId);
    }
    yield taskFor(entry, operation);
  }
  if (isEmpty) throw new CliError('no_lines', { what });
}

function twice(deviceId: string): string {
  return `${deviceId} is there twice; a line of JSON, {"device_id": "${deviceId}", "downlinks": […]}, takes several at once`;
}

async function* entriesIn(text: AsyncGenerator<string>, operation: Operation): AsyncGenerator<Entry, void, void> {
  let start = '';
  while (start.trim() === '') {
    const { done, value } = await text.next();
    if (done) return;
    start += value;
  }
  const all = startingWith(start, text);
  if (areJsonLines(start)) yield* jsonLines(all);
  else yield* csvRows(all, operation === 'clear' ? ['device_id'] : ['device_id', 'f_port', 'frm_payload']);
}

async function* startingWith(start: string, rest: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  yield start;
  yield* rest;
}

function taskFor({ line, deviceId, downlinks }: Entry, operation: Operation): LineTask {
  if (operation === 'clear') {
    if (downlinks !== undefined) throw badLine(line, 'clear sends no downlinks; name device_id alone');
    return { line, deviceId, operation };
  }
  if (downlinks === undefined) throw badLine(line, 'downlinks is missing');
  return { line, deviceId, operation, downlinks: { downlinks } as Body };
}
