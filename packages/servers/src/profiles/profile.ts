import type { Json, Pin, RawResult } from '@downlink-kit/goja';
import type { Outcome } from '../answer.ts';
import type { Calls, Operation } from '../call.ts';
import type { Surface } from '../surface/surface.ts';
import type { Ended } from '../worker/engine.ts';
import type { Job } from '../worker/job.ts';

/** How large a script may be on a server. */
export interface SizeLimit {
  readonly most: number;
  /** What is counted; where it was not seen which, the larger of both decides. */
  readonly counts: 'bytes' | 'bytes or characters';
  readonly source: string;
}

/** What a server puts before a script, by which positions are off. */
export interface Wrapper {
  readonly lines: number;
  /** How far the script's first line is moved to the right. */
  readonly columns: number;
}

/** A server: an engine, a wrapper, conversions, limits and a version. */
export interface Profile {
  readonly name: string;
  readonly version?: string;
  /** The engine that the server has. */
  readonly engine: { readonly name: 'goja'; readonly pin: Pin; readonly assumed?: true } | { readonly name: 'quickjs' };
  /** The functions that the server calls. */
  readonly operations: readonly Operation[];
  /** Milliseconds after which the server ends a script. */
  readonly limitMs: number;
  readonly sizeLimit?: SizeLimit;
  readonly wrapper: Wrapper;
  /** Top-level names that are the server's own. */
  readonly owns: readonly string[];
  /** Names that a script finds there beyond the language. */
  readonly brings: readonly string[];
  /** What scripts find there in all, and what they cannot use. */
  readonly surface: Surface;
  /** Whether scripts are modules, and so always strict. */
  readonly module: boolean;
  /** Plans how calls are to be made with one of the engines. */
  plan(calls: Calls, engine: 'goja' | 'quickjs'): Plan;
  /** What is reported of a call that ended without an answer. */
  ended(why: 'script_timeout' | 'hang' | 'memory' | 'panic'): Outcome;
}

/** What is to be done for calls. */
export interface Plan {
  /** Outcomes that stand without running anything, by the index of the call; `every` is that of all calls. */
  readonly settled: ReadonlyMap<number, Outcome>;
  readonly every?: Outcome;
  /** The job for the inputs that are not settled, in their order. */
  readonly job?: Job;
  /** Whether the server loads the script before the calls, so that their time does not count it. */
  readonly loadsAhead?: boolean;
  /** What an engine's answer means for the call at an index. */
  finish(said: string, index: number): Finished;
}

/** An answer of an engine, understood. */
export interface Finished {
  readonly outcome: Outcome;
  readonly output?: Json;
  readonly raw?: RawResult;
}

/** How a call that ended without an answer counts, given how long the server would have let it run. */
export function kindOfEnd(
  { why, phase, ms }: Ended,
  allowedMs: number,
): 'script_timeout' | 'hang' | 'memory' | 'panic' {
  if (why === 'stopped') return phase === 'script' ? 'script_timeout' : 'hang';
  if (phase === 'script' && ms > allowedMs) return 'script_timeout';
  return why === 'memory' ? 'memory' : 'panic';
}
