/** What is written in the place of an empty object: itself, or what The Things Stack makes of it. */
export type EmptyObjects = 'kept' | 'null';

/**
 * Writes JSON of any depth: what `JSON.stringify` cannot, since it gives up after some thousand levels, is written
 * without recursion. Values are those of JSON; a key that is undefined is left out.
 */
export function writeJson(value: unknown, emptyObjects: EmptyObjects = 'kept'): string {
  try {
    return JSON.stringify(value, emptyObjects === 'null' ? nullForEmpty : undefined) ?? 'null';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return writeDeep(value, emptyObjects);
  }
}

function nullForEmpty(_key: string, value: unknown): unknown {
  return isEmptyObject(value) ? null : value;
}

/** A piece of text, or a value that is still to be written. */
type Piece = { readonly text: string } | { readonly value: unknown };

function writeDeep(value: unknown, emptyObjects: EmptyObjects): string {
  const texts: string[] = [];
  const waiting: Piece[] = [{ value }];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if ('text' in piece) texts.push(piece.text);
    else for (const next of piecesOf(piece.value, emptyObjects).reverse()) waiting.push(next);
  }
  return texts.join('');
}

function piecesOf(value: unknown, emptyObjects: EmptyObjects): Piece[] {
  if (typeof value !== 'object' || value === null) return [{ text: JSON.stringify(value) ?? 'null' }];
  if (Array.isArray(value)) {
    const items = value.flatMap((item, at): Piece[] => [{ text: at === 0 ? '' : ',' }, { value: item }]);
    return [{ text: '[' }, ...items, { text: ']' }];
  }
  if (emptyObjects === 'null' && isEmptyObject(value)) return [{ text: 'null' }];
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([key, item], at): Piece[] => [
      { text: `${at === 0 ? '' : ','}${JSON.stringify(key)}:` },
      { value: item },
    ]);
  return [{ text: '{' }, ...members, { text: '}' }];
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
