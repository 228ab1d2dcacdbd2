/** One question, in a file of its own: variants that give the same answers, and how fast each is. */
export interface Question<I = unknown, O = unknown> {
  /** What the command line filters by, `encode/eleven-values`. */
  readonly name: string;
  readonly asks: string;
  /** The variant that the others are measured by. */
  readonly against: string;
  readonly variants: { readonly [name: string]: (input: I) => O };
  readonly inputs: readonly I[];
}

/** Asks a question, with the types of its inputs and answers. */
export function question<I, O>(asked: Question<I, O>): Question {
  return asked as Question;
}
