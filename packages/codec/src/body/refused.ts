/** Why a route refuses a value: a word code, what is wrong, and the stage it fails in. Thrown only inside this folder. */
export class Refused {
  readonly code: string;
  readonly why: string;
  readonly path: readonly string[];

  constructor(code: string, why: string, path: readonly string[] = []) {
    this.code = code;
    this.why = why;
    this.path = path;
  }

  /** The same refusal seen from one level further out. */
  within(step: string): Refused {
    return new Refused(this.code, this.why, [step, ...this.path]);
  }
}

/** Runs a reading; a refusal gets the step in front of its path. */
export function within<T>(step: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refused ? error.within(step) : error;
  }
}
