import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someSettings } from './by-hand/settings.ts';

/** A file of so many JSON lines, each the data of a command; `remove` takes it away. */
export function linesFile(count: number): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'downlink-bench-'));
  const path = join(folder, 'lines.jsonl');
  const lines = someSettings(1000).map((data) => `${JSON.stringify(data)}\n`);
  const file = openSync(path, 'w');
  for (let at = 0; at < count; at += lines.length) writeSync(file, lines.slice(0, count - at).join(''));
  closeSync(file);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
