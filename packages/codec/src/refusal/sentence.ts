import { showValue } from './show-value.ts';

/** What is known only when refusing; a piece of code when a formatter is generated. */
export class Dynamic {
  readonly value: unknown;
  /** Quoted values are shown as {@link showValue} does; bare ones (numbers that were counted, hex) stand as they are. */
  readonly quoted: boolean;
  constructor(value: unknown, quoted: boolean) {
    this.value = value;
    this.quoted = quoted;
  }
}

/** A sentence in pieces: text as it stands, and what is filled in when it is spoken. */
export type Sentence = readonly (string | Dynamic)[];

/** Builds a sentence; what is put in goes in as plain text, except what was marked by {@link quote} or {@link bare}. */
export function sentence(texts: TemplateStringsArray, ...fills: readonly (string | number | Dynamic)[]): Sentence {
  const pieces: (string | Dynamic)[] = [texts[0]!];
  fills.forEach((fill, index) => {
    pieces.push(fill instanceof Dynamic ? fill : String(fill), texts[index + 1]!);
  });
  return pieces;
}

/** Marks a value from outside to be quoted: a number bare, text in JSON quotes, `a list`, `an object`. */
export function quote(value: unknown): Dynamic {
  return new Dynamic(value, true);
}

/** Marks something computed that stands without quotes: a number of bytes, hex digits. */
export function bare(value: unknown): Dynamic {
  return new Dynamic(value, false);
}

/** The sentence as text. */
export function speak(pieces: Sentence): string {
  return pieces
    .map((piece) => (piece instanceof Dynamic ? (piece.quoted ? showValue(piece.value) : String(piece.value)) : piece))
    .join('');
}
