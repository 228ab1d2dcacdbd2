import { join } from 'node:path';
import type { Artefact } from '@downlink-kit/publish';
import { hanging } from './hanging.ts';
import { table } from './table.ts';
import type { Stream } from './terminal.ts';

/** The share of its limit from which on a script is said to be large (codec-apis §8). */
const NEAR = 0.8;

/** Shows what was written, with sizes, and warns of scripts that come near what a server takes. */
export function showFiles(folder: string, files: readonly Artefact[], out: Stream, err: Stream): void {
  const sized = files.map((file) => ({ ...file, size: Buffer.byteLength(file.text) }));
  const widest = Math.max(...sized.map(({ size }) => spaced(size).length));
  const rows = sized.map(({ name, size }) => [join(folder, name), `${spaced(size).padStart(widest)} bytes`]);
  for (const row of table(rows)) out.write(`${row}\n`);
  for (const { name, size, maxBytes } of sized) {
    if (maxBytes === undefined || size < NEAR * maxBytes) continue;
    const text = `${name} has ${spaced(size)} of the ${spaced(maxBytes)} bytes that the server takes; --commands a,b makes it smaller`;
    err.write(hanging(`${err.colors.yellow('warning:')} `, text, err.width));
  }
}

/** A number with its thousands apart. */
function spaced(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}
