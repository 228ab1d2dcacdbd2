/** What a formatter's `encodeDownlink` takes. */
export interface Input {
  readonly data: { readonly [name: string]: unknown };
}

/** What it gives back: bytes as it made them, or why it refuses. */
export interface Output {
  readonly bytes?: readonly number[];
  readonly fPort?: number;
  readonly errors?: readonly string[];
}

/** Calls `encodeDownlink` as a unit test in Node does: no server, no wrapper, no conversion. */
export function encodeInNode(script: string, input: Input): Output {
  return new Function('input', `${script}\nreturn encodeDownlink(input);`)(input) as Output;
}
