/** One question, in a file of its own: variants that give the same answers, and how fast each is. */
export interface Question {
  /** What the command line filters by, `encode/eleven-values`. */
  readonly name: string;
  readonly asks: string;
  /** The variant that the others are measured by. */
  readonly against: string;
  /** What a variant takes for one: `ns`, or `MB` where memory is asked for. */
  readonly unit: 'ns' | 'MB';
  /** Brings up what is measured; peers are loaded here, so that only the questions asked cost anything. */
  readonly prepare: (size: Size) => Promise<Prepared>;
}

/** How much is put into an answer: to see that it runs, for a table, or with all that takes minutes. */
export type Size = 'short' | 'usual' | 'long';

export interface Prepared {
  readonly variants: { readonly [name: string]: Variant };
  /** How many rounds are enough, where one takes long. */
  readonly rounds?: number;
  readonly close?: () => Promise<void>;
}

/** One way to do it. */
export type Variant = Work | Sample;

/** Done as many times as fill a round. */
export interface Work {
  /** What it makes of the inputs: it has to be the same for all variants of a question. */
  readonly answer: () => unknown;
  readonly work: (times: number) => unknown;
  /** How many units one time is, where costs are told by the unit; 1 unless given. */
  readonly per?: number;
}

/** Gives a figure of its own a round: a process that takes long, or its memory. */
export interface Sample {
  readonly answer: () => unknown;
  readonly sample: () => number | Promise<number>;
}
