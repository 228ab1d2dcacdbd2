import { Code, withoutTexts } from './code.ts';

/** What ES5 gives every script. */
const GLOBALS =
  'undefined NaN Infinity Object Array String Number Boolean Date Math JSON RegExp Error isNaN isFinite parseInt parseFloat'.split(
    ' ',
  );

/** Those of them that code uses. */
export function globalsIn(code: string): readonly string[] {
  const words = new Set(withoutTexts(code).match(/(?<![\w$.])[A-Za-z]\w*/g));
  return GLOBALS.filter((name) => words.has(name));
}

/** Names that a server's wrapper owns, and those that ES5 or a strict module keeps for itself. */
const TAKEN = [
  ...'Buffer main operation input exports chirpstack_input getDriverEngineResult module require driver context'.split(
    ' ',
  ),
  ...'break case catch class const continue debugger default delete do else enum export extends false finally for'.split(
    ' ',
  ),
  ...'function if import in instanceof new null return super switch this throw true try typeof var void while with'.split(
    ' ',
  ),
  ...'implements interface let package private protected public static yield await async eval arguments'.split(' '),
  ...GLOBALS,
  ...'decodeUplink normalizeUplink encodeDownlink decodeDownlink Encoder Decoder'.split(' '),
] as const;

/** Hands out names, none twice. A scope of its own knows the names of those around it. */
export class Identifiers {
  readonly #taken: Set<string>;

  constructor(around?: Identifiers | Iterable<string>) {
    this.#taken = around instanceof Identifiers ? new Set(around.#taken) : new Set([...TAKEN, ...(around ?? [])]);
  }

  /** A name like the one wished for: letters and digits of it, a number behind where it is taken. */
  unique(wish: string): Code {
    const base = camelCased(wish);
    let name = base;
    for (let number = 2; this.#taken.has(name); number++) name = `${base}${number}`;
    this.#taken.add(name);
    return new Code(name);
  }
}

function camelCased(wish: string): string {
  const words = wish.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  if (joined === '') return 'value';
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}
