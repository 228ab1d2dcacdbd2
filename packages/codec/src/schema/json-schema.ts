/** A JSON Schema of draft-07, as far as this package writes them. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A place where the plain schema takes more than `encode`, for want of words in JSON Schema. */
export interface Wider {
  readonly path: string;
  readonly why: string;
}

/** A schema, and where it is wider; schemas are built from such pieces. */
export interface Built {
  readonly schema: JsonSchema;
  readonly wider: readonly Wider[];
}
