import type { EngineBuild } from './engine-files.ts';
import type { AnswerTo, DirectJob, ServerJob } from './job.ts';
import type { JobText } from './wire.ts';

/** goja, started: answers jobs one after the other until it fails. */
export interface Engine {
  readonly build: EngineBuild;
  /**
   * Answers every input of a job, in order, without a time limit: whoever needs one ends the worker.
   * @throws {RangeError} when the settings are refused, see `writeJob` and `readReply`.
   * @throws {TypeError} when an input is no JSON, see `writeJob`.
   * @throws {EngineFailure} when the engine went down; start another one.
   */
  run<J extends ServerJob | DirectJob>(job: J): AnswerTo<J>[];
  /**
   * Answers a job written by `writeJob` with a reply for `readReply`, where job and reply cross threads.
   * @throws {EngineFailure} when the engine went down; start another one.
   */
  reply(job: JobText): string;
  /** Bytes of WebAssembly memory held now; they never shrink. */
  memory(): number;
}

/** What an engine is started with. */
export interface EngineOptions {
  /** Written by the engine with `Atomics`, see `progressCells`; may lie on a `SharedArrayBuffer`. */
  readonly progress?: Int32Array;
}
