import { type Code, type Details, sentences } from './sentences.ts';

/** A refusal of the command line: a word code, typed details, and a sentence from the one table. */
export class CliError<C extends Code = Code> extends Error {
  readonly code: C;
  readonly details: Details[C];
  /** Lines of the text at fault, with a mark at the place. */
  readonly frame: readonly string[];

  constructor(code: C, details: Details[C], frame: readonly string[] = []) {
    super(sentences[code](details));
    this.name = 'CliError';
    this.code = code;
    this.details = details;
    this.frame = frame;
  }
}
