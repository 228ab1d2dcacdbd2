import type { CompiledEngine, EngineFiles } from './engine-files.ts';
import { limitMemory } from './memory-limit.ts';

/** Bytes that an engine's memory may reach where nothing else is said: 512 MiB. */
export const defaultMemoryLimit: number = 512 * 2 ** 20;

/**
 * Unpacks an engine, gives its memory a maximum and compiles it, once for any number of workers.
 * @throws {RangeError} when no engine can run within `memoryLimit` bytes.
 */
export async function compileEngine(
  files: EngineFiles,
  options: { readonly memoryLimit?: number } = {},
): Promise<CompiledEngine> {
  const memoryLimit = options.memoryLimit ?? defaultMemoryLimit;
  const unpacked = new Blob([files.wasm]).stream().pipeThrough(new DecompressionStream('gzip'));
  const wasm = new Uint8Array(await new Response(unpacked).arrayBuffer());
  const module = await WebAssembly.compile(limitMemory(wasm, memoryLimit));
  return { build: files.build, module, glue: files.glue, memoryLimit };
}
