import { type Code, joined, js, literal } from './code.ts';

/** A part of a list of bytes: one byte, or an expression that gives several, of a size that is known or not. */
export type Piece = { readonly byte: Code } | { readonly bytes: Code; readonly size?: number };

/** Pieces as one expression that gives a list of bytes. */
export function listOf(pieces: readonly Piece[]): Code {
  const runs: Code[] = [];
  let run: Code[] = [];
  const close = () => {
    if (run.length > 0) runs.push(js`[${run}]`);
    run = [];
  };
  for (const piece of pieces) {
    if ('byte' in piece) {
      run.push(piece.byte);
    } else {
      close();
      runs.push(piece.bytes);
    }
  }
  close();
  const [first, ...more] = runs;
  if (first === undefined) return js`[]`;
  return more.length === 0 ? first : js`${first}.concat(${more})`;
}

/** The number of bytes of pieces: a number where it is known. */
export function sizeOfPieces(pieces: readonly Piece[]): {
  readonly known: number;
  readonly code: Code;
  readonly isKnown: boolean;
} {
  let known = 0;
  const unknown: Code[] = [];
  for (const piece of pieces) {
    if ('byte' in piece) known += 1;
    else if (piece.size !== undefined) known += piece.size;
    else unknown.push(js`${piece.bytes}.length`);
  }
  const sum = known > 0 || unknown.length === 0 ? [...unknown, literal(known)] : unknown;
  return { known, code: joined(sum, '+'), isKnown: unknown.length === 0 };
}

/** The bytes of a whole number in code, most significant first unless told. */
export function bytesOfNumber(value: Code, size: number, little: boolean): readonly Piece[] {
  if (size === 1) return [{ byte: value }];
  const pieces = Array.from({ length: size }, (_, at): Piece => {
    const shift = 8 * (size - 1 - at);
    if (shift === 0) return { byte: js`${value} & 255` };
    if (shift < 32) return { byte: js`${value} >> ${shift} & 255` };
    return { byte: js`Math.floor(${value} / ${2 ** shift}) & 255` };
  });
  return little ? [...pieces].reverse() : pieces;
}

/** Bytes in their order on air. What reads them later may read them more than once, so they are turned where they are made. */
export function ordered(bytes: Code, reversed: boolean): Code {
  return reversed ? js`${bytes}.reverse()` : bytes;
}

/** Where code is a whole number written out, that number. */
export function numberIn(code: Code): number | undefined {
  return /^\d+$/.test(code.text) ? Number(code.text) : undefined;
}

export function constantBytes(value: number, size: number, little: boolean): readonly Piece[] {
  const bytes = Array.from(
    { length: size },
    (_, at): Piece => ({ byte: literal(Math.floor(value / 2 ** (8 * (size - 1 - at))) % 256) }),
  );
  return little ? bytes.reverse() : bytes;
}
