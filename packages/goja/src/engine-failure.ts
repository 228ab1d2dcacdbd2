/** Why an engine ended: its memory reached the maximum, or Go or WebAssembly itself gave up. */
export type FailureReason = 'memory' | 'crash';

/** The engine is gone and has to be started anew; the input at `index` brought it down while in `phase`. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly reason: FailureReason;
  readonly phase: number;
  readonly index: number;
  /** Milliseconds from the start of that phase to the end. */
  readonly ms: number;

  constructor(reason: FailureReason, at: { phase: number; index: number; ms: number }, message: string) {
    super(message);
    this.reason = reason;
    this.phase = at.phase;
    this.index = at.index;
    this.ms = at.ms;
  }
}
