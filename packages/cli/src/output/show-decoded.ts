import { jsonOf } from './json.ts';
import { table } from './table.ts';
import type { Stream } from './terminal.ts';

/** What `decode` gives, of any device. */
export type Decoded = DecodedCall | { readonly commands: readonly DecodedCall[] };

interface DecodedCall {
  readonly command: string;
  readonly data: unknown;
}

export function callsOf(decoded: Decoded): readonly DecodedCall[] {
  return 'commands' in decoded ? decoded.commands : [decoded];
}

/** Prints what a frame was decoded to: each command, and its data in columns. */
export function showDecoded(decoded: Decoded, out: Stream): void {
  for (const { command, data } of callsOf(decoded)) {
    out.write(`${out.colors.bold(command)}\n`);
    for (const line of linesOf(data)) out.write(`  ${line}\n`);
  }
}

function linesOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [jsonOf(data)];
  return table(Object.entries(data).map(([name, value]) => [name, jsonOf(value)]));
}
