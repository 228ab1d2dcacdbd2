import { faultInJson } from '../input/fault-in-json.ts';
import { badLine } from './bad-line.ts';
import type { Entry } from './entry.ts';

/** A body may have 16 MiB, and so may a line. */
const LONGEST = 16 * 2 ** 20;

/** No payload that a server takes is nested deeper, with the levels around it. */
const DEEPEST = 10_010;

const KEYS = ['device_id', 'downlinks'];

/** Whether lines are JSON, by their first letter; else they are CSV. */
export function areJsonLines(start: string): boolean {
  return start.trimStart().startsWith('{');
}

/** Reads JSON lines `{device_id, downlinks}`; empty lines are passed over. @throws {CliError} `bad_line` */
export async function* jsonLines(chunks: AsyncIterable<string>): AsyncGenerator<Entry, void, void> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop()!;
    for (const text of texts) {
      line += 1;
      if (text.trim() !== '') yield entryIn(text, line);
    }
    if (rest.length > LONGEST) throw badLine(line + 1, 'it is longer than the 16 MiB that a body may have');
  }
  if (rest.trim() !== '') yield entryIn(rest, line + 1);
}

function entryIn(text: string, line: number): Entry {
  const value = parse(text, line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine(line, 'it is not an object');
  const { device_id: deviceId, downlinks } = value as { device_id?: unknown; downlinks?: unknown };
  const extra = Object.keys(value).find((key) => !KEYS.includes(key));
  if (extra !== undefined) throw badLine(line, `there is no "${extra}" in a line; there are ${KEYS.join(', ')}`);
  if (typeof deviceId !== 'string') throw badLine(line, 'device_id, a text, is missing');
  if (downlinks === undefined) return { line, deviceId };
  if (!Array.isArray(downlinks)) throw badLine(line, 'downlinks is not a list');
  return { line, deviceId, downlinks };
}

function parse(text: string, line: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badLine(line, `it is not JSON: ${(error as SyntaxError).message}`);
  }
  const fault = faultInJson(text, DEEPEST);
  if (fault?.kind === 'too_deep') throw badLine(line, `it is nested deeper than ${DEEPEST} levels`);
  if (fault !== undefined) throw badLine(line, `it has the key ${JSON.stringify(fault.key)} twice`);
  return value;
}
