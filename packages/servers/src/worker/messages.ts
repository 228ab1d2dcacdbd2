import type { CompiledEngine } from '@downlink-kit/goja';
import type { Reply } from './engine.ts';
import type { Job } from './job.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly quickjs: WebAssembly.Module;
  /** Bytes that the memory of an engine may reach. */
  readonly memoryLimit: number;
  /** The cells of `progress.ts`, shared with the host. */
  readonly cells: Int32Array;
}

/** What a worker is told: to have an engine at hand, or to answer the inputs of a job. */
export type Order = { readonly engine: CompiledEngine } | { readonly job: Job };

/** What a worker tells: answers in the order of the inputs, until it is done with all, or what is wrong with it. */
export type Notice = { readonly replies: readonly Reply[]; readonly done: boolean } | { readonly broken: string };
