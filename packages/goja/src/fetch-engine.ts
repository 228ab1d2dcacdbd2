import type { EngineBuild, EngineFiles } from './engine-files.ts';
import type { Pin } from './pin.ts';

/**
 * Fetches the files of an engine from a folder that is served like this package's `dist/engines`.
 * @throws {Error} when a file is not there.
 */
export async function fetchEngine(engines: string | URL, pin: Pin): Promise<EngineFiles> {
  const folder = new URL(`${pin}/`, engines);
  const [build, wasm] = await Promise.all([fetched(folder, 'build.json'), fetched(folder, 'engine.wasm.gz')]);
  return {
    build: (await build.json()) as EngineBuild,
    wasm: new Uint8Array(await wasm.arrayBuffer()),
    glue: new URL('glue.js', folder).href,
  };
}

async function fetched(folder: URL, name: string): Promise<Response> {
  const response = await fetch(new URL(name, folder));
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}; is dist/engines served there?`);
  return response;
}
