/** A command line in pieces, before anybody knows which flags there are. */
export type Piece =
  | { readonly kind: 'argument'; readonly text: string }
  | { readonly kind: 'flag'; readonly name: string; readonly value: string | undefined };

/** What has the look of a flag: two hyphens, or one and a letter. A lone hyphen is stdin, `-5` a number. */
const FLAG = /^(?:--[^=]|-[a-zA-Z])/;

/** Whether a word is a flag, and so cannot be the value of the flag before it. */
export function isFlag(word: string): boolean {
  return FLAG.test(word);
}

/**
 * Splits words into arguments and flags. `--name=value` and `--name value` are the same; whether a flag takes the word
 * behind it, `takesValue` says. Behind `--` all words are arguments. Texts stay as typed: `007` is no number yet.
 */
export function split(words: readonly string[], takesValue: (name: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      pieces.push(...words.slice(at + 1).map((text): Piece => ({ kind: 'argument', text })));
      break;
    }
    if (!isFlag(word)) {
      pieces.push({ kind: 'argument', text: word });
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    if (equals !== -1) {
      pieces.push({ kind: 'flag', name, value: word.slice(equals + 1) });
      continue;
    }
    const next = words[at + 1];
    const taken = takesValue(name) && next !== undefined && next !== '--' && !isFlag(next);
    pieces.push({ kind: 'flag', name, value: taken ? next : undefined });
    if (taken) at++;
  }
  return pieces;
}
