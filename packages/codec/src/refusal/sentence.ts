import { listNames, listValues } from './names.ts';
import { showValue } from './show-value.ts';

/** How a filled-in part of a sentence is written: as a value, as it stands, or as a list of names or of values. */
type Manner = 'quoted' | 'bare' | 'names' | 'values';

/** What is known only when refusing; a piece of code when a formatter is generated. */
export class Dynamic {
  readonly value: unknown;
  readonly manner: Manner;
  constructor(value: unknown, manner: Manner) {
    this.value = value;
    this.manner = manner;
  }
}

/** A sentence in pieces: text as it stands, and what is filled in when it is spoken. */
export type Sentence = readonly (string | Dynamic)[];

/** Builds a sentence; what is put in goes in as plain text, except what was marked as dynamic. */
export function sentence(texts: TemplateStringsArray, ...fills: readonly (string | number | Dynamic)[]): Sentence {
  const pieces: (string | Dynamic)[] = [texts[0]!];
  fills.forEach((fill, index) => {
    pieces.push(fill instanceof Dynamic ? fill : String(fill), texts[index + 1]!);
  });
  return pieces;
}

/** Marks a value from outside to be quoted: a number bare, text in JSON quotes, `a list`, `an object`. */
export function quote(value: unknown): Dynamic {
  return new Dynamic(value, 'quoted');
}

/** Marks something computed that stands without quotes: a number of bytes, hex digits. */
export function bare(value: unknown): Dynamic {
  return new Dynamic(value, 'bare');
}

/** Marks names to be listed: up to eight, then how many more. */
export function names(value: readonly (string | number)[]): Dynamic {
  return new Dynamic(value, 'names');
}

/** Marks values to be listed as JSON writes them. */
export function values(value: readonly unknown[]): Dynamic {
  return new Dynamic(value, 'values');
}

/** The sentence as text. */
export function speak(pieces: Sentence): string {
  return pieces.map((piece) => (piece instanceof Dynamic ? spoken(piece) : piece)).join('');
}

function spoken({ value, manner }: Dynamic): string {
  switch (manner) {
    case 'quoted':
      return showValue(value);
    case 'bare':
      return String(value);
    case 'names':
      return listNames(value as readonly string[]);
    case 'values':
      return listValues(value as readonly unknown[]);
  }
}
