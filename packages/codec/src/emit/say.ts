import { Dynamic, type Sentence, speak } from '../refusal/sentence.ts';
import { type Details, type RefusalCode, sentences } from '../refusal/sentences.ts';
import { Code, joined, js, literal } from './code.ts';

/** The details of a refusal, any of which may be a piece of code that is known only when refusing. */
export type CodedDetails<C extends RefusalCode> = { readonly [K in keyof Details[C]]: Details[C][K] | Code };

/** A sentence of the one table as an expression. */
export function say<C extends RefusalCode>(code: C, details: CodedDetails<C>): Code {
  const filled = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, value instanceof Code ? new CodeDetail(value) : value]),
  );
  return expressionOf(sentences[code](filled as never));
}

/** A detail in code: it stands bare, unless the table marks it otherwise. */
class CodeDetail extends Dynamic {
  readonly code: Code;
  constructor(code: Code) {
    super(code, 'bare');
    this.code = code;
  }
}

function expressionOf(pieces: Sentence): Code {
  const parts: Code[] = [];
  let text = '';
  for (const piece of pieces) {
    const code = piece instanceof Dynamic ? codeIn(piece) : undefined;
    if (code === undefined) {
      text += speak([piece]);
      continue;
    }
    if (text !== '') parts.push(literal(text));
    text = '';
    parts.push(code);
  }
  if (text !== '') parts.push(literal(text));
  return joined(parts, '+');
}

function codeIn(piece: Dynamic): Code | undefined {
  if (piece instanceof CodeDetail) return piece.code;
  if (!(piece.value instanceof CodeDetail)) return undefined;
  const { code } = piece.value;
  switch (piece.manner) {
    case 'quoted':
      return js`show(${code})`;
    case 'bare':
      return code;
    case 'names':
      return js`list(${code})`;
    case 'values':
      return js`listValues(${code})`;
  }
}
