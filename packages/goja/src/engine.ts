import type { EngineBuild } from './engine-files.ts';
import type { Answer, DirectAnswer, DirectJob, ServerJob } from './job.ts';

/** goja, started: answers jobs one after the other until it fails. */
export interface Engine {
  readonly build: EngineBuild;
  /**
   * Answers every input of a job, in order, without a time limit: whoever needs one ends the worker.
   * @throws {EngineFailure} when the engine went down; start another one.
   */
  run(job: ServerJob): Answer[];
  run(job: DirectJob): DirectAnswer[];
  /** Bytes of WebAssembly memory held now; they never shrink. */
  memory(): number;
}

/** What an engine is started with. */
export interface EngineOptions {
  /** Written by the engine with `Atomics`, see `progressCells`; may lie on a `SharedArrayBuffer`. */
  readonly progress?: Int32Array;
}
