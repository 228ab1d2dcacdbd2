import release from '@jitl/quickjs-wasmfile-release-sync';
import type { QuickJsFunctions } from './quickjs-functions.ts';

/** Its types are written for CommonJS, where the default export lies one level deeper. */
const variant = release as unknown as typeof release.default;

/**
 * Names that the pinned release gives to what it imports and exports. Its minifier chose them: `assertKnown` fails as
 * soon as another release moves them.
 */
const imported = { localTime: 'm', now: 'p' } as const;
const exported = { restoreStack: 'Ma', saveStack: 'Oa' } as const;

/** Where `tm_gmtoff` lies in musl's `struct tm`. */
const GMT_OFFSET = 36;
const PAGE = 65_536;
/** What the release was linked with; its memory cannot begin with less. */
const INITIAL_PAGES = 256;

/** What scripts see of the world outside. */
export interface Outside {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that local time is ahead of UTC at a moment in milliseconds since 1970. */
  offset(moment: number): number;
  /** Whether the script that runs now has to end. */
  stopped(): boolean;
}

/** One instance of QuickJS in a memory of its own. */
export interface Machine {
  readonly doors: QuickJsFunctions;
  readonly memory: WebAssembly.Memory;
  /** The address from which the stack grows downwards and the heap upwards. */
  readonly stackBase: number;
  /** How often scripts asked for the time or the time zone so far. */
  looks(): number;
  /** Whether QuickJS asked for more memory than there may be. */
  full(): boolean;
  /** Whether a script was told to end, since it was stopped from outside or the memory was full. */
  interrupted(): boolean;
  /** Forgets an aborted call: what it left on the stack, and why it was aborted. */
  reset(): void;
}

/**
 * Starts QuickJS in a memory that never grows beyond `maximum` bytes.
 * @throws {Error} when the installed release is not the pinned one.
 */
export async function startMachine(wasm: WebAssembly.Module, maximum: number, outside: Outside): Promise<Machine> {
  const pages = Math.max(INITIAL_PAGES, Math.floor(maximum / PAGE));
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: pages });
  const watch = { looks: 0, full: false, interrupted: false };
  const grow = memory.grow.bind(memory);
  memory.grow = (delta) => {
    watch.full = true;
    const before = grow(delta);
    watch.full = false;
    return before;
  };
  let exports: WebAssembly.Exports = {};
  const [loader, Ffi] = await Promise.all([variant.importModuleLoader(), variant.importFFI()]);
  const load = loader as Extract<typeof loader, (...options: never[]) => unknown>;
  const module = await load({
    wasmMemory: memory,
    instantiateWasm(imports, done) {
      const glue = imports.a as Record<string, WebAssembly.ImportValue>;
      glue[imported.now] = () => {
        watch.looks += 1;
        return outside.now();
      };
      glue[imported.localTime] = (seconds: bigint, address: number) => {
        watch.looks += 1;
        const ahead = outside.offset(Number(seconds) * 1000);
        new DataView(memory.buffer).setInt32(address + GMT_OFFSET, ahead * 60, true);
      };
      const instance = new WebAssembly.Instance(wasm, imports);
      exports = instance.exports;
      done(instance);
      return exports;
    },
  });
  module.callbacks = {
    callFunction: refuse,
    loadModuleSource: refuse,
    normalizeModule: refuse,
    freeHostRef: () => undefined,
    shouldInterrupt() {
      watch.interrupted = watch.full || outside.stopped();
      return watch.interrupted ? 1 : 0;
    },
  };
  const restoreStack = exports[exported.restoreStack] as (address: number) => void;
  const saveStack = exports[exported.saveStack] as () => number;
  assertKnown(restoreStack, saveStack);
  const stackBase = saveStack();
  return {
    doors: Object.assign(new Ffi(module), {
      malloc: module._malloc,
      free: module._free,
    }) as unknown as QuickJsFunctions,
    memory,
    stackBase,
    looks: () => watch.looks,
    full: () => watch.full,
    interrupted: () => watch.interrupted,
    reset() {
      restoreStack(stackBase);
      watch.full = false;
      watch.interrupted = false;
    },
  };
}

function refuse(): never {
  throw new Error('scripts have no door to the host');
}

function assertKnown(restoreStack: unknown, saveStack: unknown): void {
  const base = typeof saveStack === 'function' && typeof restoreStack === 'function' ? Number(saveStack()) : 0;
  if (base % 16 !== 0 || base < 5 * 2 ** 20 || base > 6 * 2 ** 20) {
    throw new Error('@jitl/quickjs-wasmfile-release-sync is not the pinned release 0.32.0: install that one');
  }
}
