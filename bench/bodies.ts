import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process that makes bodies of lines tells. */
export interface Bodies {
  readonly answer: { readonly lines: number; readonly digest: string };
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Makes bodies of a file of lines in a process of its own, so that its memory is known. */
export function bodies(way: 'codec' | 'by hand', path: string): Bodies {
  const script = fileURLToPath(new URL('./processes/bodies.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, way, path]).toString());
}
