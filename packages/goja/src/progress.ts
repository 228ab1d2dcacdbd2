/** Where a call is, so that whoever waits outside can tell a script that hangs from a result that does. */
export const phases = {
  /** Between calls. */
  idle: 0,
  /** Compiling and running the script: what the server's 100 ms cover. */
  script: 1,
  /** Reading and converting the result: what the server does not limit. */
  result: 2,
  /** The run of its own that `raw` asks for; the outcome stands by then. */
  raw: 3,
} as const;

/** Cells of the progress array: the phase, the index of the input being answered, and a count that grows with each change. */
export const progressCells = { phase: 0, index: 1, changes: 2 } as const;

/** How many 32-bit cells a progress array has: `new Int32Array(new SharedArrayBuffer(4 * progressLength))`. */
export const progressLength = 3;
