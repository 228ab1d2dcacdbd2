import type { Engine, EngineOptions } from './engine.ts';
import { EngineFailure } from './engine-failure.ts';
import type { CompiledEngine } from './engine-files.ts';
import { type GoGlue, goGlobals } from './go-program.ts';
import type { Answer, DirectAnswer, DirectJob, ServerJob } from './job.ts';
import { phases, progressCells } from './progress.ts';
import { readReply } from './reply.ts';

type Answering = (job: string, script: string, inputs: readonly string[]) => string;

/** The share of the memory from which on Go collects garbage rather than grow. */
const softLimit = 0.9;

/** Starts a compiled engine in this thread, which is best a worker: its stack is larger, and it can be ended. */
export async function startEngine(compiled: CompiledEngine, options: EngineOptions = {}): Promise<Engine> {
  const { createGo } = (await import(/* @vite-ignore */ compiled.glue)) as GoGlue;
  const progress = options.progress;
  const now = { phase: phases.idle as number, index: 0, since: 0 };
  let answer: Answering | undefined;
  let lastWords = '';
  const host = {
    started(answering: Answering) {
      answer = answering;
    },
    progress(phase: number, index: number) {
      now.phase = phase;
      now.index = index;
      now.since = performance.now();
      if (progress === undefined) return;
      Atomics.store(progress, progressCells.index, index);
      Atomics.store(progress, progressCells.phase, phase);
      Atomics.add(progress, progressCells.changes, 1);
    },
  };
  const go = new (createGo(
    goGlobals(host, (text) => {
      lastWords += text;
    }),
  ))();
  go.exit = () => {};
  go.env = { GOMEMLIMIT: String(Math.floor(compiled.memoryLimit * softLimit)) };
  const instance = await WebAssembly.instantiate(compiled.module, go.importObject);
  const memory = instance.exports.mem as WebAssembly.Memory;
  void go.run(instance);
  if (answer === undefined) throw failure(undefined);
  const answering = answer;
  let gone: EngineFailure | undefined;

  function failure(thrown: unknown): EngineFailure {
    const reason = /out of memory|cannot allocate memory/.test(lastWords) ? 'memory' : 'crash';
    const words = lastWords.split('\n')[0] || String(thrown);
    return new EngineFailure(reason, { ...now, ms: performance.now() - now.since }, `the engine went down: ${words}`);
  }

  function run(job: ServerJob): Answer[];
  function run(job: DirectJob): DirectAnswer[];
  function run(job: ServerJob | DirectJob): Answer[] | DirectAnswer[] {
    if (gone !== undefined) throw gone;
    const { script, inputs, ...settings } = job;
    const texts = inputs.map((input) => JSON.stringify(input));
    let reply: string | undefined;
    try {
      reply = answering(JSON.stringify(settings), script, texts);
    } catch (thrown) {
      gone = failure(thrown);
      throw gone;
    }
    if (reply === undefined) {
      gone = failure(undefined);
      throw gone;
    }
    return readReply(reply);
  }

  return { build: compiled.build, run, memory: () => memory.buffer.byteLength };
}
