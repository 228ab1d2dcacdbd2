import { readFile } from 'node:fs/promises';
import type { EngineBuild, EngineFiles } from './engine-files.ts';
import type { Pin } from './pin.ts';

// From `src` and from `dist` alike, the package's `dist` folder lies beside.
const engines = new URL('../dist/engines/', import.meta.url);

/** The files of a built engine, or undefined where it was not built: there was no Go, or no way to its modules. */
export async function readEngine(pin: Pin): Promise<EngineFiles | undefined> {
  const folder = new URL(`${pin}/`, engines);
  let build: EngineBuild;
  try {
    build = JSON.parse(await readFile(new URL('build.json', folder), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const wasm = new Uint8Array(await readFile(new URL('engine.wasm.gz', folder)));
  return { build, wasm, glue: new URL('glue.js', folder).href };
}
