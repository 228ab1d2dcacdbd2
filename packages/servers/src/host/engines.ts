import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type CompiledEngine, compileEngine, type Pin } from '@downlink-kit/goja';
import { readEngine } from '@downlink-kit/goja/node';
import type { EngineInfo } from '../answer.ts';
import type { Profile } from '../profiles/profile.ts';

/** The release of the package that brings QuickJS. */
const QUICKJS_RELEASE = '0.32.0';

/** An engine that is at hand for a server. */
export interface ChosenEngine {
  readonly info: EngineInfo;
  readonly compiled?: CompiledEngine;
  /** What to do to get the server's own engine, where another one stands in for it. */
  readonly advice?: string;
}

/** Compiles QuickJS, for all workers. */
export async function compileQuickJs(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return WebAssembly.compile(await readFile(path));
}

/** The engines that were built, compiled once each. */
export class Engines {
  readonly #memoryLimit: number;
  readonly #compiled = new Map<Pin, Promise<CompiledEngine | undefined>>();

  constructor(memoryLimit: number) {
    this.#memoryLimit = memoryLimit;
  }

  /** The engine of a server where it is built, and else QuickJS in its place. */
  async choose({ engine }: Profile, standIn: boolean): Promise<ChosenEngine> {
    if (engine.name === 'quickjs') return { info: { name: 'quickjs', version: QUICKJS_RELEASE, stand_in: false } };
    const compiled = standIn ? undefined : await this.#engine(engine.pin);
    const assumed = engine.assumed === undefined ? {} : { assumed: engine.assumed };
    if (compiled !== undefined) {
      const { built_with } = compiled.build;
      return { info: { name: 'goja', version: engine.pin, built_with, stand_in: false, ...assumed }, compiled };
    }
    return {
      info: { name: 'quickjs', version: QUICKJS_RELEASE, stand_in: true },
      advice: standIn
        ? 'QuickJS stands in for goja, as was asked for'
        : `goja ${engine.pin} is not built, so QuickJS stands in for it: install Go 1.21 or later and build @downlink-kit/goja`,
    };
  }

  #engine(pin: Pin): Promise<CompiledEngine | undefined> {
    let compiled = this.#compiled.get(pin);
    if (compiled === undefined) {
      compiled = readEngine(pin).then((files) => files && compileEngine(files, { memoryLimit: this.#memoryLimit }));
      this.#compiled.set(pin, compiled);
    }
    return compiled;
  }
}
