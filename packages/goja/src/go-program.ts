/** The part of Go's `wasm_exec.js` that is used here. */
export interface GoProgram {
  readonly importObject: WebAssembly.Imports;
  env: Record<string, string>;
  exit: (code: number) => void;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** The module that the build makes of `wasm_exec.js`: it takes the globals that Go gets to see. */
export interface GoGlue {
  createGo(globals: object): new () => GoProgram;
}

/** The globals of one Go program: nothing of the host but a clock, random bytes and what Go's own start needs. */
export function goGlobals(host: object, written: (text: string) => void): object {
  const decoder = new TextDecoder();
  const missing = (...args: unknown[]) => (args.at(-1) as (error: Error) => void)(noSuchFile());
  const fs = {
    constants: { O_WRONLY: -1, O_RDWR: -1, O_CREAT: -1, O_TRUNC: -1, O_APPEND: -1, O_EXCL: -1, O_DIRECTORY: -1 },
    writeSync(_descriptor: number, bytes: Uint8Array): number {
      written(decoder.decode(bytes));
      return bytes.length;
    },
    open: missing,
    stat: missing,
    lstat: missing,
  };
  const { crypto, performance } = globalThis;
  const process = { pid: 1, ppid: 1, cwd: () => '/', umask: () => 0o22 };
  const path = { resolve: (...parts: string[]) => parts.join('/') };
  const builtIns = { Object, Array, Uint8Array, Date, Error, TextEncoder, TextDecoder };
  return { ...builtIns, crypto, performance, process, path, fs, console: undefined, engine: host };
}

function noSuchFile(): Error {
  return Object.assign(new Error('an engine has no files'), { code: 'ENOENT' });
}
