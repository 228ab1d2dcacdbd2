import type { Pin } from './pin.ts';

/** How an engine was built. */
export interface EngineBuild {
  readonly pin: Pin;
  /** goja's module version. */
  readonly version: string;
  /** The Go release that built it, `go1.24.13` for example. */
  readonly built_with: string;
  /** The Go release that the pin asks for; another one in `built_with` changes some answers. */
  readonly toolchain: string;
}

/** The files of one built engine. */
export interface EngineFiles {
  readonly build: EngineBuild;
  /** The gzipped WebAssembly. */
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** URL of the module with Go's own `wasm_exec.js`, from the Go that built the engine. */
  readonly glue: string;
}

/** An engine compiled and capped; it may be posted to any number of workers, each of which starts its own. */
export interface CompiledEngine {
  readonly build: EngineBuild;
  readonly module: WebAssembly.Module;
  readonly glue: string;
  /** Bytes that its memory may reach. */
  readonly memoryLimit: number;
}
