import type { Timing } from '@downlink-kit/goja';
import type { Job } from './job.ts';

/** The answer of an engine to one input: what it says as JSON text, or why it had to end the call. */
export type Reply = { readonly said: string; readonly ms: Timing } | { readonly ended: Ended };

/** Why a call ended without an answer. */
export interface Ended {
  /** It was told to stop, the memory was full, or the engine itself went down. */
  readonly why: 'stopped' | 'memory' | 'crash';
  /** Whether the script still ran, or its result was being read. */
  readonly phase: 'script' | 'result';
  /** Milliseconds since that phase began. */
  readonly ms: number;
}

/** What runs scripts inside of a worker. */
export interface Engine {
  /** Answers the inputs of a job from one index up to another, in order; however they end, the engine works on. */
  run(job: Job, from: number, to: number): Promise<Reply[]>;
}
