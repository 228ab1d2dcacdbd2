import type { Engine, EngineOptions } from './engine.ts';
import { EngineFailure } from './engine-failure.ts';
import type { CompiledEngine } from './engine-files.ts';
import { type GoGlue, goGlobals } from './go-program.ts';
import { phases, progressCells } from './progress.ts';
import { type JobText, readReply, writeJob } from './wire.ts';

type Answering = (settings: string, script: string, inputs: readonly string[]) => string | undefined;

/** The share of the memory from which on Go collects garbage rather than grow. */
const softLimit = 0.9;

/** By how many percent the heap grows before Go collects garbage: at its usual 100 a sixth of the time goes there. */
const growth = 400;

/**
 * Starts a compiled engine in this thread, which is best a worker: its stack is larger, and it can be ended.
 * @throws {EngineFailure} when it does not come up.
 */
export async function startEngine(compiled: CompiledEngine, options: EngineOptions = {}): Promise<Engine> {
  const watch = new Watch(options.progress);
  const memory = await runGo(compiled, watch).catch((thrown) => {
    throw watch.failure(`it did not start: ${thrown}`);
  });
  const { answering } = watch;
  if (answering === undefined) throw watch.failure('it did not start');
  let gone: EngineFailure | undefined;

  function reply({ settings, script, inputs }: JobText): string {
    if (gone !== undefined) throw gone;
    try {
      const text = answering!(settings, script, inputs);
      if (text !== undefined) return text;
      gone = watch.failure('Go ended');
    } catch (thrown) {
      gone = watch.failure(thrown);
    }
    throw gone;
  }

  return {
    build: compiled.build,
    reply,
    run: (job) => readReply(reply(writeJob(job))),
    memory: () => memory.buffer.byteLength,
  };
}

/** Runs Go's program until it waits for jobs; gives its memory. */
async function runGo(compiled: CompiledEngine, watch: Watch): Promise<WebAssembly.Memory> {
  const { createGo } = (await import(/* @vite-ignore */ compiled.glue)) as GoGlue;
  const Go = createGo(goGlobals(watch, (text) => watch.heard(text)));
  const go = new Go();
  go.exit = () => {};
  go.env = { GOMEMLIMIT: String(Math.floor(compiled.memoryLimit * softLimit)), GOGC: String(growth) };
  const instance = await WebAssembly.instantiate(compiled.module, go.importObject);
  go.run(instance).catch((thrown) => watch.heard(String(thrown)));
  return instance.exports.mem as WebAssembly.Memory;
}

/** What the engine tells while it works: its answering function, where it is, and its last words. */
class Watch {
  answering: Answering | undefined;
  readonly #progress: Int32Array | undefined;
  #at = { phase: phases.idle as number, index: 0 };
  #since = 0;
  #lastWords = '';

  constructor(progress: Int32Array | undefined) {
    this.#progress = progress;
  }

  /** Called by the engine, once it is up. */
  started(answering: Answering): void {
    this.answering = answering;
  }

  /** Called by the engine at each change of phase. */
  progress(phase: number, index: number): void {
    this.#at = { phase, index };
    this.#since = performance.now();
    if (this.#progress === undefined) return;
    Atomics.store(this.#progress, progressCells.index, index);
    Atomics.store(this.#progress, progressCells.phase, phase);
    Atomics.add(this.#progress, progressCells.changes, 1);
  }

  heard(text: string): void {
    this.#lastWords += text;
  }

  failure(thrown: unknown): EngineFailure {
    const reason = /out of memory|cannot allocate memory/.test(this.#lastWords) ? 'memory' : 'crash';
    const words = this.#lastWords.split('\n')[0] || String(thrown);
    return new EngineFailure(
      reason,
      { ...this.#at, ms: performance.now() - this.#since },
      `the engine went down: ${words}`,
    );
  }
}
