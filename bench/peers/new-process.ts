import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUN = `
const { readFileSync } = require('node:fs');
const [file, input] = process.argv.slice(1);
const answer = new Function(readFileSync(file, 'utf8') + ';return encodeDownlink;')()(JSON.parse(input));
process.stdout.write(JSON.stringify(answer));`;

/** A process for each call, as the validator of lorawan-devices does it: its own is written in Go, this one is Node. */
export function newProcess(source: string): (data: object) => { readonly bytes: readonly number[] } {
  const file = join(mkdtempSync(join(tmpdir(), 'downlink-bench-')), 'formatter.js');
  writeFileSync(file, source);
  return (data) => JSON.parse(execFileSync(process.execPath, ['-e', RUN, file, JSON.stringify({ data })]).toString());
}
